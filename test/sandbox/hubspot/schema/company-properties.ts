import { INDUSTRIES, LIFECYCLE_STAGES, property, type PropertyDescription, SOURCES } from './property';

const INFO = 'companyinformation';

/** The company properties of the account, under HubSpot's names; `business_id` is the account's own. */
export const COMPANY_PROPERTIES: readonly PropertyDescription[] = [
  property(INFO, 'name', 'Company name', 'string', 'text'),
  property(INFO, 'domain', 'Company Domain Name', 'string', 'text'),
  property(INFO, 'hs_additional_domains', 'Additional Domains', 'enumeration', 'checkbox', { externalOptions: true }),
  property(INFO, 'website', 'Website URL', 'string', 'text'),
  property(INFO, 'phone', 'Phone Number', 'string', 'phonenumber'),
  property(INFO, 'address', 'Street Address', 'string', 'text'),
  property(INFO, 'city', 'City', 'string', 'text'),
  property(INFO, 'zip', 'Postal Code', 'string', 'text'),
  property(INFO, 'state', 'State/Region', 'string', 'text'),
  property(INFO, 'country', 'Country/Region', 'string', 'text'),
  property(INFO, 'industry', 'Industry', 'enumeration', 'select', { options: INDUSTRIES }),
  property(INFO, 'numberofemployees', 'Number of Employees', 'number', 'number'),
  property(INFO, 'description', 'Description', 'string', 'textarea'),
  property(INFO, 'linkedin_company_page', 'LinkedIn Company Page', 'string', 'text'),
  property(INFO, 'business_id', 'Business ID', 'string', 'text', { hubspotDefined: false }),
  property(INFO, 'lifecyclestage', 'Lifecycle Stage', 'enumeration', 'radio', { options: LIFECYCLE_STAGES }),
  property(INFO, 'hubspot_owner_id', 'Company owner', 'enumeration', 'select', { externalOptions: true }),
  property('analyticsinformation', 'hs_analytics_source', 'Original Traffic Source', 'enumeration', 'select', {
    options: SOURCES,
  }),
  property(INFO, 'createdate', 'Create Date', 'datetime', 'date', { readOnly: true }),
  property(INFO, 'hs_lastmodifieddate', 'Last Modified Date', 'datetime', 'date', { readOnly: true }),
  property(INFO, 'notes_last_updated', 'Last Activity Date', 'datetime', 'date', { readOnly: true }),
  property(INFO, 'num_associated_contacts', 'Number of Associated Contacts', 'number', 'number', { readOnly: true }),
  property(INFO, 'num_associated_deals', 'Number of Associated Deals', 'number', 'number', { readOnly: true }),
  property(INFO, 'hs_object_id', 'Record ID', 'number', 'number', { readOnly: true, hasUniqueValue: true }),
  property(INFO, 'hs_merged_object_ids', 'Merged record IDs', 'enumeration', 'checkbox', { readOnly: true }),
];
