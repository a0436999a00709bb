import type { PageTable } from '../../page/page-table';
import { fieldOf } from './fields';

/**
 * What Pipedrive's pages look like, collected from public extensions, user scripts and test suites. Rows were seen on deals and
 * are inferred for persons and organizations. Class names carry build numbers and are never selected on. Rows have no names
 * but labels in the user's language: below in English, Finnish, Swedish, Russian and German, as far as they differ.
 */

const SHARED_LABELS = {
  owner_id: 'owner|omistaja|ägare|владелец|ответственный|besitzer|inhaber',
  last_activity_date:
    'last activity date|viimeisimmän aktiviteetin päivämäärä|senaste aktivitetsdatum|дата последнего действия|datum der letzten aktivität',
};

const CONTACT_LABELS = {
  ...SHARED_LABELS,
  name: 'name|nimi|namn|имя',
  first_name: 'first name|etunimi|förnamn|vorname',
  last_name: 'last name|sukunimi|efternamn|фамилия|nachname',
  email: 'email|e-mail|sähköposti|sähköpostiosoite|e-post|e-postadress|электронная почта|эл. почта',
  phone: 'phone|phone number|puhelin|puhelinnumero|telefon|telefonnummer|телефон|номер телефона',
  org_id: 'organization|organisation|organisaatio|организация|компания',
  job_title: 'job title|tehtävänimike|jobbtitel|должность|berufsbezeichnung|position',
  postal_address: 'postal address|postiosoite|postadress|почтовый адрес|postanschrift',
  add_time: 'person created|henkilö luotu|person skapad|контакт создан|person erstellt',
};

const COMPANY_LABELS = {
  ...SHARED_LABELS,
  name: 'name|nimi|namn|имя|название',
  website: 'website|verkkosivusto|webbplats|hemsida|веб-сайт|сайт|webseite',
  address: 'address|osoite|adress|адрес|adresse',
  industry: 'industry|toimiala|bransch|отрасль|branche',
  employee_count:
    'number of employees|työntekijöiden määrä|antal anställda|количество сотрудников|число сотрудников|anzahl der mitarbeiter|mitarbeiterzahl',
  linkedin: 'linkedin|linkedin profile|linkedin-profiili|linkedin-profil|профиль linkedin',
  add_time: 'organization created|organisaatio luotu|organisation skapad|организация создана|organisation erstellt',
};

const ROW = '[data-testid="fields-list-row"]';
const VALUE = '[data-testid="fields-list-row-field-components"]';
const TITLE = '[data-testid="header-title"] textarea';
/** In the modal: what stands before the control of a field. */
const MODAL_LABEL = '[data-test-key] > :first-child:not(:has(input, textarea)):not(input, textarea)';
const CALL = '[data-test="phone-number-button"]';

export const PIPEDRIVE_PAGES: PageTable = {
  crm: 'pipedrive',
  asOf: '2026-11',
  // Hosts of Pipedrive's own are no company's: those of `lib/crm/hosts.ts`, which a test holds together.
  host: /^(?!(?:api|app|community|developers|learn|marketplace|oauth|status|support|www)\.)(?<account>[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?)\.pipedrive\.com$/,
  addresses: [
    { surface: 'record', path: /^\/(?<type>person|organization)\/(?<id>\d+)(?:\/|$)/, opens: 'create' },
    { surface: 'list', path: /^\/(?<type>persons|organizations)(?:\/|$)/, opens: 'create' },
    // The form for a new person opens wherever one can be added: over deals, leads and activities.
    { surface: 'list', path: /^\/(?!api\/|v\d\/)/, opens: 'create' },
  ],
  kinds: { person: 'contact', persons: 'contact', organization: 'company', organizations: 'company' },
  regions: {
    record: [
      '[data-testid="detail-block"]',
      '[data-testid="person-block"]',
      '[data-testid="organization-block"]',
      '[data-testid="fields-list-group"]',
      '[data-testid="header-title"]',
    ],
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
    { foundBy: 'label', selector: ROW, isRow: true, value: VALUE },
  ],
  lists: {
    properties: ['phone', 'email'],
    each: `${CALL}, a[href^="mailto:"], a[href^="tel:"]`,
    label: /^\([^()]*\)$/,
  },
  notProperties: [],
  fieldOf,
  standIns: { contact: {}, company: {} },
  labels: { contact: CONTACT_LABELS, company: COMPANY_LABELS },
  rows: `${ROW}, [data-test-key]`,
  label: `[data-testid="field-name"], ${MODAL_LABEL}`,
  notValue: `[data-testid="field-name"], ${MODAL_LABEL}`,
  valueNoise: `button:not(${CALL}), svg, [role="tooltip"]`,
  // Beside each number and address of a list there is a drop-down of its label.
  notControl: `${ROW} [role="combobox"], [data-test-key]:has([data-testid="compound-input"]) :not([data-testid="compound-input"])`,
  readOnly: '[aria-readonly="true"]',
  // The pencil stands beside the value; what stands within it calls, copies or writes an email.
  opensBy: [`${ROW} > button[aria-label]`, `${ROW} > :not(${VALUE}) button[aria-label]`],
  savesOnLeave: TITLE,
  rowButton: `${ROW}:has(input, textarea, select) button`,
  emptyTexts: ['-'],
  watchedAttributes: ['hidden', 'readonly', 'disabled'],
  createButton: 'button[data-test="add-modals-save"]:not([aria-disabled="true"])',
  signs: { contact: ['email', 'phone', 'org_id', 'name'], company: ['address', 'name'] },
  clickedRecord: [],
};
