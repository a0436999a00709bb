import { ResponseContext } from '@hubspot/api-client/lib/codegen/crm/contacts/http/http.js';
import { mannerOf, type Sending } from '../sending';
import type { CrmAnswer, CrmRequest, Transport } from '../transport';

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

/** Sends one request of our own making. Rejects as the transport does. */
export function sendOwn(
  wire: Wire,
  how: Sending,
  request: Pick<CrmRequest, 'method' | 'url'> & { readonly body?: string; readonly headers?: Record<string, string> },
): Promise<CrmAnswer> {
  return wire.transport.send({
    ...request,
    headers: { accept: 'application/json', ...request.headers, authorization: `Bearer ${wire.token}` },
    ...mannerOf(how),
    account: wire.limitsKey,
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
