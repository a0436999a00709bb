import { request } from 'node:https';
import type { Sandbox } from '../sandbox/server';

/**
 * A `fetch` that reaches the sandbox under HubSpot's own host name and trusts its certificate alone: for code that is given
 * its `fetch`. Rejects where the connection is cut, and with the signal's reason on abort.
 */
export function sandboxFetch(sandbox: Pick<Sandbox, 'port' | 'cert'>) {
  return (address: string, init: RequestInit): Promise<Response> =>
    new Promise((resolve, reject) => {
      const url = new URL(address);
      const { signal } = init;
      const outgoing = request(
        {
          host: '127.0.0.1',
          port: sandbox.port,
          servername: url.hostname,
          ca: sandbox.cert,
          agent: false,
          method: init.method ?? 'GET',
          path: url.pathname + url.search,
          headers: { ...Object.fromEntries(new Headers(init.headers)), host: url.hostname },
          ...(signal ? { signal } : {}),
        },
        (incoming) => {
          const chunks: Buffer[] = [];
          incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
          incoming.on('error', reject);
          incoming.on('end', () => {
            const status = incoming.statusCode ?? 0;
            const headers = new Headers(
              Object.entries(incoming.headers).flatMap(([name, value]): [string, string][] =>
                typeof value === 'string' ? [[name, value]] : [],
              ),
            );
            const body = status === 204 ? null : Buffer.concat(chunks).toString('utf8');
            resolve(new Response(body, { status, headers }));
          });
        },
      );
      outgoing.on('error', reject);
      // The extension sends JSON texts only.
      outgoing.end(typeof init.body === 'string' ? init.body : undefined);
    });
}
