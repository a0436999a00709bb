import type { AskOptions } from '../sandbox/client';
import { FACT_CONTACTS } from '../sandbox/data/fact-records';
import { NAMED_ORGANIZATIONS, NAMED_PERSONS } from '../sandbox/pipedrive/data';
import { CUSTOM } from '../sandbox/pipedrive/fields';

/** What is asked, and the status it is answered with. */
export type PipedriveCase = readonly [name: string, method: string, path: string, status: number, options?: AskOptions];

const { ainoVirtanen, ainoKVirtanen, oskarNyman, jamesWhitfield, anastasiaPetrova, juliaSchneider } = NAMED_PERSONS;
const { nordweb, lindqvist, whitfield, kide } = NAMED_ORGANIZATIONS;
const P = '/api/v2/persons';
const O = '/api/v2/organizations';
const NAMESPACES = 'include_fields=ui_visibility,important_fields,required_fields';

/** What is only read. */
export const READS: readonly PipedriveCase[] = [
  ['persons', 'GET', P, 200],
  ['persons by id', 'GET', `${P}?ids=${ainoVirtanen},${oskarNyman},9`, 200],
  ['persons of an owner', 'GET', `${P}?owner_id=302&sort_by=update_time&sort_direction=desc&limit=2`, 200],
  ['persons of an organization', 'GET', `${P}?org_id=${nordweb}`, 200],
  ['persons changed since', 'GET', `${P}?updated_since=2026-01-01T00:00:00Z&updated_until=2026-12-31T00:00:00Z`, 200],
  ['persons with counts', 'GET', `${P}?include_fields=open_deals_count,notes_count&limit=500`, 200],
  ['persons with some custom fields', 'GET', `${P}?custom_fields=${CUSTOM.personCountry}&limit=3`, 200],
  ['persons with labels of options', 'GET', `${P}?include_option_labels=true&limit=3`, 200],
  ['organizations', 'GET', `${O}?limit=5`, 200],
  ['organizations by id', 'GET', `${O}?ids=${nordweb},${kide}`, 200],
  ['one person', 'GET', `${P}/${oskarNyman}`, 200],
  ['one person with counts', 'GET', `${P}/${ainoKVirtanen}?include_fields=open_deals_count,activities_count`, 200],
  ['a person without anything', 'GET', `${P}/${anastasiaPetrova}`, 200],
  [
    'one person with whatever happened last',
    'GET',
    `${P}/${oskarNyman}?include_fields=last_activity_id,last_incoming_mail_time,last_outgoing_mail_time`,
    200,
  ],
  ['one organization with its last activity', 'GET', `${O}/${nordweb}?include_fields=last_activity_id`, 200],
  ['one activity', 'GET', `/api/v2/activities/${oskarNyman * 2}`, 200],
  ['no activity', 'GET', '/api/v2/activities/4', 404],
  ['one organization', 'GET', `${O}/${nordweb}?include_fields=open_deals_count`, 200],
  ['person fields', 'GET', `/api/v2/personFields?${NAMESPACES}&limit=500`, 200],
  ['person fields, bare', 'GET', '/api/v2/personFields?limit=2', 200],
  ['one person field', 'GET', `/api/v2/personFields/phone?${NAMESPACES}`, 200],
  ['organization fields', 'GET', `/api/v2/organizationFields?${NAMESPACES}`, 200],
  ['one organization field', 'GET', '/api/v2/organizationFields/address', 200],
  ['a person with the marketing status', 'GET', `${P}/${FACT_CONTACTS.optedOut}?include_fields=marketing_status`, 200],
  ['call logs', 'GET', '/api/v1/callLogs?limit=50', 200],
  ['call logs, later page', 'GET', '/api/v1/callLogs?start=1&limit=1', 200],
  ['users', 'GET', '/api/v1/users', 200],
  ['who asks', 'GET', '/api/v1/users/me', 200],
  ['one user', 'GET', '/api/v1/users/302', 200],
  ['what a user may do', 'GET', '/api/v1/users/302/permissions', 200],
];

/** Searches, some of them bad. */
export const SEARCHES: readonly PipedriveCase[] = [
  ['persons', 'GET', `${P}/search?term=virtanen`, 200],
  ['by email, exactly', 'GET', `${P}/search?term=AINO@nordweb.fi&fields=email&exact_match=true`, 200],
  ['by phone and name', 'GET', `${P}/search?term=1234567&fields=phone,name&limit=1`, 200],
  ['within an organization', 'GET', `${P}/search?term=aino&organization_id=${nordweb}`, 200],
  ['nobody', 'GET', `${P}/search?term=zzzzzz`, 200],
  ['organizations', 'GET', `${O}/search?term=nordweb&fields=name,custom_fields,address`, 200],
  ['too short', 'GET', `${P}/search?term=a`, 400],
];

