import type { ObjectKind } from '../hubspot/record';

/** The rules the data breaks on purpose, by their ids in `lib/rules`. */
export type DefectRule =
  | 'phone-invalid'
  | 'phone-placeholder'
  | 'phone-format'
  | 'required-field'
  | 'country'
  | 'text-case'
  | 'name-symbols'
  | 'do-not-contact';

/** One thing wrong with one value, for a house that wants E.164. */
export interface Defect {
  readonly kind: ObjectKind;
  readonly id: string;
  readonly property: string;
  readonly rule: DefectRule;
  readonly value: string;
  /** The right value, where it follows from the wrong one. */
  readonly fixed?: string;
}

/** Why two records are the same one. */
export type DuplicateReason = 'email' | 'phone' | 'name-company' | 'name-domain' | 'domain' | 'name';

/** Two records of one person or company. */
export interface DuplicatePair {
  readonly kind: ObjectKind;
  readonly ids: readonly [string, string];
  readonly why: readonly DuplicateReason[];
  /** No single value agrees after plain normalisation: swapped names, another script, a nickname. */
  readonly hard: boolean;
}

/** Two records that look alike and are not the same. */
export interface Decoy {
  readonly kind: ObjectKind;
  readonly ids: readonly [string, string];
  readonly why: 'switchboard' | 'same-name' | 'same-surname';
}

/** What a rep might type for a record that is already there, and the record it should find. */
export interface Probe {
  readonly kind: ObjectKind;
  readonly id: string;
  readonly typed: Readonly<Record<string, string>>;
  readonly why: DuplicateReason;
}

/** A value no one should be blamed for judging either way: words in a phone number, an extension, two numbers. */
export interface Unjudged {
  readonly kind: ObjectKind;
  readonly id: string;
  readonly property: string;
  readonly value: string;
}

/** Everything that is known about generated data. Any value that is not listed is right. */
export interface Truth {
  readonly seed: number;
  readonly contacts: number;
  readonly companies: number;
  readonly defects: readonly Defect[];
  readonly duplicates: readonly DuplicatePair[];
  readonly decoys: readonly Decoy[];
  readonly probes: readonly Probe[];
  readonly unjudged: readonly Unjudged[];
}

/** The properties whose emptiness the truth lists: a house may require any of them. */
export const REQUIRABLE: Readonly<Record<ObjectKind, readonly string[]>> = {
  contacts: [
    'email',
    'firstname',
    'lastname',
    'phone',
    'company',
    'jobtitle',
    'country',
    'hs_analytics_source',
    'lifecyclestage',
    'hubspot_owner_id',
  ],
  companies: ['name', 'domain', 'phone', 'country', 'industry'],
};
