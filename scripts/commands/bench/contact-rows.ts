/** Rows of a contact export, messy as exports are: made from a seed, one line at a time. */
import { dice } from '../../../test/sandbox/pages/client/dice';

const FIRST = ['Aino', 'Erik', 'Julia', 'James', 'Анна', 'Matti', 'Liisa', 'Jürgen', 'María', 'Noah'];
const LAST = ['Virtanen', 'Lindqvist', 'Schneider', 'Whitfield', 'Петрова', 'Korhonen', 'Mäkinen', 'Weiß', "O'Neill"];
const COMPANIES = ['Nordweb Oy', 'Lindqvist Bygg AB', '"Schneider, Söhne" GmbH', 'Whitfield & Sons Ltd', ''];
const PLACES = [
  { country: 'Finland', phones: ['+358 40 #######', '040 #######', '09 ##'] },
  { country: 'Sweden', phones: ['+46 70 ### ## ##', '070-### ## ##', '08-###'] },
  { country: 'Germany', phones: ['+49 151 ########', '0151/########', '1234567890'] },
  { country: 'United Kingdom', phones: ['+44 7412 ######', '07412 ######', '020 7###'] },
  { country: '', phones: ['', 'ask reception', '555 0100'] },
] as const;

function cell(text: string): string {
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A header and `count` contacts as CSV lines; the same for the same seed. */
export function* contactRows(count: number, seed: number): Generator<string> {
  const roll = dice(seed);
  const pick = <T>(from: readonly T[]): T | undefined => from[Math.floor(roll() * from.length)];
  yield 'Record ID,First Name,Last Name,Email,Phone Number,Company Name,Country/Region,Job Title\n';
  for (let id = 1; id <= count; id++) {
    const place = pick(PLACES);
    const phone = (pick(place?.phones ?? []) ?? '').replaceAll('#', () => String(Math.floor(roll() * 10)));
    const email = roll() < 0.1 ? '' : `contact${id}@example${Math.floor(roll() * 500)}.com`;
    const title = roll() < 0.3 ? '' : 'Managing Director';
    const cells = [String(id), pick(FIRST), pick(LAST), email, phone, pick(COMPANIES), place?.country, title];
    yield `${cells.map((text = '') => cell(text)).join(',')}\n`;
  }
}
