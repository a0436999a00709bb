import { readEmail } from './email';
import { hostOf } from './domain';
import { tidy } from './text';

/** What keeps a text from being an address. */
export type EmailProblemKind =
  | 'noAt'
  | 'website'
  | 'twoAts'
  | 'nothingBefore'
  | 'nothingAfter'
  | 'dots'
  | 'edgeDot'
  | 'comma'
  | 'blank'
  | 'tooLong'
  | 'noEnding'
  | 'character'
  | 'notAnAddress';

export interface EmailProblem {
  readonly kind: EmailProblemKind;
  /** The character at fault, where one is. */
  readonly character?: string;
  /** The address that was probably meant, where only one can have been. */
  readonly meant?: string;
}

/** RFC 5321. */
const TOO_LONG = { local: 64, all: 254 } as const;
/** What may stand before the `@`: HTML's definition, and letters of every script. */
const BAD_LOCAL = /[^\p{L}\p{M}\p{N}.!#$%&'*+/=?^_`{|}~-]/u;
const BAD_DOMAIN = /[^\p{L}\p{M}\p{N}.-]/u;

function withoutAt(text: string): EmailProblem {
  return { kind: /^(?:https?:\/\/|www\.)/i.test(text) && hostOf(text) !== '' ? 'website' : 'noAt' };
}

function kindOf(text: string, local: string, domain: string): EmailProblem {
  if (local === '') return { kind: 'nothingBefore' };
  if (domain === '') return { kind: 'nothingAfter' };
  if (local.includes('@')) return { kind: 'twoAts' };
  if (/\s/.test(text)) return { kind: 'blank' };
  if (text.includes('..')) return { kind: 'dots' };
  if (domain.includes(',')) return { kind: 'comma' };
  const character = (BAD_LOCAL.exec(local) ?? BAD_DOMAIN.exec(domain))?.[0];
  if (character !== undefined) return { kind: 'character', character };
  if (/^\.|\.@|@\.|\.$/.test(text)) return { kind: 'edgeDot' };
  if (local.length > TOO_LONG.local || text.length > TOO_LONG.all) return { kind: 'tooLong' };
  return { kind: domain.includes('.') ? 'notAnAddress' : 'noEnding' };
}

/** What was meant, with one sign too many taken away or a comma turned into a dot. Anything else would be a guess. */
const MENDS: Readonly<Partial<Record<EmailProblemKind, (text: string) => string>>> = {
  twoAts: (text) => text.replace(/@{2,}/, '@'),
  dots: (text) => text.replace(/\.{2,}/g, '.'),
  comma: (text) => text.replaceAll(',', '.'),
  edgeDot: (text) => text.replace(/^\.|\.(?=@)|(?<=@)\.|\.$/g, ''),
};

/** Says why a text is no address. Only for texts that `readEmail` does not read. */
export function emailProblem(text: string): EmailProblem {
  const clean = tidy(text);
  const at = clean.lastIndexOf('@');
  if (at < 0) return withoutAt(clean);
  const problem = kindOf(clean, clean.slice(0, at), clean.slice(at + 1));
  const meant = MENDS[problem.kind]?.(clean) ?? '';
  return meant !== '' && readEmail(meant) ? { ...problem, meant } : problem;
}
