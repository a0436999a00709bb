import { ResponseContext } from '@hubspot/api-client/lib/codegen/crm/contacts/http/http.js';
import type { CallOptions } from '../crm';
import type { CrmAnswer, CrmRequest, Transport } from '../transport';

/** How one call is to be sent. */
export interface Sending {
  readonly call: CallOptions;
  readonly endpointClass?: 'search' | 'general';
  /** Changes something: never repeated, never shared. */
  readonly write?: boolean;
}

/** A connection that knows its key; the only place that puts it on a request. */
export interface Wire {
  readonly transport: Transport;
  readonly token: string;
  /** Whose limits count. */
  readonly limitsKey: string;
}

/** What the four generated modules hand over; each has its own class for it, alike but for the name. */
interface GeneratedRequest {
  getUrl(): string;
  getHttpMethod(): string;
  getHeaders(): Record<string, string>;
  getBody(): unknown;
}

/** A read that takes longer is of no use to somebody typing; a write is waited for, because giving up settles nothing. */
const READ_TIMEOUT_MS = 10_000;
const WRITE_TIMEOUT_MS = 30_000;

/** Sends one request of our own making. Rejects as the transport does. */
export function sendOwn(
  wire: Wire,
  how: Sending,
  request: Pick<CrmRequest, 'method' | 'url'> & { readonly body?: string; readonly headers?: Record<string, string> },
): Promise<CrmAnswer> {
  const write = how.write ?? false;
  return wire.transport.send({
    ...request,
    headers: { accept: 'application/json', ...request.headers, authorization: `Bearer ${wire.token}` },
    signal: how.call.signal,
    endpointClass: how.endpointClass ?? 'general',
    account: wire.limitsKey,
    idempotent: !write,
    priority: how.call.priority ?? 'typing',
    timeoutMs: write ? WRITE_TIMEOUT_MS : READ_TIMEOUT_MS,
  });
}

/** The transport as the generated modules want their HTTP library. */
export function httpLibrary(wire: Wire, how: Sending): { send(request: GeneratedRequest): Promise<ResponseContext> } {
  return {
    async send(request) {
      const body = request.getBody();
      const answer = await sendOwn(wire, how, {
        method: request.getHttpMethod(),
        // The modules end the address of owners with a slash that HubSpot's own document does not have.
        url: request.getUrl().replace(/\/(?=\?|$)/, ''),
        headers: request.getHeaders(),
        ...(typeof body === 'string' ? { body } : {}),
      });
      return new ResponseContext(
        answer.status,
        { ...answer.headers },
        {
          text: () => Promise.resolve(answer.text),
          // Only file answers are read as bytes, and `Buffer` does not exist in a worker.
          binary: () => Promise.reject(new Error('No HubSpot answer that Lintel reads is a file')),
        },
      );
    },
  };
}
