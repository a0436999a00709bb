import type { FieldKey, FieldValues } from '../record/record';

/** What the CRM says of one email address of the record. */
export interface EmailFact {
  /** As the CRM spells it. */
  readonly address: string;
  /** Mail to it came back: for good, or for now. */
  readonly bounced?: 'hard' | 'soft';
  /** The person wants no marketing mail there. */
  readonly optedOut?: boolean;
  /** The CRM itself no longer sends there. */
  readonly quarantined?: boolean;
}

/** The company that the contact is associated with. */
export interface AssociatedCompany {
  readonly id: string;
  readonly name: string;
  /** Registered domains of its website, lower case: `firma.se`. */
  readonly domains: readonly string[];
  /** As the CRM stores it. */
  readonly country?: string;
  readonly owner?: { readonly id: string; readonly name: string };
  /** Email domains of its other contacts, and how many of them use each. */
  readonly contactDomains?: Readonly<Record<string, number>>;
}

/** What the account's other records say of the domain of the record's email address. */
export interface DomainFact {
  /** Registered domain, lower case. */
  readonly domain: string;
  /** Records of the account that use it, without this one. */
  readonly records: number;
  /** The one company they name, where at least two of them agree or a company record has the domain. */
  readonly company?: string;
  /** That company's website. */
  readonly website?: string;
}

/** A rule that the account itself has for a property; `arguments` as the CRM tells them. */
export interface FieldValidation {
  readonly field: FieldKey;
  /** `REGEX`, `MIN_LENGTH`, `PHONE_NUMBER_WITH_EXPLICIT_COUNTRY_CODE`, … */
  readonly type: string;
  readonly arguments: readonly string[];
}

/** What the CRM knows of the record beyond what the page shows. A part that is missing is not known. */
export interface CrmFacts {
  /** Every field as the CRM stores it, those that the page does not show too. */
  readonly stored?: FieldValues;
  readonly lastCall?: {
    readonly outcome: 'wrong-number' | 'other';
    /** Milliseconds since 1970. */
    readonly at: number;
    /** The number that was called, where the CRM tells. */
    readonly number?: string;
  };
  /** When somebody was last in touch, as the CRM writes it, where that is no field of the record; `null`: never. */
  readonly lastActivity?: string | null;
  readonly emails?: readonly EmailFact[];
  /** `null`: the contact has none. */
  readonly associated?: AssociatedCompany | null;
  readonly domains?: readonly DomainFact[];
  /** Names of the teams that the record's owner is in. */
  readonly teams?: readonly string[];
  /** Fields that the account itself requires. */
  readonly required?: readonly FieldKey[];
  readonly validations?: readonly FieldValidation[];
}
