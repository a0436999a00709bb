import { mannerOf, type Sending } from '../sending';
import type { CrmAnswer, CrmRequest, Transport } from '../transport';

/** A connection that knows its key; the only place that puts it on a request. */
export interface Wire {
  readonly transport: Transport;
  readonly token: string;
  /** Whose limits count. */
  readonly limitsKey: string;
}

/** What the generated modules hand over; each has its own class for it, alike but for the name. */
export interface GeneratedRequest {
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

/** Sends a request that the client's modules built. Rejects as the transport does. */
export function sendGenerated(wire: Wire, how: Sending, request: GeneratedRequest): Promise<CrmAnswer> {
  const body = request.getBody();
  return sendOwn(wire, how, {
    method: request.getHttpMethod(),
    url: request.getUrl(),
    headers: request.getHeaders(),
    ...(typeof body === 'string' ? { body } : {}),
  });
}
