import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { ensureBuilt, EXTENSION_PATH } from './build-extension';
import { root } from './install.mjs';

/** Where the extension in the pseudo-locale is put. */
export const PSEUDO_PATH = join(root, '.output', 'pseudo');

/** Stand around every text that comes from the locale: what is on a page without them is not translated, or is data. */
export const PSEUDO_MARKS = ['⟦', '⟧'] as const;

const ACCENTED: Readonly<Record<string, string>> = {
  a: 'á',
  e: 'é',
  i: 'í',
  o: 'ó',
  u: 'ú',
  A: 'Á',
  E: 'É',
  I: 'Í',
  O: 'Ó',
  U: 'Ú',
};
/** Gaps, and what divides the forms of a text that counts: they stay. */
const KEPT = /(\$\d|\{\w+\}| \| )/;

const accented = (text: string) => text.replace(/[aeiou]/gi, (letter) => ACCENTED[letter] ?? letter);

/** A text as a reader of no language sees it: accented, a third longer, in marks; each form of one that counts by itself. */
export function pseudo(text: string): string {
  const [open, close] = PSEUDO_MARKS;
  const form = (one: string) => {
    const said = one.split(KEPT).map((part) => (KEPT.test(part) ? part : accented(part)));
    return `${open}${said.join('')}${'~'.repeat(Math.ceil(one.length / 3))}${close}`;
  };
  return text.split(' | ').map(form).join(' | ');
}

const messages = v.record(v.string(), v.looseObject({ message: v.string() }));
/** Names no text: which language the texts are in. */
const LANGUAGE = 'language';

/** Copies the built extension with its English texts in the pseudo-locale; answers where to. */
export async function writePseudoExtension(): Promise<string> {
  await rm(PSEUDO_PATH, { recursive: true, force: true });
  await cp(EXTENSION_PATH, PSEUDO_PATH, { recursive: true });
  const file = join(PSEUDO_PATH, '_locales', 'en', 'messages.json');
  const texts = v.parse(messages, JSON.parse(await readFile(file, 'utf8')));
  const said = Object.entries(texts).map(([key, entry]) => [
    key,
    key === LANGUAGE ? entry : { ...entry, message: pseudo(entry.message) },
  ]);
  await writeFile(file, JSON.stringify(Object.fromEntries(said)));
  return PSEUDO_PATH;
}

if (process.argv[1] === import.meta.filename) {
  await ensureBuilt();
  process.stdout.write(`${await writePseudoExtension()}\n`);
}
