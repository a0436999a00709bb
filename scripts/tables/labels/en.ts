import type { LanguageLabels } from './language-labels';

/**
 * English, as of 2026-11. First the labels of HubSpot's default properties and Pipedrive's default fields (columns of addresses
 * included), as the vendors' public documentation is known to give them, not read off a live page; then usual synonyms.
 */
export const EN: LanguageLabels = {
  shared: {
    email: 'email|e-mail|email address|e-mail address|primary email',
    phone: 'phone number|phone|telephone|telephone number|phone no.|telephone no.|tel.',
    mobilePhone:
      'mobile phone number|mobile phone|mobile number|mobile|cell phone|cell phone number|mobile no.|cell number|cellphone|cellphone number|mobile telephone',
    fax: 'fax number|fax|fax no.|facsimile',
    website: 'website url|website|web site|homepage|web address|website address|company website',
    street:
      'street address|address|street|postal address|mailing address|address line 1|street and number|full address|full/combined address',
    city: 'city|city/town/village/locality|town|city/town|town/city',
    postalCode:
      'postal code|zip code|zip|postcode|zip/postal code|post code|zip or postal code|postal/zip code|postal code/zip',
    state: 'state/region|state|state/province|state/county|province|state or region|state or province|province/state',
    country: 'country/region|country|country or region',
    industry: 'industry|industry sector',
    companySize: 'company size|organization size|organisation size|size of company',
    leadSource: 'lead source|original source|original traffic source|source of lead',
    lifecycleStage: 'lifecycle stage|life cycle stage|lifecycle phase',
    owner: 'owner|hubspot owner|record owner',
    linkedinUrl:
      'linkedin url|linkedin|linkedin profile|linkedin profile url|linkedin link|linkedin page|linkedin profile link',
    lastActivity: 'last activity date|last activity|date of last activity|latest activity date',
    createdAt:
      'create date|created date|date created|creation date|created on|created at|created|date of creation|record created|add time|creation time',
    modifiedAt:
      'last modified date|update time|last modified|last updated|date modified|modified date|updated at|last update|last updated date|date updated|last modified on|modified on|update date',
  },
  contact: {
    fullName: 'full name|first and last name',
    firstName: 'first name|given name|forename|first name(s)',
    lastName: 'last name|surname|family name|last name(s)',
    salutation: 'salutation|form of address',
    company:
      'company name|company|organization|organisation|organization name|organisation name|employer|name of company|organization/company',
    jobTitle: 'job title|position|job position|business title|professional title',
    owner: 'contact owner|person owner',
    legalBasis:
      "legal basis for processing contact's data|legal basis|legal basis for processing contact data|legal basis for processing|lawful basis",
    optedOut:
      'unsubscribed from all email|unsubscribed from all emails|opted out of all email|opted out of all emails|unsubscribed from all marketing emails',
    createdAt: 'person created|contact created',
  },
  company: {
    company: 'company name|name|organization name|organisation name|name of company|business name',
    companySize: 'number of employees|employee count|no. of employees|number of staff|headcount',
    owner: 'company owner|organization owner|organisation owner',
    linkedinUrl: 'linkedin company page|company linkedin page|company linkedin url|linkedin company page url',
    businessId:
      'business id|company registration number|company number|company registration no.|business registration number',
    createdAt: 'organization created|organisation created|company created',
  },
  // A HubSpot contact has no such property, and a custom one may be anybody's name.
  'pipedrive-contact': { fullName: 'name' },
};
