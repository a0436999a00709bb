import type { CrmName } from './front-door';

/** One request as the sandbox saw it, with its answer. Never holds a key. */
export interface Exchange {
  /** Counts from 1 over the life of the sandbox. */
  readonly serial: number;
  /** Milliseconds since 1970, by the sandbox's clock. */
  readonly at: number;
  readonly method: string;
  readonly host: string;
  /** Path and query. */
  readonly path: string;
  readonly contentType?: string;
  readonly requestBody: string;
  /** 0 where the connection was cut before an answer. */
  readonly status: number;
  readonly responseHeaders: Readonly<Record<string, string>>;
  readonly responseBody: string;
  /** The fault that was played instead of (or on) the answer. */
  readonly fault?: string;
  /** Whose API was asked, where it was one. */
  readonly api?: CrmName;
}

const MOST = 20_000;
const LONGEST_BODY = 200_000;
/** HubSpot's keys, and those of Pipedrive's that the sandbox gives out: others look like the codes of its fields. */
const KEY = /pat-[a-z0-9]+-[0-9a-f-]{36}|5a4db0c50{16}[0-9a-f]{16}/gi;

/** What was asked of the sandbox, newest last; the oldest go first where it grows too long. */
export class RequestLog {
  #exchanges: Exchange[] = [];
  #serial = 0;

  add(exchange: Omit<Exchange, 'serial'>): void {
    this.#serial += 1;
    const clean = {
      ...exchange,
      serial: this.#serial,
      path: withoutKeys(exchange.path),
      requestBody: withoutKeys(exchange.requestBody).slice(0, LONGEST_BODY),
      responseBody: withoutKeys(exchange.responseBody).slice(0, LONGEST_BODY),
    };
    this.#exchanges.push(clean);
    if (this.#exchanges.length > MOST) this.#exchanges = this.#exchanges.slice(-MOST / 2);
  }

  /** Every exchange after a serial number. */
  all(after = 0): readonly Exchange[] {
    return this.#exchanges.filter(({ serial }) => serial > after);
  }

  /** The exchanges with the API of a CRM alone: what a contract can be held against. */
  api(crm: CrmName = 'hubspot'): readonly Exchange[] {
    return this.#exchanges.filter(({ api }) => api === crm);
  }

  clear(): void {
    this.#exchanges = [];
  }
}

function withoutKeys(text: string): string {
  return text.replace(KEY, (key) => `${key.slice(0, 3)}…`);
}
