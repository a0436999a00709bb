/**
 * Writes `public/tables/nicknames.json`: given names, folded → the short forms people use, folded, joined by a blank. A name that has none stands
 * for itself: people use it whole. Run: `tsx scripts/tables/nicknames.ts`.
 *
 * Sources: `nicknames-english.txt` (https://github.com/carltonnorthern/nicknames, names.csv of 2026-06-01, Apache-2.0), `nicknames-own.txt`
 * (our own: Finnish, Swedish, German, Russian), and for names without short forms the given names of @faker-js/faker 10.6.0
 * (https://github.com/faker-js/faker, MIT) in the same four languages.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { de, fi, ru, sv } from '@faker-js/faker';
import { fold } from '../../lib/record/text';

const ENGLISH = new URL('nicknames-english.txt', import.meta.url);
const OWN = new URL('nicknames-own.txt', import.meta.url);
const FILE = new URL('../../public/tables/nicknames.json', import.meta.url);

type Line = readonly [name: string, forms: readonly string[]];

function linesOf(text: string): readonly Line[] {
  return text.split('\n').flatMap((line): Line[] => {
    const [name = '', forms = ''] = line.split(': ', 2);
    return line.startsWith('#') || forms === '' ? [] : [[name, forms.split(' ')]];
  });
}

/** Names as one token each: `Hans-Peter` and the like are several. */
function givenNames(): readonly string[] {
  const lists = [fi, sv, de, ru].flatMap(({ person }) => Object.values(person?.first_name ?? {}));
  return lists.flat().filter((name) => /^\p{L}{3,}$/u.test(name));
}

/** The table: keys and forms sorted, so that the same sources always give the same file. */
export function nicknameTable(): Readonly<Record<string, string>> {
  const formsOf = new Map<string, Set<string>>();
  for (const [name, forms] of [...linesOf(readFileSync(ENGLISH, 'utf8')), ...linesOf(readFileSync(OWN, 'utf8'))]) {
    const known = formsOf.get(fold(name)) ?? new Set();
    for (const form of forms) known.add(fold(form));
    formsOf.set(fold(name), known);
  }
  for (const name of givenNames()) if (!formsOf.has(fold(name))) formsOf.set(fold(name), new Set([fold(name)]));
  const sorted = [...formsOf].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(sorted.map(([name, forms]) => [name, [...forms].toSorted().join(' ')]));
}

/** The file's text: one name a line, as the formatter has it. */
export function nicknameTableText(): string {
  return `${JSON.stringify(nicknameTable(), null, 2)}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(FILE, nicknameTableText());
