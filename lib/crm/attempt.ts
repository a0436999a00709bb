import { abortReason } from './clock';
import type { CrmFailure } from './errors';
import type { CrmAnswer, CrmRequest, Dialect, TransportDeps } from './transport-types';

/** A try that the CRM, or the network in its place, brought to an end. */
export type Finished =
  | { readonly ok: true; readonly answer: CrmAnswer }
  | {
      readonly ok: false;
      readonly failure: CrmFailure;
      /** `undefined` where nothing came back. */
      readonly answer: CrmAnswer | undefined;
      /** Whether it speaks against the CRM's health: no answer, a 5xx, a page instead of data. */
      readonly crmIsDown: boolean;
    };

/** A try that the caller gave up. `failure` where the request had left and may have changed something. */
export interface Aborted {
  readonly aborted: true;
  readonly failure: CrmFailure | undefined;
  readonly reason: Error;
}

/** What one try came to. */
export type Attempt = Finished | Aborted;

const LONGEST_DETAIL = 300;

/** Sends the request once. Never rejects. */
export async function attempt(deps: TransportDeps, request: CrmRequest): Promise<Attempt> {
  const timeout = new AbortController();
  const settled = new AbortController();
  deps.clock.sleep(request.timeoutMs, settled.signal).then(
    () => timeout.abort(),
    () => undefined,
  );
  try {
    const answer = await exchange(deps, request, AbortSignal.any([request.signal, timeout.signal]));
    return judge(deps, request, answer);
  } catch (error) {
    return noAnswer(deps, request, timeout.signal.aborted, error);
  } finally {
    settled.abort();
  }
}

async function exchange(deps: TransportDeps, request: CrmRequest, signal: AbortSignal): Promise<CrmAnswer> {
  const response = await deps.fetch(request.url, {
    method: request.method,
    headers: { ...request.headers },
    ...(request.body === undefined ? {} : { body: request.body }),
    signal,
    // The token goes to the address asked for and nowhere else; no cookie of the rep's own session goes with it.
    redirect: 'manual',
    credentials: 'omit',
    cache: 'no-store',
    referrerPolicy: 'no-referrer',
  });
  const headers = Object.fromEntries([...response.headers].map(([name, value]) => [name.toLowerCase(), value]));
  return { status: response.status, headers, text: await response.text() };
}

function judge(deps: TransportDeps, request: CrmRequest, answer: CrmAnswer): Attempt {
  const mayHaveHappened = request.idempotent ? {} : { mayHaveHappened: true };
  // A refused redirect has status 0 in a browser. Only the CRM's own data counts: a proxy's page says nothing about the record.
  if (answer.status < 200 || (answer.status >= 300 && answer.status < 400) || isPage(answer)) {
    const detail = isPage(answer) ? 'Answered with a page instead of data' : 'Answered with a redirect';
    const failure: CrmFailure = { code: 'Unreachable', detail: `${detail} (${answer.status})`, ...mayHaveHappened };
    return { ok: false, failure, answer, crmIsDown: true };
  }
  if (answer.status < 300) return { ok: true, answer };
  const said = deps.dialect.failureIn(answer);
  const detail = withoutSecrets(said.detail, request, deps).slice(0, LONGEST_DETAIL);
  const crmIsDown = answer.status >= 500;
  const failure: CrmFailure = { ...said, detail, ...(crmIsDown ? mayHaveHappened : {}) };
  return { ok: false, failure, answer, crmIsDown };
}

function noAnswer(deps: TransportDeps, request: CrmRequest, timedOut: boolean, error: unknown): Attempt {
  const detail = timedOut ? `No answer within ${request.timeoutMs} ms` : textOf(error);
  const failure: CrmFailure = {
    code: 'Unreachable',
    detail: withoutSecrets(detail, request, deps).slice(0, LONGEST_DETAIL),
    ...(request.idempotent ? {} : { mayHaveHappened: true }),
  };
  if (!request.signal.aborted) return { ok: false, failure, answer: undefined, crmIsDown: true };
  const reason = abortReason(request.signal);
  return { aborted: true, reason, failure: request.idempotent ? undefined : failure };
}

function textOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function isPage(answer: CrmAnswer): boolean {
  if (answer.text.trim() === '') return false;
  return !/\bjson\b/i.test(answer.headers['content-type'] ?? '');
}

function withoutSecrets(text: string, request: CrmRequest, { dialect }: TransportDeps): string {
  const key = keyIn(request, dialect);
  return key === '' ? text : text.replaceAll(key, '…');
}

/** The key that a request carries; `''` where it carries none. */
export function keyIn(request: CrmRequest, dialect: Dialect): string {
  return request.headers[dialect.keyHeader]?.replace(/^Bearer /, '') ?? '';
}
