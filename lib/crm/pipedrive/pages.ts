import type { PageTable } from '../../page/page-table';
import { fieldOf } from './fields';

/**
 * What Pipedrive's pages look like, collected from public extensions, user scripts and test suites. Rows were seen on deals and
 * are inferred for persons and organizations. Class names carry build numbers and are never selected on. Rows have no names
 * but labels in the user's language.
 */

const ROW = '[data-testid="fields-list-row"]';
const VALUE = '[data-testid="fields-list-row-field-components"]';
const TITLE = '[data-testid="header-title"] textarea';
/** In the modal: what stands before the control of a field. */
const MODAL_LABEL = '[data-test-key] > :first-child:not(:has(input, textarea)):not(input, textarea)';
/** On the page of a deal or a lead: the linked person, whose name is the text of the link to it. */
const PERSON_BLOCK = '[data-testid="person-block"]';
/** The earlier person page: all that is known of it is what its rows stand in, so that a row is a child with a label before its value. */
const LEGACY_PERSON = '.detailView.personDetails';
const LEGACY_ROW = `${LEGACY_PERSON} .fieldsList > *`;
const LEGACY_LABEL = `${LEGACY_ROW} > :first-child:not(:only-child):not(input, textarea)`;
const CALL = '[data-test="phone-number-button"]';

export const PIPEDRIVE_PAGES: PageTable = {
  crm: 'pipedrive',
  asOf: '2026-11',
  // Hosts of Pipedrive's own are no company's: those of `lib/crm/hosts.ts`, which a test holds together.
  host: /^(?!(?:api|app|community|developers|learn|marketplace|oauth|status|support|www)\.)(?<account>[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?)\.pipedrive\.com$/,
  addresses: [
    { surface: 'record', path: /^\/(?<type>person|organization)\/(?<id>\d+)(?:\/|$)/, opens: 'create' },
    { surface: 'record', path: /^\/(?<page>deal\/\d+)(?:\/|$)/, shows: 'contact', opens: 'create' },
    { surface: 'record', path: /^\/(?<page>leads\/inbox\/[\da-f-]{36})(?:\/|$)/i, shows: 'contact', opens: 'create' },
    { surface: 'list', path: /^\/(?<type>persons|organizations)(?:\/|$)/, opens: 'create' },
    // The form for a new person opens wherever one can be added: over deals, leads and activities.
    { surface: 'list', path: /^\/(?!api\/|v\d\/)/, opens: 'create' },
  ],
  kinds: { person: 'contact', persons: 'contact', organization: 'company', organizations: 'company' },
  regions: {
    record: [
      '[data-testid="detail-block"]',
      PERSON_BLOCK,
      '[data-testid="organization-block"]',
      '[data-testid="fields-list-group"]',
      '[data-testid="header-title"]',
      LEGACY_PERSON,
    ],
    linked: [PERSON_BLOCK],
    // Deals and leads have a title, and ask for a person's data as well.
    create: ['[data-test="add-modal"]:has([data-test-key="name"]):not(:has([data-test-key="title"]))'],
  },
  decoys: {
    contact: '[data-testid="organization-block"], [data-test="add-modal"]',
    company: '[data-testid="person-block"], [data-test="add-modal"]',
  },
  fields: [
    {
      foundBy: 'prefixed-attribute',
      selector: '[data-test-key]',
      name: { attribute: 'data-test-key', pattern: /^(\w+)$/ },
      holds: 'input, textarea, select',
      isRow: true,
      value: 'input, textarea, select',
    },
    { foundBy: 'bare-attribute', selector: TITLE, property: 'name' },
    {
      foundBy: 'bare-attribute',
      selector: `${PERSON_BLOCK} a[href*="/person/"]:not(:has(img, svg))`,
      property: 'name',
    },
    { foundBy: 'label', selector: ROW, isRow: true, value: VALUE },
    { foundBy: 'label', selector: LEGACY_ROW, isRow: true },
  ],
  lists: {
    fields: ['phone', 'email'],
    each: `${CALL}, a[href^="mailto:"], a[href^="tel:"]`,
    label: /^\([^()]*\)$/,
  },
  list: {
    row: 'tr:has(> td.gridRow__cell[data-field])',
    cell: 'td.gridRow__cell[data-field]',
    name: { attribute: 'data-field', pattern: /^(\w+)$/ },
  },
  notProperties: [],
  fieldOf,
  standIns: { contact: {}, company: {} },
  rows: `${ROW}, ${LEGACY_ROW}, [data-test-key]`,
  label: `[data-testid="field-name"], ${LEGACY_LABEL}, ${MODAL_LABEL}`,
  notValue: `[data-testid="field-name"], ${LEGACY_LABEL}, ${MODAL_LABEL}`,
  valueNoise: `button:not(${CALL}), svg, [role="tooltip"]`,
  // Beside each number and address of a list there is a drop-down of its label.
  notControl: `:is(${ROW}, ${LEGACY_ROW}) [role="combobox"], [data-test-key]:has([data-testid="compound-input"]) :not([data-testid="compound-input"])`,
  readOnly: '[aria-readonly="true"]',
  // The pencil stands beside the value; what stands within it calls, copies or writes an email.
  opensBy: [
    `${ROW} > button[aria-label]`,
    `${ROW} > :not(${VALUE}) button[aria-label]`,
    `${LEGACY_ROW} > button[aria-label]`,
  ],
  savesOnLeave: TITLE,
  rowButton: `:is(${ROW}, ${LEGACY_ROW}):has(input, textarea, select) button`,
  emptyTexts: ['-'],
  watchedAttributes: ['hidden', 'readonly', 'disabled'],
  createButton: 'button[data-test="add-modals-save"]:not([aria-disabled="true"])',
  signs: { contact: ['email', 'phone', 'org_id', 'name'], company: ['address', 'name'] },
  clickedRecord: [],
};
