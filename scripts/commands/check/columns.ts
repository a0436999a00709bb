import { fieldsOf } from '../../../lib/crm/hubspot/fields';
import { CANONICAL_FIELDS, isFieldKey, type FieldKey, type RecordKind } from '../../../lib/record/record';
import english from '../../../locales/en.json';

/** What a column holds: a field, the record's id or its kind. */
export type Column = { readonly field: FieldKey } | 'id' | 'kind';

/** Names that exports give their columns, without case, blanks and signs. Canonical keys, HubSpot properties and Lintel's own labels come on top. */
const LABELS: Readonly<Record<string, FieldKey | 'id' | 'kind'>> = {
  id: 'id',
  recordid: 'id',
  hsobjectid: 'id',
  kind: 'kind',
  recordkind: 'kind',
  objecttype: 'kind',
  name: 'fullName',
  contactname: 'fullName',
  givenname: 'firstName',
  surname: 'lastName',
  familyname: 'lastName',
  etunimi: 'firstName',
  sukunimi: 'lastName',
  fornamn: 'firstName',
  efternamn: 'lastName',
  vorname: 'firstName',
  nachname: 'lastName',
  emailaddress: 'email',
  mail: 'email',
  sahkoposti: 'email',
  epost: 'email',
  workemail: 'email',
  hsadditionalemails: 'email',
  additionalemailaddresses: 'email',
  tel: 'phone',
  telephone: 'phone',
  puhelin: 'phone',
  puhelinnumero: 'phone',
  telefon: 'phone',
  workphone: 'phone',
  mobile: 'mobilePhone',
  mobilephonenumber: 'mobilePhone',
  cellphone: 'mobilePhone',
  matkapuhelin: 'mobilePhone',
  mobiltelefon: 'mobilePhone',
  faxnumber: 'fax',
  companyname: 'company',
  associatedcompany: 'company',
  organization: 'company',
  organisation: 'company',
  yritys: 'company',
  foretag: 'company',
  firma: 'company',
  websiteurl: 'website',
  companydomainname: 'website',
  domain: 'website',
  title: 'jobTitle',
  address: 'street',
  postcode: 'postalCode',
  zipcode: 'postalCode',
  zip: 'postalCode',
  region: 'state',
  countryregion: 'country',
  maa: 'country',
  land: 'country',
};

function plain(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

const KNOWN: ReadonlyMap<string, FieldKey | 'id' | 'kind'> = new Map([
  ...Object.entries(LABELS),
  ...Object.entries(english.fields).flatMap(([key, label]) => (isFieldKey(key) ? [[plain(label), key] as const] : [])),
  ...CANONICAL_FIELDS.map((key) => [plain(key), key] as const),
]);

/** The company's own name, in a file of companies. */
const COMPANY_NAMES: ReadonlySet<string> = new Set(['name', 'fullname', 'companyname']);

/** What a column holds, by its name and the kind of its record. */
export type ColumnOf = (name: string, kind: RecordKind) => Column;

/** A CSV file has the same few columns in each of its rows; names of JSON objects may go on for ever, so no more are remembered. */
const REMEMBERED = 1_000;

/** Tells what columns hold: a given map first, then field keys, HubSpot properties and common labels; anything else is a custom field. */
export function createColumnOf(map: ReadonlyMap<string, FieldKey>): ColumnOf {
  const known: Readonly<Record<RecordKind, Map<string, Column>>> = { contact: new Map(), company: new Map() };
  return (name, kind) => {
    const remembered = known[kind].get(name);
    if (remembered !== undefined) return remembered;
    const column = workOut(name, kind, map);
    if (known[kind].size >= REMEMBERED) known[kind].clear();
    known[kind].set(name, column);
    return column;
  };
}

function workOut(name: string, kind: RecordKind, map: ReadonlyMap<string, FieldKey>): Column {
  const mapped = map.get(name);
  if (mapped !== undefined) return { field: mapped };
  if (kind === 'company' && COMPANY_NAMES.has(plain(name))) return { field: 'company' };
  const known = KNOWN.get(plain(name)) ?? hubspotField(name, kind);
  return known === 'id' || known === 'kind' ? known : { field: known };
}

function hubspotField(name: string, kind: RecordKind): FieldKey {
  const [field] = Object.keys(fieldsOf(kind, { [name.trim().toLowerCase()]: null }));
  if (field !== undefined && isFieldKey(field) && !field.startsWith('custom:')) return field;
  return isFieldKey(name.trim()) ? (name.trim() as FieldKey) : `custom:${name.trim()}`;
}
