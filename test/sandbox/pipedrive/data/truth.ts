import type { Defect, Decoy, DuplicateReason, Truth } from '../../data/truth';
import type { ObjectKind } from '../../hubspot/record';
import { CUSTOM } from '../fields';
import type { Item, ItemKind } from '../item';

/** One thing wrong with one value, for a house that wants E.164. */
export interface PipedriveDefect {
  readonly kind: ItemKind;
  readonly id: number;
  /** The code of the field: `phone` and `email` hold several values, of which `value` is the wrong one. */
  readonly field: string;
  readonly rule: Defect['rule'];
  readonly value: string;
  /** The right value, where it follows from the wrong one. */
  readonly fixed?: string;
}

/** Everything that is known about an account's data. Any value that is not listed is right. */
export interface PipedriveTruth {
  readonly seed: number;
  readonly persons: number;
  readonly organizations: number;
  readonly defects: readonly PipedriveDefect[];
  readonly duplicates: readonly {
    readonly kind: ItemKind;
    readonly ids: readonly [number, number];
    readonly why: readonly DuplicateReason[];
    /** No single value agrees after plain normalisation. */
    readonly hard: boolean;
  }[];
  readonly decoys: readonly {
    readonly kind: ItemKind;
    readonly ids: readonly [number, number];
    readonly why: Decoy['why'];
  }[];
  /** What a rep might type (`name`, `email`, `phone`, `country`, `organization`) and the record it should find. */
  readonly probes: readonly {
    readonly kind: ItemKind;
    readonly id: number;
    readonly typed: Readonly<Record<string, string>>;
    readonly why: DuplicateReason;
  }[];
  /** Values no one should be blamed for judging either way. */
  readonly unjudged: readonly Pick<PipedriveDefect, 'kind' | 'id' | 'field' | 'value'>[];
}

/** The fields whose emptiness the truth lists: a house may require any of them. Name and owner are never empty. */
export const REQUIRABLE: Readonly<Record<ItemKind, readonly string[]>> = {
  persons: ['email', 'phone', 'org_id', 'job_title', CUSTOM.personCountry, CUSTOM.personLeadSource],
  organizations: ['website', CUSTOM.organizationPhone, 'address', 'industry'],
};

const FIELD_OF: Readonly<Record<ObjectKind, Readonly<Record<string, string>>>> = {
  contacts: {
    ...{ phone: 'phone', mobilephone: 'phone', email: 'email', jobtitle: 'job_title' },
    country: CUSTOM.personCountry,
  },
  companies: { phone: CUSTOM.organizationPhone },
};
const KIND_OF: Readonly<Record<ObjectKind, ItemKind>> = { contacts: 'persons', companies: 'organizations' };

/** What the generator knows, in Pipedrive's words, and every requirable field that is empty in the finished records. */
export function translated(
  truth: Omit<Truth, 'seed' | 'contacts' | 'companies'>,
  seed: number,
  items: readonly Item[],
): PipedriveTruth {
  const pair = (ids: readonly [string, string]): readonly [number, number] => [Number(ids[0]), Number(ids[1])];
  return {
    seed,
    persons: items.filter(({ kind }) => kind === 'persons').length,
    organizations: items.filter(({ kind }) => kind === 'organizations').length,
    // Empty values are looked for in the finished records: an empty phone beside a mobile is nothing there.
    defects: [...truth.defects.filter(({ value }) => value !== '').flatMap(placed), ...items.flatMap(gaps)],
    duplicates: truth.duplicates.map(({ kind, ids, why, hard }) => ({
      kind: KIND_OF[kind],
      ids: pair(ids),
      why,
      hard,
    })),
    decoys: truth.decoys.map(({ kind, ids, why }) => ({ kind: KIND_OF[kind], ids: pair(ids), why })),
    probes: truth.probes.map(({ kind, id, typed, why }) => ({
      kind: KIND_OF[kind],
      id: Number(id),
      typed: retyped(typed),
      why,
    })),
    unjudged: truth.unjudged.flatMap(placed),
  };
}

/** A statement about a value, under the code that Pipedrive has for its field; none where it has no such field. */
function placed<T extends { kind: ObjectKind; id: string; property: string }>(of: T) {
  const { kind, id, property, ...rest } = of;
  // That somebody wants no mail is a fact of HubSpot's account.
  const field = 'rule' in of && of.rule === 'do-not-contact' ? undefined : FIELD_OF[kind][property];
  return field === undefined ? [] : [{ ...rest, kind: KIND_OF[kind], id: Number(id), field }];
}

function gaps(item: Item): readonly PipedriveDefect[] {
  return REQUIRABLE[item.kind]
    .filter((field) => isEmpty(item, field))
    .map((field) => ({ kind: item.kind, id: item.id, field, rule: 'required-field', value: '' }));
}

/** Whether a record has nothing in a field, by the field's code. */
function isEmpty(item: Item, field: string): boolean {
  if (/^[0-9a-f]{40}$/.test(field)) return item.custom_fields[field] === undefined;
  if (item.kind === 'organizations') {
    return { website: item.website, address: item.address, industry: item.industry }[field] === null;
  }
  if (field === 'email' || field === 'phone') return item[`${field}s`].length === 0;
  return { org_id: item.org_id, job_title: item.job_title }[field] === null;
}

function retyped({ firstname, lastname, company, ...typed }: Readonly<Record<string, string>>): Record<string, string> {
  const name = [firstname ?? '', lastname ?? ''].join(' ').trim();
  return {
    ...typed,
    ...(name === '' ? {} : { name }),
    ...(company === undefined ? {} : { organization: company }),
  };
}
