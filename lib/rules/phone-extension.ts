import * as v from 'valibot';
import { takeExtension } from '../record/phone-extension-text';
import { tidyPhone } from '../record/phone-text';
import type { Fix } from './finding';
import { withDirectDial } from './phone-direct-dial';
import { PHONE_FIELDS, phoneValues, type PhoneValue } from './phone-values';
import type { Rule, RuleReport } from './rule';

const KEY = 'rules.phoneExtension';

/** Spellings of the very word the house writes; another language's word is replaced under a person's eye. */
const SAME_WORD: ReadonlySet<string> = new Set(['ext', 'extn', 'extension']);

function reportFor(phone: PhoneValue): readonly RuleReport[] {
  const { field, index, value, reading } = phone;
  if (reading.extension === '' || reading.vanity || !reading.number) return [];
  const about = (what: string, fix: Fix): readonly RuleReport[] => [
    { field, index, value, message: { key: `${KEY}.${what}`, params: [reading.extension] }, fix },
  ];
  if (!reading.number.valid) {
    const complete = reading.remark === '' ? withDirectDial(phone) : undefined;
    return complete === undefined ? [] : about('directDial', { kind: 'review', value: complete });
  }
  const clean = tidyPhone(value);
  const { spelt } = takeExtension(clean);
  if (spelt === clean) return [];
  return about('otherForm', { kind: SAME_WORD.has(reading.extensionWord) ? 'safe' : 'review', value: spelt });
}

/** An extension that is not written as `ext. 12` after its number, the one form that dialers know. */
export const phoneExtension: Rule<Record<string, never>> = {
  id: 'phone-extension',
  group: 'phone',
  stage: 'mixed',
  fields: PHONE_FIELDS,
  kinds: ['contact', 'company'],
  severity: 'warning',
  defaults: {},
  options: v.strictObject({}),
  examples: [
    {
      draft: { kind: 'contact', fields: { phone: ['+4687510630, ank 12'] } },
      flagged: '+4687510630, ank 12',
      fixed: '+4687510630 ext. 12',
    },
    {
      draft: { kind: 'contact', fields: { phone: ['+1 212 555 1234 x12'] } },
      flagged: '+1 212 555 1234 x12',
      fixed: '+12125551234 ext. 12',
    },
    { draft: { kind: 'contact', fields: { phone: ['+4687510630 ext. 12'] } }, flagged: null },
  ],
  check: (draft, _options, context) => phoneValues(draft, context).flatMap(reportFor),
};
