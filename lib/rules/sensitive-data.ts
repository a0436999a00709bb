import * as v from 'valibot';
import { readCountry } from '../record/country';
import { readPhone } from '../record/phone';
import { firstValue, type Draft, type FieldKey } from '../record/record';
import {
  findSensitive,
  mayHoldSensitive,
  replaceCodes,
  SENSITIVE_KINDS,
  type IsWanted,
  type SensitiveCode,
  type SensitiveKind,
} from '../record/sensitive';
import { fold } from '../record/text';
import type { FieldValue } from './each-value';
import type { Rule, RuleReport } from './rule';

const KEY = 'rules.sensitiveData';

export interface SensitiveDataOptions {
  /** Kinds of codes that the house may keep in its CRM. */
  readonly allowed: readonly SensitiveKind[];
}

/** Fields that hold no free text, or numbers of their own: a Swedish sole trader's business id *is* a personal code. */
const ELSEWHERE: ReadonlySet<FieldKey> = new Set<FieldKey>([
  'email',
  'website',
  'linkedinUrl',
  'postalCode',
  'businessId',
  'companySize',
  'lifecycleStage',
  'owner',
  'optedOut',
  'lastActivity',
  'createdAt',
  'modifiedAt',
]);
const PHONES: ReadonlySet<FieldKey> = new Set<FieldKey>(['phone', 'mobilePhone', 'fax']);

/** A phone number is looked at no further: a code there has letters, or more digits than any number. */
const NO_PHONE = /[A-Za-z]|(?:\d[ -]?){14}/;

/** Words, folded, that tell what a number beside them is; of the field's name or of the text. */
const WORDS: Readonly<Record<SensitiveKind, RegExp>> = {
  finnish: /hetu|sotu|henkilotunnus/,
  swedish: /person-?\s?(?:nr|nummer)|\bp\.?nr\b|samordningsn|personal id|henkilotunnus|personenkenn/,
  norwegian: /fodselsn|personn/,
  danish: /\bcpr\b|personn/,
  american: /\bssn\b|social security/,
  card: /\b(?:card|visa|master ?card|amex|american express|diners|cvc|cvv)\b|kort|kreditkarte|karta|kart[ye]\b|luotto|creditcard/,
  iban: /iban/,
};

/** Fields that are there for an account number. */
const ACCOUNT_FIELD = /iban|bank|tilinumero|kontonummer|account[_ ]?n/;

/** Where a code of the form is a person's, and hardly anything else. */
const COUNTRY: Readonly<Partial<Record<SensitiveKind, string>>> = { finnish: 'FI', danish: 'DK', american: 'US' };

/** A certain code speaks for itself. Else a word beside it, or the country, must say what it is; cards also where no numbers of the house are kept. */
function isMeant(code: SensitiveCode, text: string, field: FieldKey, draft: Draft): boolean {
  if (code.certain) return true;
  const { kind } = code;
  const around = fold(`${field.replaceAll('_', ' ')} ${text.slice(Math.max(0, code.start - 60), code.end + 60)}`);
  if (WORDS[kind].test(around)) return true;
  if (kind === 'card') return !field.startsWith('custom:');
  return COUNTRY[kind] !== undefined && readCountry(firstValue(draft.fields, 'country')) === COUNTRY[kind];
}

function belongs(kind: SensitiveKind, field: FieldKey, value: string, country: string): boolean {
  if (kind === 'iban') return ACCOUNT_FIELD.test(fold(field));
  if (!PHONES.has(field) || kind === 'finnish') return false;
  return kind !== 'card' || readPhone(value, country).number?.valid === true;
}

/** The kind and the end of a code, never more: two signs of a person's, four of a number that is longer. */
function messageFor({ kind, start, end }: SensitiveCode, value: string): RuleReport['message'] {
  const shown = kind === 'card' || kind === 'iban' ? 4 : 2;
  return { key: `${KEY}.${kind}`, params: [`•••${value.slice(start, end).slice(-shown)}`] };
}

/** The text without the codes, the blanks around them joined. */
function without(value: string, wanted: IsWanted): string {
  let now = value;
  // Joined blanks may bring a code together: until there is none.
  for (let round = 0; round < 5; round++) {
    const next = replaceCodes(now, '', wanted)
      .replace(/\s{2,}/g, ' ')
      .replace(/\s+(?=[,.;)])|\(\s*\)/g, '')
      .trim();
    if (next === now) break;
    now = next;
  }
  return now;
}

function reportFor(
  { field, index, value }: FieldValue,
  draft: Draft,
  { allowed }: SensitiveDataOptions,
  country: string,
): RuleReport | undefined {
  const wanted: IsWanted = (code, text) =>
    !allowed.includes(code.kind) && !belongs(code.kind, field, text, country) && isMeant(code, text, field, draft);
  const [code] = findSensitive(value, wanted);
  if (!code) return undefined;
  const fix = { kind: 'review', value: without(value, wanted) } as const;
  return { field, index, value, message: messageFor(code, value), fix };
}

/** A number of a person that must not lie in a CRM: identity code, payment card, bank account. */
export const sensitiveData: Rule<SensitiveDataOptions> = {
  id: 'sensitive-data',
  group: 'sensitive',
  stage: 'secret',
  fields: [],
  kinds: ['contact', 'company'],
  severity: 'error',
  defaults: { allowed: [] },
  options: v.strictObject({ allowed: v.array(v.picklist(SENSITIVE_KINDS)) }),
  examples: [
    {
      draft: { kind: 'contact', fields: { 'custom:notes': ['hetu 131052-308T, soita'] } },
      flagged: 'hetu 131052-308T, soita',
      fixed: 'hetu, soita',
    },
    {
      draft: { kind: 'contact', fields: { jobTitle: ['Visa 4111 1111 1111 1111'] } },
      flagged: 'Visa 4111 1111 1111 1111',
      fixed: 'Visa',
    },
    { draft: { kind: 'contact', fields: { 'custom:notes': ['Order 240115-1234, call 040 1234567'] } }, flagged: null },
  ],
  check(draft, options, { defaultCountry }) {
    const reports: RuleReport[] = [];
    for (const [key, values = []] of Object.entries(draft.fields)) {
      const field = key as FieldKey; // by the type of `fields`
      if (ELSEWHERE.has(field)) continue;
      values.forEach((value, index) => {
        if (!mayHoldSensitive(value) || (PHONES.has(field) && !NO_PHONE.test(value))) return;
        const report = reportFor({ field, index, value }, draft, options, defaultCountry);
        if (report) reports.push(report);
      });
    }
    return reports;
  },
};
