import { request } from 'node:https';
import type { Sandbox } from './server';

/** An answer of the sandbox as a test looks at it. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
  /** The body as JSON; `undefined` where it is none. */
  readonly body: unknown;
}

/** What can be chosen of a request. */
export interface AskOptions {
  /** An object is sent as JSON, a text as it is. */
  readonly body?: unknown;
  /** The full key of the host's account, unless another one is named; `null` for none. */
  readonly token?: string | null;
  readonly host?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * Sends one request to a sandbox by the host name it answers to, trusting its certificate and no other.
 * Rejects where the connection is cut.
 */
export function ask(sandbox: Sandbox, method: string, path: string, options: AskOptions = {}): Promise<Answer> {
  const { body, token, host = 'api.hubapi.com', headers = {} } = options;
  const text = body === undefined || typeof body === 'string' ? body : JSON.stringify(body);
  return new Promise((resolve, reject) => {
    const outgoing = request(
      {
        host: '127.0.0.1',
        port: sandbox.port,
        method,
        path,
        ca: sandbox.cert,
        // One name of the certificate for every host: which site answers is told by the header.
        servername: 'localhost',
        agent: false,
        headers: {
          host,
          ...credentials(sandbox, host, token),
          ...(text === undefined
            ? {}
            : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }),
          ...headers,
        },
      },
      (incoming) => {
        const chunks: Buffer[] = [];
        incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
        incoming.on('error', reject);
        incoming.on('end', () => {
          const whole = Buffer.concat(chunks).toString('utf8');
          resolve({ status: incoming.statusCode ?? 0, headers: incoming.headers, text: whole, body: parsed(whole) });
        });
      },
    );
    outgoing.on('error', reject);
    outgoing.end(text);
  });
}

/** The header each CRM wants its key in. */
function credentials(sandbox: Sandbox, host: string, token: string | null | undefined): Record<string, string> {
  if (token === null) return {};
  if (host.endsWith('.pipedrive.com')) return { 'x-api-token': token ?? sandbox.pipedrive.token };
  return { authorization: `Bearer ${token ?? sandbox.account.token}` };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
