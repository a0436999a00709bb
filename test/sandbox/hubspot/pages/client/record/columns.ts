import type { ObjectType, PageProperty } from '../../model';

/** Properties of the card at the top of the left sidebar, in order; one the account does not have is left out. */
const KEY_PROPERTIES: Readonly<Record<ObjectType, readonly string[]>> = {
  '0-1': [
    'firstname',
    'lastname',
    'email',
    'phone',
    'mobilephone',
    'company',
    'jobtitle',
    'country',
    'lifecyclestage',
    'hs_lead_status',
    'hubspot_owner_id',
    'lead_source',
    'website',
    'createdate',
    'lastmodifieddate',
  ],
  '0-2': [
    'name',
    'domain',
    'phone',
    'website',
    'industry',
    'country',
    'numberofemployees',
    'lifecyclestage',
    'hubspot_owner_id',
    'createdate',
    'hs_lastmodifieddate',
  ],
};

/** Properties of the profile card, which shows labels and no internal names. */
const PROFILE_PROPERTIES: Readonly<Record<ObjectType, readonly string[]>> = {
  '0-1': ['address', 'city', 'zip', 'state', 'industry', 'hs_analytics_source', 'hs_additional_emails', 'fax'],
  '0-2': ['address', 'city', 'zip', 'state', 'description'],
};

/** Columns of the list. */
const LIST_PROPERTIES: Readonly<Record<ObjectType, readonly string[]>> = {
  '0-1': ['email', 'phone', 'company', 'country', 'hubspot_owner_id', 'hs_lead_status'],
  '0-2': ['domain', 'phone', 'city', 'country', 'hubspot_owner_id'],
};

/** Fields of the create form. */
const CREATE_PROPERTIES: Readonly<Record<ObjectType, readonly string[]>> = {
  '0-1': [
    'email',
    'firstname',
    'lastname',
    'hubspot_owner_id',
    'jobtitle',
    'phone',
    'mobilephone',
    'company',
    'country',
    'lifecyclestage',
    'hs_lead_status',
    'lead_source',
  ],
  '0-2': ['domain', 'name', 'hubspot_owner_id', 'industry', 'phone', 'city', 'country'],
};

const PLACES = {
  key: KEY_PROPERTIES,
  profile: PROFILE_PROPERTIES,
  list: LIST_PROPERTIES,
  create: CREATE_PROPERTIES,
} as const;

/** The properties shown at a place of the pages, in its order. */
export function propertiesAt(
  place: keyof typeof PLACES,
  type: ObjectType,
  schema: readonly PageProperty[],
): readonly PageProperty[] {
  return PLACES[place][type].flatMap((name) => schema.filter((property) => property.name === name));
}
