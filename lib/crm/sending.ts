import type { CallOptions } from './crm';
import type { CrmRequest } from './transport';

/** How one call is to be sent. */
export interface Sending {
  readonly call: CallOptions;
  readonly endpointClass?: 'search' | 'general';
  /** Changes something: never repeated, never shared. */
  readonly write?: boolean;
}

/** A read that takes longer is of no use to somebody typing; a write is waited for, because giving up settles nothing. */
const READ_TIMEOUT_MS = 10_000;
const WRITE_TIMEOUT_MS = 30_000;

type Manner = Pick<CrmRequest, 'signal' | 'endpointClass' | 'idempotent' | 'priority' | 'timeoutMs'>;

/** What the transport must know of a call beside its address and body. */
export function mannerOf({ call, endpointClass = 'general', write = false }: Sending): Manner {
  return {
    signal: call.signal,
    endpointClass,
    idempotent: !write,
    priority: call.priority ?? 'typing',
    timeoutMs: write ? WRITE_TIMEOUT_MS : READ_TIMEOUT_MS,
  };
}
