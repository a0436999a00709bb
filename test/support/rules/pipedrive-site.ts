import { nameOf } from '../../../lib/crm/pipedrive/fields';
import type { FieldKey, RecordKind } from '../../../lib/record/record';
import { SOURCES } from '../../sandbox/hubspot/schema/property';
import { CUSTOM, field } from '../../sandbox/pipedrive/fields';
import { type ContactPoint, type CustomValue, type Item, nameParts } from '../../sandbox/pipedrive/item';
import { connectPipedrive } from '../options-page';
import { organizationUrl, personUrl, showRow } from '../pipedrive-page';
import type { Values } from './rule-case';
import type { RuleSite } from './rule-site';

const DAY = 86_400_000;
/** The organization that the tables' persons work for. */
const HAVUMETSA = 9_001;

/** A field of the account's own: its code and the label that says what it is. */
type Named = readonly [code: string, label: string];
type Own = Readonly<Partial<Record<FieldKey, Named>>>;

const own = (serial: number) => String(serial).padStart(40, 'f');
const COUNTRY = [CUSTOM.personCountry, 'Country'] as const;

/** What Pipedrive has no field of its own for, in the order of the rows. */
const OWN: Readonly<Record<RecordKind, Own>> = {
  contact: {
    leadSource: [CUSTOM.personLeadSource, 'Lead source'],
    country: COUNTRY,
    linkedinUrl: [CUSTOM.personLinkedIn, 'LinkedIn profile'],
    city: [own(1), 'City'],
    postalCode: [own(2), 'Postal code'],
    state: [own(3), 'State'],
    salutation: [own(4), 'Salutation'],
    fax: [own(5), 'Fax'],
    industry: [own(6), 'Industry'],
    companySize: [own(7), 'Company size'],
    legalBasis: [own(8), 'Legal basis'],
    'custom:renewal': [own(9), 'Renewal'],
  },
  company: {
    phone: [CUSTOM.organizationPhone, 'Phone'],
    businessId: [CUSTOM.organizationBusinessId, 'Business ID'],
    country: [own(1), 'Country'],
    city: [own(2), 'City'],
  },
};

/** Labels of Pipedrive's own rows, where they are not known by their codes. */
const LABELS: Readonly<Partial<Record<FieldKey, string>>> = { website: 'Website', street: 'Postal address' };

const ITEMS = { contact: 'persons', company: 'organizations' } as const;
const BUILT_IN: ReadonlySet<string> = new Set(Object.values(CUSTOM));

function customOf(kind: RecordKind, values: Values): Record<string, CustomValue> {
  // Keyed by field, by its type.
  const entries = Object.entries(values) as [FieldKey, string][];
  const custom = entries.flatMap(([key, value]): [string, CustomValue][] => {
    const code = OWN[kind][key]?.[0];
    if (code === undefined || value === '') return [];
    const source = SOURCES.findIndex(([each]) => each === value) + 1;
    return [[code, code === CUSTOM.personLeadSource ? source : value]];
  });
  return Object.fromEntries(custom);
}

const point = (value = '', label = 'work', primary = true): readonly ContactPoint[] =>
  value === '' ? [] : [{ value, primary, label }];
const whole = (...parts: readonly (string | null | undefined)[]) => parts.filter(Boolean).join(' ');

/** What a write moves by itself, and what stands under names of its own. */
const APART: ReadonlySet<string> = new Set(['updatedAt', 'custom_fields']);

function heldIn(item: Item): Record<string, string> {
  const text = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value));
  const all = Object.entries({ ...item, ...item.custom_fields }).filter(([name]) => !APART.has(name));
  return Object.fromEntries(all.map(([name, value]) => [name, text(value)]));
}

function withName(held: Readonly<Record<string, string>>, { firstName, lastName }: Values): string {
  const parts = nameParts(held.name ?? '');
  return whole(firstName ?? parts.first_name, lastName ?? parts.last_name);
}

