import { fold, tidy } from './text';

/** A company's name, ready to compare. */
export interface CompanyReading {
  /** Folded, without legal form and punctuation: `Oy Karl Fazer Ab` → `karl fazer`. */
  readonly core: string;
  /** `oy`, `gmbh co kg`, `ооо`; `''` where none is written. */
  readonly legalForm: string;
}

/** Legal forms, folded and without dots, the longest first so that `gmbh co kg` wins over `kg`. */
const FORMS = [
  'aktiengesellschaft',
  'osakeyhtio',
  'aktiebolag',
  'incorporated',
  'corporation',
  'limited',
  'gmbh co kgaa',
  'gmbh co kg',
  'ag co kg',
  'ug co kg',
  'sp z oo',
  'kgaa',
  'gmbh',
  'mbh',
  'sarl',
  'corp',
  'eirl',
  'oyj',
  'abp',
  'plc',
  'llc',
  'llp',
  'ltd',
  'ltda',
  'inc',
  'pty',
  'srl',
  'spa',
  'sas',
  'sro',
  'doo',
  'kft',
  'uab',
  'sia',
  'tmi',
  'aps',
  'asa',
  'ohg',
  'ooo',
  'oao',
  'pao',
  'zao',
  'bv',
  'nv',
  'oy',
  'ou',
  'ab',
  'ag',
  'kg',
  'ky',
  'kb',
  'hb',
  'as',
  'sa',
  'se',
  'sl',
  'ug',
  'ek',
  'ev',
  'ao',
  'ip',
  'co',
].map((form) => form.split(' '));

function startsWith(words: readonly string[], form: readonly string[]): boolean {
  return form.length < words.length && form.every((word, index) => words[index] === word);
}

function endsWith(words: readonly string[], form: readonly string[]): boolean {
  return form.length < words.length && form.every((word, index) => words[words.length - form.length + index] === word);
}

/** Takes legal forms off both ends (`Oy Karl Fazer Ab`), but never the last word that is left. */
function withoutForms(words: readonly string[]): { core: readonly string[]; forms: readonly string[] } {
  const last = FORMS.find((form) => endsWith(words, form));
  const middle = last ? words.slice(0, -last.length) : words;
  const first = FORMS.find((form) => startsWith(middle, form));
  return { core: first ? middle.slice(first.length) : middle, forms: [...(first ?? []), ...(last ?? [])] };
}

/** Reads a company's name. Only for comparing: what a company writes is never changed. */
export function readCompany(name: string): CompanyReading {
  const plain = fold(tidy(name.slice(0, 300)))
    .replace(/(?<=\p{L})[./](?=\p{L}\b)/gu, '')
    .replace(/[.'’]/g, '');
  const words = plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '' && word !== 'the' && word !== 'and');
  const { core, forms } = withoutForms(words.length > 0 ? words : plain.split(' '));
  return { core: core.join(' '), legalForm: forms.join(' ') };
}
