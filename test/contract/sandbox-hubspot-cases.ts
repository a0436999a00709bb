import type { AskOptions } from '../sandbox/client';
import { FACT_CONTACTS } from '../sandbox/data/fact-records';
import { NAMED, NAMED_COMPANIES } from '../sandbox/hubspot/data/named';

/** What is asked, and the status it is answered with. */
export type Case = readonly [name: string, method: string, path: string, status: number, options?: AskOptions];

const { ainoVirtanen, ainoKVirtanen, erikLindqvist, jamesWhitfield, mattiKorhonen, juliaSchneider } = NAMED;
const { nordweb, lindqvist } = NAMED_COMPANIES;
/** A search for what passes every filter. */
export const filter = (...filters: object[]): object => ({ filterGroups: [{ filters }] });
/** A filter that one named contact passes. */
export const email = { propertyName: 'email', operator: 'EQ', value: 'james@whitfieldsons.co.uk' };

/** What is only read. */
export const READS: readonly Case[] = [
  ['contacts, first page', 'GET', '/crm/v3/objects/contacts?limit=3&properties=email,phone', 200],
  ['contacts, later page', 'GET', '/crm/v3/objects/contacts?limit=100&after=105&associations=companies', 200],
  ['contacts, archived', 'GET', '/crm/v3/objects/contacts?archived=true', 200],
  ['companies', 'GET', '/crm/v3/objects/companies?properties=name&properties=domain', 200],
  ['contacts under the date version', 'GET', '/crm/objects/2026-09/contacts?limit=1', 200],
  ['one contact', 'GET', `/crm/v3/objects/contacts/${ainoVirtanen}?properties=phone,fax&associations=companies`, 200],
  [
    'a contact with its calls',
    'GET',
    `/crm/v3/objects/contacts/${FACT_CONTACTS.wrongNumber}?properties=hs_email_bounce&associations=companies,calls`,
    200,
  ],
  ['a history', 'GET', `/crm/v3/objects/contacts/${ainoVirtanen}?propertiesWithHistory=phone`, 200],
  ['by email', 'GET', '/crm/v3/objects/contacts/james%40whitfieldsons.co.uk?idProperty=email', 200],
  ['one company', 'GET', `/crm/v3/objects/companies/${nordweb}?associations=contacts`, 200],
  ['one company under the date version', 'GET', `/crm/objects/2026-09/companies/${nordweb}`, 200],
  ['contact properties', 'GET', '/crm/v3/properties/contacts', 200],
  ['company properties', 'GET', '/crm/v3/properties/companies?archived=false', 200],
  ['one property', 'GET', '/crm/v3/properties/contacts/lifecyclestage', 200],
  ['properties under the date version', 'GET', '/crm/properties/2026-09/contacts', 200],
  ['one property under the date version', 'GET', '/crm/properties/2026-09/contacts/email', 200],
  ['validation rules', 'GET', '/crm/property-validations/2026-09/0-1', 200],
  ['validation rules of a property', 'GET', '/crm/property-validations/2026-09/0-1/zip', 200],
  ['one validation rule', 'GET', '/crm/property-validations/2026-09/0-1/zip/rule-type/MAX_LENGTH', 200],
  ['owners', 'GET', '/crm/v3/owners?limit=2', 200],
  ['owners by email', 'GET', '/crm/v3/owners?email=matti.laine@lintel.example', 200],
  ['one owner', 'GET', '/crm/v3/owners/301', 200],
  ['owners under the date version', 'GET', '/crm/owners/2026-09', 200],
  ['one owner under the date version', 'GET', '/crm/owners/2026-09/70301?idProperty=userId', 200],
  ['the account', 'GET', '/account-info/v3/details', 200],
  ['companies of a contact', 'GET', `/crm/v4/objects/contacts/${ainoVirtanen}/associations/companies`, 200],
  ['contacts of a company', 'GET', `/crm/v4/objects/companies/${nordweb}/associations/contacts?limit=1`, 200],
];

