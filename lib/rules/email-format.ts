import * as v from 'valibot';
import type { EmailDebris } from '../record/email-text';
import { fold } from '../record/text';
import { nameTokens } from './email-domains';
import { EMAIL_FIELDS, emailValues, type EmailValue } from './email-values';
import type { Fix, Message } from './finding';
import type { Rule, RuleReport } from './rule';
import type { Draft } from '../record/record';

const KEY = 'rules.emailFormat';

export interface EmailFormatOptions {
  /** Whether capitals are written small: mail arrives either way. */
  readonly lowerCase: boolean;
}

/** Words beside the address are kept elsewhere already: every one of them is in the record's own name. */
function isOwnName(remark: string, draft: Draft): boolean {
  const names = new Set(nameTokens(draft));
  const words = fold(remark).split(/[\s,.()'"-]+/);
  return words.every((word) => word === '' || names.has(word));
}

/** What a person must look at: words that would be lost, and signs that were written as words. */
const isSafe = ({ text }: EmailValue, draft: Draft): boolean =>
  text.debris !== 'spelt' && (text.remark === '' || isOwnName(text.remark, draft));

const MESSAGES: Readonly<Record<Exclude<EmailDebris, 'none'>, string>> = {
  blank: 'blank',
  invisible: 'invisible',
  lookalike: 'lookalike',
  around: 'around',
  words: 'remark',
  spelt: 'spelt',
};

function messageFor({ text }: EmailValue, safe: boolean): Message {
  if (text.debris === 'none') return { key: `${KEY}.capitals` };
  if (text.remark === '' || text.debris !== 'words') return { key: `${KEY}.${MESSAGES[text.debris]}` };
  return { key: `${KEY}.${safe ? 'displayName' : 'remark'}`, params: [text.remark] };
}

function reportFor(one: EmailValue, draft: Draft, options: EmailFormatOptions): readonly RuleReport[] {
  const { field, index, value, text } = one;
  if (text.address === '') return [];
  const fixed = options.lowerCase ? text.address.toLowerCase() : text.address;
  if (text.debris === 'none' && fixed === text.address) return [];
  const safe = isSafe(one, draft);
  const fix: Fix = { kind: safe ? 'safe' : 'review', value: fixed };
  return [{ field, index, value, message: messageFor(one, safe), fix }];
}

/** A good address with something around it: a name, brackets, punctuation, blanks, characters nobody sees. */
export const emailFormat: Rule<EmailFormatOptions> = {
  id: 'email-format',
  group: 'email',
  stage: 'form',
  fields: EMAIL_FIELDS,
  kinds: ['contact', 'company'],
  severity: 'warning',
  defaults: { lowerCase: false },
  options: v.strictObject({ lowerCase: v.boolean() }),
  examples: [
    {
      draft: { kind: 'contact', fields: { email: ['Anna Berg <anna@firma.se>'] } },
      flagged: 'Anna Berg <anna@firma.se>',
      fixed: 'anna@firma.se',
    },
    {
      draft: { kind: 'contact', fields: { email: ['anna@firma.se;'] } },
      flagged: 'anna@firma.se;',
      fixed: 'anna@firma.se',
    },
    { draft: { kind: 'contact', fields: { email: ['Anna.Berg@firma.se'] } }, flagged: null },
  ],
  check: (draft, options) => emailValues(draft).flatMap((one) => reportFor(one, draft, options)),
};
