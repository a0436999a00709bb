import type { GenericSchema } from 'valibot';
import { readAnswer } from '../read-answer';
import { mannerOf, type Sending } from '../sending';
import type { Transport } from '../transport';
import { limitsKey, originOf, versionPath } from './paths';

/** A connection that knows its key, and the company once it is told; the only place that puts the key on a request. */
export interface Wire {
  readonly transport: Transport;
  readonly token: string;
  /** The company's domain, `acme`; until it is known, only whose key it is can be asked. */
  account: string | undefined;
}

/** One request: `path` after the version, its parts encoded. */
export interface WireRequest {
  readonly method?: 'GET' | 'PATCH' | 'PUT';
  readonly version?: 'v1' | 'v2';
  readonly path: string;
  readonly query?: Readonly<Record<string, string | number | boolean>>;
  readonly body?: object;
}

/** Sends a request to the account's own host and checks the answer. Rejects as the transport and `readAnswer` do. */
export function ask<T>(wire: Wire, schema: GenericSchema<unknown, T>, how: Sending, request: WireRequest): Promise<T> {
  const { method = 'GET', version = 'v2', path, query = {}, body } = request;
  const account = limitsKey(wire.account);
  const search = new URLSearchParams(Object.entries(query).map(([name, value]) => [name, String(value)])).toString();
  // An account without an origin gives an address that the transport refuses.
  const url = `${originOf(account) ?? 'about:blank#'}${versionPath(version, wire.account)}${path}`;
  const sent = wire.transport.send({
    ...mannerOf(how),
    method,
    url: search === '' ? url : `${url}?${search}`,
    headers: {
      accept: 'application/json',
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      'x-api-token': wire.token,
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    account,
  });
  const text = sent.then((answer) => answer.text);
  const asked = { crm: 'Pipedrive', signal: how.call.signal, ...(how.write ? { write: true } : {}) };
  return readAnswer(schema, text, asked);
}