const custom = (fields: object): AskOptions => ({ body: { custom_fields: fields } });

/** What changes records, in an order that works: each builds on the ones before it. */
export const WRITES: readonly PipedriveCase[] = [
  [
    'create',
    'POST',
    P,
    200,
    {
      body: {
        name: 'New Person',
        org_id: nordweb,
        owner_id: 302,
        emails: [{ value: 'new@nordweb.fi', primary: true, label: 'work' }],
        phones: [{ value: '+358401234999', primary: true, label: 'mobile' }],
        custom_fields: { [CUSTOM.personLeadSource]: 2, [CUSTOM.personInterests]: [1, 3] },
      },
    },
  ],
  ['create with a name alone', 'POST', P, 200, { body: { name: 'Cher' } }],
  [
    'create an organization',
    'POST',
    O,
    200,
    {
      body: { name: 'Uusi Oy', address: { value: 'Katu 1, Helsinki', country: 'Finland' }, website: null, industry: 2 },
    },
  ],
  [
    'replace phones',
    'PATCH',
    `${P}/${oskarNyman}`,
    200,
    { body: { phones: [{ value: '+46703814627', primary: true, label: 'mobile' }] } },
  ],
  ['unlink', 'PATCH', `${P}/${oskarNyman}`, 200, { body: { org_id: null, emails: [] } }],
  ['clear a custom field', 'PATCH', `${P}/${oskarNyman}`, 200, custom({ [CUSTOM.personCountry]: null })],
  ['update an organization', 'PATCH', `${O}/${lindqvist}`, 200, { body: { employee_count: 12, name: 'Lindqvist AB' } }],
  ['an unknown custom field', 'PATCH', `${P}/${oskarNyman}`, 400, custom({ ['0'.repeat(40)]: 'x' })],
  ['an unknown key', 'PATCH', `${P}/${oskarNyman}`, 400, { body: { shoe: 44 } }],
  ['one phone as a text', 'PATCH', `${P}/${oskarNyman}`, 400, { body: { phones: '+46703814627' } }],
  ['no name', 'POST', P, 400, { body: { emails: [] } }],
  ['merge', 'PUT', `/api/v1/persons/${ainoVirtanen}/merge`, 200, { body: { merge_with_id: ainoKVirtanen } }],
  [
    'merge what was merged',
    'PUT',
    `/api/v1/persons/${ainoVirtanen}/merge`,
    404,
    { body: { merge_with_id: oskarNyman } },
  ],
  ['merge with nothing', 'PUT', `/api/v1/persons/${oskarNyman}/merge`, 400, { body: {} }],
  ['merge with itself', 'PUT', `/api/v1/persons/${oskarNyman}/merge`, 400, { body: { merge_with_id: oskarNyman } }],
  ['merge organizations', 'PUT', `/api/v1/organizations/${kide}/merge`, 200, { body: { merge_with_id: nordweb } }],
  ['the old id', 'GET', `${P}/${ainoVirtanen}`, 404],
  ['delete', 'DELETE', `${P}/${juliaSchneider}`, 200],
  ['delete what was deleted', 'DELETE', `${P}/${juliaSchneider}`, 404],
  ['the deleted one', 'GET', `${P}/${juliaSchneider}`, 200],
  ['update the deleted one', 'PATCH', `${P}/${juliaSchneider}`, 404, { body: { name: 'J' } }],
  ['delete an organization', 'DELETE', `${O}/${whitfield}`, 200],
  ['its person', 'GET', `${P}/${jamesWhitfield}`, 200],
];

/** What is refused before a record is looked at, or because there is none. */
export const REFUSALS: readonly PipedriveCase[] = [
  ['no token', 'GET', P, 401, { token: null }],
  ['a wrong token', 'GET', '/api/v1/users/me', 401, { token: '0'.repeat(40) }],
  ['an unknown person', 'GET', `${P}/9`, 404],
  ['an unknown organization', 'GET', `${O}/9`, 404],
  ['an unknown field', 'GET', '/api/v2/personFields/shoe', 404],
  ['an unknown user', 'GET', '/api/v1/users/9', 404],
  ['too long a page', 'GET', `${P}?limit=501`, 400],
  ['too many ids', 'GET', `${P}?ids=${Array.from({ length: 101 }, (_, id) => id + 1).join()}`, 400],
  ['a bad cursor', 'GET', `${P}?cursor=here`, 400],
  ['a time with milliseconds', 'GET', `${P}?updated_since=2026-01-01T00:00:00.000Z`, 400],
  ['an unknown filter', 'GET', `${P}?filter_id=9`, 400],
  ['too many custom fields', 'GET', `${P}?custom_fields=${Array.from({ length: 16 }, () => 'a').join()}`, 400],
  ['no JSON', 'POST', P, 400, { body: '{"name":' }],
];
