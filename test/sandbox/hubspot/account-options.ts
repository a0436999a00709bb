import type { CountryCode } from 'libphonenumber-js/max';
import type { ObjectKind } from './record';
import type { IndexDelay } from './search-index';

/** Where HubSpot hosts an account; part of its tokens and of the host of its pages. */
export type Region = 'na1' | 'eu1' | 'na2';

/** What can be chosen of a sandboxed account. */
export interface AccountOptions {
  readonly portalId: number;
  readonly region: Region;
  readonly timeZone: string;
  /** The country whose numbers are read without a country code. */
  readonly country: CountryCode;
  readonly indexDelay: IndexDelay;
  /** Some accounts keep the primary's id in a merge; usually a new one is minted. */
  readonly mergeKeepsPrimaryId: boolean;
  /** Blocks company merges (facts/hubspot-api.md). */
  readonly salesforceConnected: boolean;
  /** Properties that writes under the 2026-09 paths must bring when they create. */
  readonly requiredOnCreate: Readonly<Record<ObjectKind, readonly string[]>>;
  /** The account's only clock: milliseconds since 1970. */
  readonly now: () => number;
}

/** A Finnish account hosted in the United States, with HubSpot's usual behaviour. */
export const DEFAULT_ACCOUNT: AccountOptions = {
  portalId: 8_472_113,
  region: 'na1',
  timeZone: 'Europe/Helsinki',
  country: 'FI',
  indexDelay: { create: 4_000, update: 30_000 },
  mergeKeepsPrimaryId: false,
  salesforceConnected: false,
  requiredOnCreate: { contacts: [], companies: [] },
  now: () => Date.now(),
};

/** The scopes the sandbox knows: a full key has them all. */
export const SCOPES = [
  'oauth',
  'crm.objects.contacts.read',
  'crm.objects.contacts.write',
  'crm.objects.companies.read',
  'crm.objects.companies.write',
  'crm.objects.owners.read',
] as const;
export type Scope = (typeof SCOPES)[number];

/** The host of the account's pages: `app.hubspot.com`, or `app-eu1.hubspot.com` and alike (facts/pages.md). */
export function uiHost(region: Region): string {
  return region === 'na1' ? 'app.hubspot.com' : `app-${region}.hubspot.com`;
}

/** A key of the account: which scopes it has, and whether it was revoked. */
export interface Token {
  readonly scopes: ReadonlySet<Scope>;
  readonly revoked: boolean;
}

/** The keys of an account. All of them are made up: no key of the sandbox opens anything else. */
export class Tokens {
  readonly #tokens = new Map<string, Token>();

  constructor(readonly region: Region) {}

  /** Makes a key with the scopes given. The same calls make the same keys. */
  issue(scopes: readonly Scope[]): string {
    const serial = String(this.#tokens.size + 1).padStart(12, '0');
    const token = `pat-${this.region}-5a4db0c5-0000-4000-8000-${serial}`;
    this.#tokens.set(token, { scopes: new Set(scopes), revoked: false });
    return token;
  }

  revoke(token: string): void {
    const known = this.#tokens.get(token);
    if (known) this.#tokens.set(token, { ...known, revoked: true });
  }

  find(token: string): Token | undefined {
    return this.#tokens.get(token);
  }
}
