/**
 * Writes `public/tables/phone-metadata.json`: the numbering plans of all countries.
 * Run: `tsx scripts/tables/phone-metadata.ts`.
 *
 * Source: libphonenumber-js 1.13.16 (https://gitlab.com/catamphetamine/libphonenumber-js, MIT licence), its `max` metadata as it stands, which it
 * makes of Google's libphonenumber (https://github.com/google/libphonenumber, Apache 2.0).
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import metadata from 'libphonenumber-js/max/metadata';

const FILE = new URL('../../public/tables/phone-metadata.json', import.meta.url);

/** The file's text: one line, as the library has it. */
export function phoneMetadataText(): string {
  return `${JSON.stringify(metadata)}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(FILE, phoneMetadataText());
