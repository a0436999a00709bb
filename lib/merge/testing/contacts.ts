/** Records and an account for the tests of merging, here and in the background. Made up, shaped as HubSpot answers them. */
import type { FieldKey, FieldValues } from '../../record/record';
import type { MergeProperty, MergeRecord } from '../merge-record';

const property = (
  key: FieldKey,
  name: string,
  label: string,
  more: Partial<Pick<MergeProperty, 'readOnly' | 'type' | 'options'>> = {},
): MergeProperty => ({ key, name, label, type: 'string', readOnly: false, options: [], ...more });

const options = (...pairs: readonly string[]) =>
  pairs.map((pair) => {
    const [value = '', label = ''] = pair.split('=');
    return { value, label };
  });

export const PROPERTIES: readonly MergeProperty[] = [
  property('firstName', 'firstname', 'First name'),
  property('lastName', 'lastname', 'Last name'),
  property('email', 'email', 'Email'),
  property('phone', 'phone', 'Phone number'),
  property('jobTitle', 'jobtitle', 'Job title'),
  property('company', 'company', 'Company name'),
  property('owner', 'hubspot_owner_id', 'Contact owner', { type: 'enumeration' }),
  property('lifecycleStage', 'lifecyclestage', 'Lifecycle stage', {
    type: 'enumeration',
    options: options('subscriber=Subscriber', 'lead=Lead', 'opportunity=Opportunity', 'customer=Customer'),
  }),
  property('legalBasis', 'hs_legal_basis', 'Legal basis', { type: 'enumeration' }),
  property('optedOut', 'hs_email_optout', 'Unsubscribed', { type: 'bool', options: options('true=Yes', 'false=No') }),
  property('createdAt', 'createdate', 'Create date', { type: 'datetime', readOnly: true }),
  property('modifiedAt', 'lastmodifieddate', 'Last modified', { type: 'datetime', readOnly: true }),
  property('custom:languages', 'languages', 'Languages', {
    type: 'enumeration',
    options: options('fi=Finnish', 'sv=Swedish'),
  }),
  property('custom:hs_visits', 'hs_visits', 'Visits', { type: 'number', readOnly: true }),
];

export const OWNERS = [{ id: '71', name: 'Matti Laine' }];

/** The canonical fields a client would read from these properties. */
function fieldsOf(properties: MergeRecord['properties']): FieldValues {
  const known = PROPERTIES.filter(({ key }) => !key.startsWith('custom:'));
  return Object.fromEntries(
    known.map(({ key, name }) => [key, [properties[name] ?? ''].filter((value) => value !== '')]),
  );
}

/** A HubSpot contact with these properties. */
export function contact(
  id: string,
  properties: MergeRecord['properties'],
  more: { readonly deals?: number; readonly createdAt?: number } = {},
): MergeRecord {
  return {
    ref: { crm: 'hubspot', account: '777', kind: 'contact', id },
    fields: fieldsOf(properties),
    properties,
    ...more,
  };
}

/** The pair of the design's sheet. */
export const AINO_K = contact(
  '6001',
  {
    firstname: 'Aino',
    lastname: 'K. Virtanen',
    email: 'aino@nordweb.fi',
    phone: '040-1234567',
    jobtitle: 'Myyntijohtaja',
    company: 'Nordweb Oy',
    hubspot_owner_id: '71',
    lifecyclestage: 'opportunity',
    hs_email_optout: 'false',
    hs_visits: '12',
  },
  { deals: 3, createdAt: Date.UTC(2024, 2, 1) },
);
export const AINO = contact(
  '6002',
  {
    firstname: 'Aino',
    lastname: 'Virtanen',
    email: 'aino.virtanen@nordweb.fi',
    phone: '040 123 4567',
    jobtitle: 'TOIMITUSJOHTAJA',
    company: 'Nordweb Oy',
    hubspot_owner_id: null,
    lifecyclestage: 'customer',
    hs_email_optout: 'true',
    languages: 'fi;sv',
    hs_visits: '2',
  },
  { deals: 0, createdAt: Date.UTC(2026, 10, 22) },
);
