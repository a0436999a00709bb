import type { ObjectKind } from '../hubspot/record';
import type { Place } from './places';
import {
  type Decoy,
  type Defect,
  type DuplicatePair,
  type Probe,
  REQUIRABLE,
  type Truth,
  type Unjudged,
} from './truth';

/** A record while it is being made up: its values still change. */
export interface DraftRecord {
  readonly kind: ObjectKind;
  readonly id: string;
  readonly place: Place;
  readonly values: Record<string, string>;
  readonly createdAt: number;
  readonly updatedAt: number;
}

export interface DraftCompany extends DraftRecord {
  readonly kind: 'companies';
  readonly domain: string;
  /** Names taken within it: two people of one company never share one by chance. */
  readonly names: Set<string>;
}

export interface DraftContact extends DraftRecord {
  readonly kind: 'contacts';
  readonly company?: DraftCompany;
}

/** Collects what is known about the data while it is made. */
export class TruthBook {
  readonly #defects: Defect[] = [];
  readonly duplicates: DuplicatePair[] = [];
  readonly decoys: Decoy[] = [];
  readonly probes: Probe[] = [];
  readonly #unjudged: Unjudged[] = [];

  /** Sets a value that breaks a rule, and notes it. */
  spoil(record: DraftRecord, property: string, value: string, rule: Defect['rule'], fixed?: string): void {
    record.values[property] = value;
    this.#defects.push({
      kind: record.kind,
      id: record.id,
      property,
      rule,
      value,
      ...(fixed === undefined ? {} : { fixed }),
    });
  }

  /** Sets a value that no rule is held to. */
  muddle(record: DraftRecord, property: string, value: string): void {
    record.values[property] = value;
    this.#unjudged.push({ kind: record.kind, id: record.id, property, value });
  }

  /** Everything noted, and every requirable property that is empty in the finished records. */
  finish(seed: number, contacts: readonly DraftRecord[], companies: readonly DraftRecord[]): Truth {
    const empty = [...contacts, ...companies].flatMap((record) =>
      REQUIRABLE[record.kind]
        .filter((property) => (record.values[property] ?? '') === '')
        .map((property): Defect => ({ kind: record.kind, id: record.id, property, rule: 'required-field', value: '' })),
    );
    return {
      seed,
      contacts: contacts.length,
      companies: companies.length,
      defects: [...this.#defects, ...empty],
      duplicates: this.duplicates,
      decoys: this.decoys,
      probes: this.probes,
      unjudged: this.#unjudged,
    };
  }
}