/** A list with its first value replaced; a mobile number that is to be there too is one more in it. */
function withFirst(list: string | undefined, value: string, more?: string): string {
  // Written by `heldIn` above.
  const points = JSON.parse(list ?? '[]') as readonly ContactPoint[];
  const replaced = points.map((one, index) => (index === 0 ? { ...one, value } : one));
  return JSON.stringify([...replaced, ...point(more, 'work', false)]);
}

/** Pipedrive's sandbox, with fields of the account's own for what Pipedrive lacks. */
export const PIPEDRIVE_SITE: RuleSite = {
  crm: 'pipedrive',
  prepare(sandbox) {
    const { pipedrive } = sandbox;
    sandbox.addFacts();
    const addedAt = pipedrive.now() - 300 * DAY;
    pipedrive.seed('organizations', { id: HAVUMETSA, name: 'Havumetsä Oy', website: 'https://havumetsa.fi', addedAt });
    // The account's own demand would be the louder word for it.
    pipedrive.setField('persons', { code: CUSTOM.personLeadSource, required: false });
    for (const kind of ['contact', 'company'] as const) {
      // The table's own values: its type says what each is.
      const all = Object.values(OWN[kind]) as readonly Named[];
      const added = all.filter(([code]) => !BUILT_IN.has(code));
      for (const [code, label] of added) pipedrive.setField(ITEMS[kind], field(code, label, 'varchar'));
    }
  },
  connect: (lintel, { pipedrive }) => connectPipedrive(lintel, pipedrive.companyDomain, pipedrive.token),
  put({ pipedrive }, kind, values, { age = 20, untouched }) {
    const addedAt = pipedrive.now() - age * DAY;
    const shared = { addedAt, activeAt: untouched ? null : addedAt, custom_fields: customOf(kind, values) };
    const owner = { owner_id: Number(values.owner) };
    if (kind === 'company') {
      const { company = '', website = '' } = values;
      return { kind, id: String(pipedrive.seed('organizations', { ...shared, ...owner, name: company, website }).id) };
    }
    const person = pipedrive.seed('persons', {
      ...{ ...shared, ...owner, name: whole(values.firstName, values.lastName), org_id: HAVUMETSA },
      emails: point(values.email),
      phones: [...point(values.phone), ...point(values.mobilePhone, 'mobile', values.phone === '')],
      job_title: values.jobTitle ?? null,
      postal_address: { value: values.street ?? '' },
    });
    return { kind, id: String(person.id) };
  },
  held: ({ pipedrive }, { kind, id }) => heldIn(pipedrive.get(ITEMS[kind], Number(id))),
  written(held, kind, values) {
    const { email, phone, mobilePhone, jobTitle, company, website, firstName, lastName } = values;
    return {
      ...held,
      ...(email === undefined ? {} : { emails: withFirst(held.emails, email) }),
      ...(phone === undefined || kind === 'company' ? {} : { phones: withFirst(held.phones, phone, mobilePhone) }),
      ...(jobTitle === undefined ? {} : { job_title: jobTitle }),
      ...(company === undefined ? {} : { name: company }),
      ...(website === undefined ? {} : { website }),
      ...(firstName === undefined && lastName === undefined ? {} : { name: withName(held, values) }),
      ...(customOf(kind, values) as Record<string, string>), // texts: no fix chooses a lead source here
    };
  },
  url: ({ pipedrive }, { kind, id }) => (kind === 'contact' ? personUrl : organizationUrl)(pipedrive, Number(id)),
  keyOf(kind, key) {
    const code = OWN[kind][key]?.[0];
    return code === undefined ? key : `custom:${code}`;
  },
  async show(page, kind, key) {
    if (kind === 'company' && key === 'company') return page.locator('[data-testid="header-title"]').last();
    const row = OWN[kind][key]?.[1] ?? LABELS[key] ?? nameOf(kind, key);
    if (row === undefined) throw new Error(`Pipedrive has no ${key}`);
    return showRow(page, row);
  },
};