/** Searches, one of them bad. */
export const SEARCHES: readonly Case[] = [
  ['by filter', 'POST', '/crm/v3/objects/contacts/search', 200, { body: filter(email) }],
  [
    'companies, sorted and paged',
    'POST',
    '/crm/v3/objects/companies/search',
    200,
    {
      body: {
        filterGroups: [],
        sorts: [{ propertyName: 'hs_lastmodifieddate', direction: 'ASCENDING' }],
        properties: ['name'],
        limit: 1,
        after: '1',
      },
    },
  ],
  ['by words', 'POST', '/crm/v3/objects/contacts/search', 200, { body: { query: 'whitfield' } }],
  ['under the date version', 'POST', '/crm/objects/2026-09/contacts/search', 200, { body: filter(email) }],
  [
    'with a bad operator',
    'POST',
    '/crm/v3/objects/contacts/search',
    400,
    { body: filter({ ...email, operator: 'IS' }) },
  ],
];

const inputs = (...ids: string[]): object => ({ inputs: ids.map((id) => ({ id })), properties: ['email'] });
/** A body that writes properties. */
export const create = (properties: object): AskOptions => ({ body: { properties } });

/** What changes records, in an order that works: each builds on the ones before it. */
export const WRITES: readonly Case[] = [
  ['batch', 'POST', '/crm/v3/objects/contacts/batch/read', 200, { body: inputs(ainoVirtanen, erikLindqvist) }],
  ['batch with an unknown id', 'POST', '/crm/v3/objects/contacts/batch/read', 207, { body: inputs(ainoVirtanen, '9') }],
  ['batch, date version', 'POST', '/crm/objects/2026-09/companies/batch/read', 207, { body: inputs(nordweb, '9') }],
  ['calls', 'POST', '/crm/v3/objects/calls/batch/read', 200, { body: inputs('901', '902') }],
  ['calls, date version', 'POST', '/crm/objects/2026-09/calls/batch/read', 200, { body: inputs('901') }],
  ['create', 'POST', '/crm/v3/objects/contacts', 201, create({ email: 'new@nordweb.fi', firstname: 'New' })],
  [
    'create with a company',
    'POST',
    '/crm/v3/objects/contacts',
    201,
    {
      body: {
        properties: { lastname: 'Linked' },
        associations: [
          { to: { id: nordweb }, types: [{ associationCategory: 'HUBSPOT_DEFINED', associationTypeId: 279 }] },
        ],
      },
    },
  ],
  ['create a company', 'POST', '/crm/v3/objects/companies', 201, create({ name: 'Uusi Oy' })],
  ['create, date version', 'POST', '/crm/objects/2026-09/contacts', 201, create({ lastname: 'Dated', city: 'Turku' })],
  ['a taken email', 'POST', '/crm/v3/objects/contacts', 409, create({ email: 'AINO@nordweb.fi' })],
  ['update', 'PATCH', `/crm/v3/objects/contacts/${erikLindqvist}`, 200, create({ jobtitle: 'Chef' })],
  [
    'update by email',
    'PATCH',
    '/crm/v3/objects/contacts/aino@nordweb.fi?idProperty=email',
    200,
    create({ city: 'Espoo' }),
  ],
  ['update a company', 'PATCH', `/crm/v3/objects/companies/${lindqvist}`, 200, create({ city: 'Malmö' })],
  ['update, date version', 'PATCH', `/crm/objects/2026-09/contacts/${erikLindqvist}`, 200, create({ city: 'Lund' })],
  [
    'update to a taken email',
    'PATCH',
    `/crm/v3/objects/contacts/${erikLindqvist}`,
    409,
    create({ email: 'aino@nordweb.fi' }),
  ],
  ['an unknown property', 'PATCH', `/crm/v3/objects/contacts/${erikLindqvist}`, 400, create({ shoe: '44' })],
  ['a read-only property', 'PATCH', `/crm/v3/objects/contacts/${erikLindqvist}`, 400, create({ createdate: '1' })],
  ['an unknown option', 'PATCH', `/crm/v3/objects/contacts/${erikLindqvist}`, 400, create({ lifecyclestage: 'fan' })],
  ['a value a rule forbids', 'PATCH', `/crm/v3/objects/contacts/${erikLindqvist}`, 400, create({ zip: '12345678901' })],
  ['what the account requires', 'POST', '/crm/objects/2026-09/contacts', 400, create({ lastname: 'Dated' })],
  ['nothing to create', 'POST', '/crm/v3/objects/contacts', 400, create({ city: 'Oulu' })],
  [
    'merge',
    'POST',
    '/crm/v3/objects/contacts/merge',
    200,
    { body: { primaryObjectId: ainoKVirtanen, objectIdToMerge: ainoVirtanen } },
  ],
  [
    'merge what was merged',
    'POST',
    '/crm/v3/objects/contacts/merge',
    400,
    { body: { primaryObjectId: jamesWhitfield, objectIdToMerge: ainoVirtanen } },
  ],
  [
    'merge, date version',
    'POST',
    '/crm/objects/2026-09/companies/merge',
    200,
    { body: { primaryObjectId: nordweb, objectIdToMerge: lindqvist } },
  ],
  ['an old id', 'GET', `/crm/v3/objects/contacts/${ainoVirtanen}`, 200],
  ['link', 'PUT', `/crm/v4/objects/contacts/${jamesWhitfield}/associations/default/companies/${nordweb}`, 200],
  [
    'link as primary',
    'PUT',
    `/crm/v4/objects/contacts/${jamesWhitfield}/associations/companies/${nordweb}`,
    201,
    { body: [{ associationCategory: 'HUBSPOT_DEFINED', associationTypeId: 1 }] },
  ],
  [
    'links of several',
    'POST',
    '/crm/v4/associations/contacts/companies/batch/read',
    200,
    { body: { inputs: [{ id: jamesWhitfield }] } },
  ],
  [
    'links of several, some without',
    'POST',
    '/crm/v4/associations/contacts/companies/batch/read',
    207,
    { body: { inputs: [{ id: jamesWhitfield }, { id: juliaSchneider }] } },
  ],
  ['unlink', 'DELETE', `/crm/v4/objects/contacts/${jamesWhitfield}/associations/companies/${nordweb}`, 204],
  ['free an email', 'DELETE', `/contacts/v1/secondary-email/${mattiKorhonen}/email/mkorhonen@kideanalytics.fi`, 204],
  ['archive', 'DELETE', `/crm/v3/objects/contacts/${juliaSchneider}`, 204],
  ['archive, date version', 'DELETE', `/crm/objects/2026-09/contacts/${juliaSchneider}`, 204],
  ['archived, asked for', 'GET', `/crm/v3/objects/contacts/${juliaSchneider}?archived=true`, 200],
  ['erase', 'POST', '/crm/v3/objects/contacts/gdpr-delete', 204, { body: { objectId: erikLindqvist } }],
  [
    'erase, date version',
    'POST',
    '/crm/objects/2026-09/contacts/gdpr-delete',
    204,
    { body: { objectId: jamesWhitfield } },
  ],
];

/** What is refused before a record is looked at, or because there is none. */
export const REFUSALS: readonly Case[] = [
  ['no key', 'GET', '/crm/v3/objects/contacts', 401, { token: null }],
  ['a wrong key', 'GET', '/account-info/v3/details', 401, { token: 'pat-na1-00000000-0000-4000-8000-000000000000' }],
  ['an unknown record', 'GET', '/crm/v3/objects/contacts/9', 404],
  ['an unknown property', 'GET', '/crm/v3/properties/contacts/shoe', 404],
  ['an unknown owner', 'GET', '/crm/v3/owners/9', 404],
  ['an unknown type', 'GET', '/crm/v3/objects/deals', 400],
  ['too long a page', 'GET', '/crm/v3/objects/contacts?limit=101', 400],
  ['a property that is not unique', 'GET', '/crm/v3/objects/contacts/x?idProperty=city', 400],
  ['no JSON', 'POST', '/crm/v3/objects/contacts', 400, { body: '{"properties":' }],
  [
    'another content type',
    'POST',
    '/crm/v3/objects/contacts',
    415,
    { body: 'a=1', headers: { 'content-type': 'text/plain' } },
  ],
];
