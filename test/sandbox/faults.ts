import type { LimitPolicy } from './hubspot/refusal';
import type { PipedriveLimit } from './pipedrive/refusal';

/** What goes wrong. */
export type FaultKind =
  /** 429, as the CRM asked says that this limit of its is reached. */
  | { readonly kind: 'rate-limit'; readonly policy?: LimitPolicy | PipedriveLimit }
  /** Another status: 423, 477 (with `Retry-After`), 500, 502 … */
  | { readonly kind: 'status'; readonly status: number; readonly headers?: Readonly<Record<string, string>> }
  /** The right answer, later; with a number so large that it never comes, a request that hangs. */
  | { readonly kind: 'slow'; readonly ms: number }
  /**
   * The connection is destroyed: *before* the request is looked at, in the middle of the answer's *body*, or *after* the
   * request was carried out and before any byte of the answer.
   */
  | { readonly kind: 'cut'; readonly when: 'before' | 'body' | 'after' }
  /** A page instead of JSON, as proxies and captive portals send. */
  | { readonly kind: 'html'; readonly status?: number };

/** A fault and the requests it meets. */
export type Fault = FaultKind & {
  /** The host of HubSpot's API, unless another is named; `*` stands for any characters. Pipedrive's API and pages share a host: name a path too. */
  readonly host?: string;
  /** Any method, unless one is named. */
  readonly method?: string;
  /** Path without query; `*` stands for any characters. Any path, unless one is given. */
  readonly path?: string;
  /** Leaves this many matching requests alone first. */
  readonly skip?: number;
  /** Meets this many requests, then stops; without it: until cleared. */
  readonly count?: number;
};

interface Armed {
  readonly fault: Fault;
  skip: number;
  left: number;
}

/** The faults the sandbox is told to play. The first that matches a request is played. */
export class Faults {
  #armed: Armed[] = [];

  /** Adds a fault to those already set. */
  set(fault: Fault): void {
    this.#armed.push({ fault, skip: fault.skip ?? 0, left: fault.count ?? Number.POSITIVE_INFINITY });
  }

  clear(): void {
    this.#armed = [];
  }

  /** The faults that may still be played. */
  get pending(): readonly Fault[] {
    return this.#armed.filter(({ left }) => left > 0).map(({ fault }) => fault);
  }

  /** The fault to play on a request, counted as played. */
  next(method: string, host: string, path: string): Fault | undefined {
    for (const armed of this.#armed) {
      if (armed.left <= 0 || !meets(armed.fault, method, host, path)) continue;
      if (armed.skip > 0) {
        armed.skip -= 1;
        continue;
      }
      armed.left -= 1;
      return armed.fault;
    }
    return undefined;
  }
}

function meets(fault: Fault, method: string, host: string, path: string): boolean {
  return (
    (fault.method === undefined || fault.method === method) &&
    glob(fault.host ?? 'api.hubapi.com').test(host) &&
    (fault.path === undefined || glob(fault.path).test(path))
  );
}

function glob(pattern: string): RegExp {
  const parts = pattern.split('*').map((part) => part.replace(/[\\^$.|?+()[\]{}]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`, 'i');
}

/** Reads a fault that came as JSON. Throws a `TypeError` that says what is wrong. */
export function faultFrom(value: unknown): Fault {
  if (typeof value !== 'object' || value === null || !('kind' in value)) throw new TypeError('A fault has a kind.');
  const kinds: readonly unknown[] = ['rate-limit', 'status', 'slow', 'cut', 'html'];
  if (!kinds.includes(value.kind)) throw new TypeError(`There is no fault of the kind ${String(value.kind)}.`);
  // The sandbox's own tests write these: the kind is checked, the rest is taken at its word.
  return value as Fault;
}
