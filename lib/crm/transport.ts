import { AccountLimits, DAILY_PAUSE_MS } from './account-limits';
import { attempt, keyIn, type Attempt, type Finished } from './attempt';
import type { Clock } from './clock';
import type { Priority } from './crm';
import { CrmError } from './errors';
import { Flights } from './one-flight';
import { askedWait, isWorthRepeating, jitteredWait, MAX_TRIES } from './retry';
import type { CrmAnswer, CrmRequest, Transport, TransportDeps } from './transport-types';

export type { CrmAnswer, CrmRequest, Dialect, Transport, TransportDeps } from './transport-types';

/** How long a call may take in all, waits and repeats included: a person waits less than a job. */
const TOTAL_MS: Readonly<Record<Priority, number>> = { typing: 20_000, job: 90_000 };

/** The one way to a CRM: limits, retry, one flight for identical reads, breaker, typed errors. One per CRM. */
export function createTransport(deps: TransportDeps): Transport {
  const flights = new Flights<CrmAnswer>();
  const accounts = new Map<string, Promise<AccountLimits>>();

  function limitsOf(account: string): Promise<AccountLimits> {
    const known = accounts.get(account);
    if (known) return known;
    const { dialect, clock, store } = deps;
    const loaded = store.load(account).then((saved) => new AccountLimits(account, dialect.limits, clock, store, saved));
    accounts.set(account, loaded);
    return loaded;
  }

  async function read(request: CrmRequest): Promise<CrmAnswer> {
    const key = `${request.account} ${request.method} ${request.url} ${keyIn(request, deps.dialect)} ${request.body ?? ''}`;
    return flights.join(key, request, async (signal, priority) =>
      repeat(deps, { ...request, signal }, await limitsOf(request.account), priority),
    );
  }

  async function write(request: CrmRequest): Promise<CrmAnswer> {
    const stale = (): void => flights.forget(`${request.account} `);
    stale();
    try {
      return await repeat(deps, request, await limitsOf(request.account), () => request.priority);
    } finally {
      stale();
    }
  }

  return {
    async send(request) {
      if (new URL(request.url).origin !== deps.dialect.origin(request.account)) {
        throw new CrmError({ code: 'Invalid', detail: 'Refused: not an address of the CRM' });
      }
      return request.idempotent ? read(request) : write(request);
    },
  };
}

/** Tries until it works, or until trying again is pointless, unsafe or too late. */
async function repeat(
  deps: TransportDeps,
  request: CrmRequest,
  limits: AccountLimits,
  priority: () => Priority,
): Promise<CrmAnswer> {
  const deadline = deps.clock.now() + TOTAL_MS[priority()];
  for (let tried = 1; ; tried += 1) {
    const result = await one(deps, request, limits, { priority, deadline });
    if (result.ok) return result.answer;
    const again = request.idempotent && tried < MAX_TRIES && (!result.answer || isWorthRepeating(result.answer.status));
    if (!again) throw new CrmError(result.failure);
    const wait = Math.max(askedBy(result.answer, deps.clock), jitteredWait(tried, deps.random));
    if (deps.clock.now() + wait >= deadline) throw new CrmError(result.failure);
    await deps.clock.sleep(wait, request.signal);
  }
}

function askedBy(answer: CrmAnswer | undefined, clock: Clock): number {
  return answer ? askedWait(answer.status, answer.headers, clock.now()) : 0;
}

/** One try within the limits: token, fetch, and what the answer teaches. */
async function one(
  deps: TransportDeps,
  request: CrmRequest,
  limits: AccountLimits,
  wait: { readonly priority: () => Priority; readonly deadline: number },
): Promise<Finished> {
  limits.check(wait.priority());
  const token = await limits.buckets[request.endpointClass].take({ ...wait, signal: request.signal });
  try {
    // Asked again: while this call waited, another one may have found the CRM down.
    limits.check(wait.priority());
    limits.breaker.enter();
    limits.save();
    return learn(await attempt(deps, request), request, limits, deps);
  } finally {
    token.giveBack();
    limits.save();
  }
}

function learn(result: Attempt, request: CrmRequest, limits: AccountLimits, deps: TransportDeps): Finished {
  if ('aborted' in result) {
    limits.breaker.cancelled();
    if (result.failure) throw new CrmError(result.failure);
    throw result.reason;
  }
  if (!result.ok && result.crmIsDown) limits.breaker.failed();
  else limits.breaker.succeeded();
  const { answer } = result;
  if (!answer) return result;
  limits.learn(request.endpointClass, deps.dialect.limitsIn(answer, request.endpointClass));
  if (answer.status !== 429 || result.ok) return result;
  const ms = pauseAfter(answer, deps);
  if (deps.dialect.pauseIn(answer).daySpent) limits.dayIsSpent(ms);
  limits.buckets[request.endpointClass].pause(ms);
  return { ...result, failure: { ...result.failure, retryAt: deps.clock.now() + ms } };
}

/** How long to be silent after a 429: as long as it asks, but no longer than after a spent day. */
function pauseAfter(answer: CrmAnswer, { dialect, clock }: TransportDeps): number {
  const { ms, daySpent } = dialect.pauseIn(answer);
  const asked = askedBy(answer, clock);
  const wanted = daySpent ? asked || DAILY_PAUSE_MS : Math.max(ms, asked);
  return Math.min(wanted, DAILY_PAUSE_MS);
}
