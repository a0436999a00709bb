import * as v from 'valibot';
import { readCountry } from '../record/country';
import { phoneCountry } from '../record/phone-countries';
import { RULE_IDS } from '../rules/rule-ids';
import { PRESET_IDS } from './house-style';

/** Longer names, reasons and lists are not read, in UTF-16 units and in entries. */
const MAX_TEXT = 300;
const MAX_WORDS = 1_000;

/** So many changes are kept, the newest. */
export const MOST_CHANGES = 50;

const text = v.pipe(v.string(), v.trim(), v.maxLength(MAX_TEXT));
const word = v.pipe(text, v.minLength(1));
/** A list of words as it is edited: it may be empty, which is then left out of the document. */
export const wordList = v.pipe(v.array(word), v.maxLength(MAX_WORDS));
const words = v.pipe(wordList, v.minLength(1));
/** A country by its code in any case. */
export const country = v.pipe(
  v.string(),
  v.transform((given) => phoneCountry(given) ?? ''),
  v.minLength(2),
);
const namedCountry = v.pipe(
  v.string(),
  v.transform((given) => readCountry(given) ?? ''),
  v.minLength(2),
);
const severity = v.picklist(['info', 'warning', 'error']);
const day = v.pipe(
  v.string(),
  v.isoDate(),
  v.check((given) => !Number.isNaN(Date.parse(given))),
);

/** What is checked of a rule's setting one by one: a bad part is left out, the rest is kept. */
export const SETTING_PARTS = {
  kinds: v.pipe(v.array(v.picklist(['contact', 'company'])), v.minLength(1)),
  exceptions: words,
  when: v.strictObject({
    countries: v.exactOptional(v.pipe(v.array(namedCountry), v.minLength(1))),
    stages: v.exactOptional(words),
    owners: v.exactOptional(words),
    teams: v.exactOptional(words),
    sources: v.exactOptional(words),
  }),
  later: v.strictObject({ from: day, severity }),
} as const;

export const ruleSeverity = v.picklist(['off', 'info', 'warning', 'error']);

/** What is checked of the document beside its rules. */
export const STYLE_PARTS = {
  name: text,
  owner: text,
  preset: v.picklist(PRESET_IDS),
  defaultCountry: country,
  markOnOpen: v.picklist(['errors', 'everything']),
} as const;

export const styleChange = v.strictObject({
  at: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  author: text,
  reason: text,
  rules: v.array(v.picklist(RULE_IDS)),
});
