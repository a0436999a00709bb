import { LIFECYCLE_STAGES, property, type PropertyDescription, SOURCES } from './property';

const INFO = 'contactinformation';

const LEGAL_BASES = [
  'Legitimate interest – prospect/lead',
  'Legitimate interest – existing customer',
  'Performance of a contract',
  'Freely given consent from contact',
  'Not applicable',
].map((basis) => [basis, basis] as const);

const LEAD_STATUSES = [
  ['NEW', 'New'],
  ['OPEN', 'Open'],
  ['IN_PROGRESS', 'In Progress'],
  ['OPEN_DEAL', 'Open Deal'],
  ['UNQUALIFIED', 'Unqualified'],
  ['ATTEMPTED_TO_CONTACT', 'Attempted to Contact'],
  ['CONNECTED', 'Connected'],
  ['BAD_TIMING', 'Bad Timing'],
] as const;

const BOOLEAN = [
  ['true', 'Yes'],
  ['false', 'No'],
] as const;

const calculated = { calculated: true, hidden: true };

const EMAIL = 'emailinformation';
/** Why mail to an address came back for good (a part of HubSpot's list). */
const HARD_BOUNCES = [
  ['UNKNOWN_USER', 'Unknown user'],
  ['MAILBOX_MISCONFIGURATION', 'Mailbox misconfiguration'],
  ['OTHER', 'Other'],
] as const;

/** The contact properties of the account, under HubSpot's names; `customer_number` is the account's own. */
export const CONTACT_PROPERTIES: readonly PropertyDescription[] = [
  property(INFO, 'email', 'Email', 'string', 'text', { hasUniqueValue: true }),
  // Not marked read-only, and yet writing it does nothing (facts/hubspot-api.md): only a merge or the legacy call changes it.
  property(INFO, 'hs_additional_emails', 'Additional email addresses', 'enumeration', 'checkbox', {
    externalOptions: true,
  }),
  property(INFO, 'firstname', 'First Name', 'string', 'text'),
  property(INFO, 'lastname', 'Last Name', 'string', 'text'),
  property(INFO, 'salutation', 'Salutation', 'string', 'text'),
  property(INFO, 'phone', 'Phone Number', 'string', 'phonenumber'),
  property(INFO, 'mobilephone', 'Mobile Phone Number', 'string', 'phonenumber'),
  property(INFO, 'fax', 'Fax Number', 'string', 'text'),
  property(INFO, 'company', 'Company Name', 'string', 'text'),
  property(INFO, 'website', 'Website URL', 'string', 'text'),
  property(INFO, 'jobtitle', 'Job Title', 'string', 'text'),
  property(INFO, 'address', 'Street Address', 'string', 'text'),
  property(INFO, 'city', 'City', 'string', 'text'),
  property(INFO, 'zip', 'Postal Code', 'string', 'text'),
  property(INFO, 'state', 'State/Region', 'string', 'text'),
  property(INFO, 'country', 'Country/Region', 'string', 'text'),
  property(INFO, 'industry', 'Industry', 'string', 'text'),
  property(INFO, 'hs_language', 'Preferred language', 'string', 'text'),
  property(INFO, 'hs_linkedin_url', 'LinkedIn URL', 'string', 'text'),
  property(INFO, 'company_size', 'Company size', 'string', 'text'),
  property(INFO, 'customer_number', 'Customer number', 'string', 'text', { hubspotDefined: false }),
  property(INFO, 'hs_lead_status', 'Lead Status', 'enumeration', 'radio', { options: LEAD_STATUSES }),
  property(INFO, 'lifecyclestage', 'Lifecycle Stage', 'enumeration', 'radio', { options: LIFECYCLE_STAGES }),
  property(INFO, 'hubspot_owner_id', 'Contact owner', 'enumeration', 'select', { externalOptions: true }),
  property(INFO, 'hs_legal_basis', "Legal basis for processing contact's data", 'enumeration', 'checkbox', {
    options: LEGAL_BASES,
  }),
  property(INFO, 'hs_email_optout', 'Unsubscribed from all email', 'bool', 'booleancheckbox', { options: BOOLEAN }),
  property(EMAIL, 'hs_email_bounce', 'Marketing emails bounced', 'number', 'number', { readOnly: true }),
  property(EMAIL, 'hs_email_hard_bounce_reason_enum', 'Email hard bounce reason', 'enumeration', 'select', {
    readOnly: true,
    options: HARD_BOUNCES,
  }),
  property(EMAIL, 'hs_email_quarantined', 'Email address quarantined', 'bool', 'booleancheckbox', {
    readOnly: true,
    options: BOOLEAN,
  }),
  property(EMAIL, 'hs_quarantined_emails', 'Quarantined emails', 'enumeration', 'checkbox', {
    readOnly: true,
    externalOptions: true,
  }),
  property('analyticsinformation', 'hs_analytics_source', 'Original Traffic Source', 'enumeration', 'select', {
    options: SOURCES,
  }),
  property(INFO, 'createdate', 'Create Date', 'datetime', 'date', { readOnly: true }),
  property(INFO, 'lastmodifieddate', 'Last Modified Date', 'datetime', 'date', { readOnly: true }),
  property(INFO, 'notes_last_updated', 'Last Activity Date', 'datetime', 'date', { readOnly: true }),
  property(INFO, 'notes_last_contacted', 'Last Contacted', 'datetime', 'date', { readOnly: true }),
  property(INFO, 'num_notes', 'Number of Sales Activities', 'number', 'number', { readOnly: true }),
  property(INFO, 'num_associated_deals', 'Number of Associated Deals', 'number', 'number', { readOnly: true }),
  property(INFO, 'associatedcompanyid', 'Primary Associated Company ID', 'number', 'number', { readOnly: true }),
  property(INFO, 'hs_object_id', 'Record ID', 'number', 'number', { readOnly: true, hasUniqueValue: true }),
  property(INFO, 'hs_merged_object_ids', 'Merged record IDs', 'enumeration', 'checkbox', { readOnly: true }),
  property(INFO, 'hs_full_name_or_email', 'Full name or email', 'string', 'calculation_equation', calculated),
  property(
    INFO,
    'hs_searchable_calculated_phone_number',
    'Calculated Phone Number without country code',
    'string',
    'calculation_equation',
    calculated,
  ),
  property(
    INFO,
    'hs_searchable_calculated_mobile_number',
    'Calculated Mobile Number without country code',
    'string',
    'calculation_equation',
    calculated,
  ),
];
