import type { PageTable } from '../../page/page-table';
import { fieldOf } from './fields';

/**
 * What HubSpot's pages look like, collected from public extensions, user scripts and test suites; the selectors are weak
 * signals that confirm each other, not promises.
 */

const DECOYS =
  '[data-card-type^="ASSOCIATION"], [data-test-id="record-highlight-content"], [data-crm-location="CRM_OBJECT_PREVIEW"], [role="tabpanel"][aria-hidden="true"]';

const NAME = '([a-z][a-z0-9_]*)';

export const HUBSPOT_PAGES: PageTable = {
  crm: 'hubspot',
  asOf: '2026-11',
  host: /^app(?:-[a-z0-9]+)?\.hubspot\.com$/,
  addresses: [
    { surface: 'record', path: /^\/contacts\/(?<account>\d+)\/record\/(?<type>[\w-]+)\/(?<id>\d+)(?:\/|$)/ },
    { surface: 'record', path: /^\/contacts\/(?<account>\d+)\/(?<type>contact|company)\/(?<id>\d+)(?:\/|$)/ },
    {
      surface: 'list',
      path: /^\/contacts\/(?<account>\d+)\/objects\/(?<type>[\w-]+)(?:\/|$)/,
      opens: 'preview',
    },
    { surface: 'create', path: /^\/object-builder\/(?<account>\d+)\/(?<type>[\w-]+)(?:\/|$)/ },
  ],
  kinds: { '0-1': 'contact', '0-2': 'company', contact: 'contact', company: 'company' },
  regions: {
    record: [
      '[data-test-id="left-sidebar"]',
      '[data-card-type="PROPERTIES_V3"]',
      '[data-card-type="PROPERTIES_LIST"]',
      '[data-test-id="all-properties-panel"]',
    ],
    create: ['[data-selenium-test="creator"]'],
    preview: ['[data-crm-location="CRM_OBJECT_PREVIEW"]'],
  },
  decoys: { contact: DECOYS, company: DECOYS },
  fields: [
    {
      foundBy: 'prefixed-attribute',
      selector: '[data-selenium-test^="property-input-"]',
      name: { attribute: 'data-selenium-test', pattern: new RegExp(`^property-input-${NAME}$`) },
    },
    {
      foundBy: 'prefixed-attribute',
      selector: '[data-test-id^="property-input-"]',
      name: { attribute: 'data-test-id', pattern: new RegExp(`^property-input-${NAME}$`) },
    },
    {
      foundBy: 'bare-attribute',
      selector: '[data-selenium-test="profile-properties-list"] > [data-test-id]',
      name: { attribute: 'data-test-id', pattern: new RegExp(`^${NAME}$`) },
      holds: '[data-deferred-property-input-root], label',
      isRow: true,
    },
    {
      // Every phone-like property may use this control, so that a named row around it is better evidence.
      foundBy: 'prefixed-attribute',
      selector: 'textarea[data-test-id^="property-input-"][data-test-id$="-button"]',
      name: { attribute: 'data-test-id', pattern: new RegExp(`^property-input-${NAME}-button$`) },
    },
    {
      foundBy: 'bare-attribute',
      selector: '[data-test-id="FormControl"] [data-test-id$="-input"]',
      name: { attribute: 'data-test-id', pattern: new RegExp(`^${NAME}-input$`) },
    },
    {
      foundBy: 'data-field',
      selector: '[data-profile-property] [data-field]',
      name: { attribute: 'data-field', pattern: new RegExp(`^${NAME}$`) },
    },
    {
      foundBy: 'label',
      selector:
        '[data-test-id="crm-property-list-item"], [data-test-id="FormControl"], [data-deferred-property-input-root]',
      isRow: true,
    },
  ],
  list: {
    row: 'tr[data-test-id^="row-"]',
    id: { attribute: 'data-test-id', pattern: /^row-(\d+)$/ },
    cell: 'td[data-table-external-id^="cell-"]',
    name: { attribute: 'data-table-external-id', pattern: /^cell-[\d-]+-([a-z]\w*)-(\d+)$/ },
    text: '[data-test-id="truncated-object-label"]',
    notProperties: ['hs_full_name_or_email'],
  },
  notProperties: ['badge', 'skeleton', 'search'],
  fieldOf,
  // A create form asks for the domain and leaves the website out.
  standIns: { contact: {}, company: { 'custom:domain': 'website' } },
  rows: '[data-deferred-property-input-root], [data-test-id="FormControl"], [data-test-id="crm-property-list-item"], [data-profile-property], [data-selenium-test="profile-properties-list"] > [data-test-id]',
  label: 'label',
  notValue: 'label, [data-test-id="hover-content-wrapper"]',
  valueNoise:
    '[data-test-id$="badge"], [data-test-id$="dropdown-caret"], [data-test-id$="phone-button"]:not(textarea), svg',
  showsOnly: 'textarea[data-test-id$="-button"]',
  notControl: '[data-test-id="country-select"], [role="combobox"], [type="search"]',
  readOnly: '[data-deferred-property-input-state="readonly"]',
  // Where no button stands around the value, the value itself opens it.
  opensBy: ['[role="button"]', '*'],
  savesOnLeave: '*',
  emptyTexts: ['--'],
  watchedAttributes: [
    'data-deferred-property-input-mode',
    'data-deferred-property-input-state',
    'hidden',
    'readonly',
    'disabled',
  ],
  // *Create* and *Create and add another*.
  createButton: 'button[data-test-id="create-button"], [data-selenium-test="creator"] button[data-test-id^="create-"]',
  signs: { contact: ['firstname', 'lastname', 'email'], company: ['domain', 'name'] },
  clickedRecord: [
    { selector: 'tr[data-test-id^="row-"]', attribute: 'data-test-id', pattern: /^row-(\d+)$/ },
    {
      selector: 'td[data-table-external-id^="cell-"]',
      attribute: 'data-table-external-id',
      pattern: /^cell-[\d-]+-[a-z]\w*-(\d+)$/,
    },
  ],
};
