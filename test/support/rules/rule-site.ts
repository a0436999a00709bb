import type { Locator, Page } from '@playwright/test';
import type { CrmId, FieldKey, RecordKind } from '../../../lib/record/record';
import type { Sandbox } from '../../sandbox/server';
import type { Lintel } from '../browser';
import type { Values } from './rule-case';

/** A record in a sandbox. */
export interface Placed {
  readonly kind: RecordKind;
  readonly id: string;
}

/** How one CRM's sandbox is filled, opened and read. */
export interface RuleSite {
  readonly crm: CrmId;
  /** What the account's own fields must be there for the tables. */
  prepare(sandbox: Sandbox): void;
  connect(lintel: Lintel, sandbox: Sandbox): Promise<void>;
  /** Puts a record in as if it had always been there. `linked`: it works for that company; `untouched`: without any activity. */
  put(
    sandbox: Sandbox,
    kind: RecordKind,
    values: Values,
    how: { readonly linked?: string; readonly age?: number; readonly untouched?: true },
  ): Placed;
  /** What the CRM holds, under its own names: everything a write could have changed. */
  held(sandbox: Sandbox, placed: Placed): Readonly<Record<string, string>>;
  /** The same with values under the fields' own names. */
  written(held: Readonly<Record<string, string>>, kind: RecordKind, values: Values): Readonly<Record<string, string>>;
  /** Address of its page, and of one that shows no record. */
  url(sandbox: Sandbox, placed: Placed): string;
  /** The field's key as the page finds it. */
  keyOf(kind: RecordKind, field: FieldKey): FieldKey;
  /** Brings the value of a field into view. */
  show(page: Page, kind: RecordKind, field: FieldKey): Promise<Locator>;
}

/** A contact that is right in every way; `serial` keeps addresses apart. */
export const goodContact = (serial: number): Values => ({
  ...{ firstName: 'Leena', lastName: 'Korhonen', email: `leena.korhonen${serial}@havumetsa.fi` },
  ...{ phone: '+358503284821', company: 'Havumetsä Oy', jobTitle: 'Hankintapäällikkö' },
  ...{ street: 'Metsätie 4', city: 'Tampere', postalCode: '33100', country: 'Finland' },
  ...{ leadSource: 'REFERRALS', lifecycleStage: 'lead', owner: '302' },
  ...{ legalBasis: 'Legitimate interest – prospect/lead' },
});

/** A company that is right in every way. */
export const goodCompany: Values = {
  ...{ company: 'Havumetsä Oy', website: 'https://www.havumetsa.fi', phone: '+358925110230' },
  ...{ country: 'Finland', city: 'Tampere', businessId: '0112038-9', leadSource: 'REFERRALS', owner: '302' },
};
