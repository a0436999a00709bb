import { readAddressLine } from './address-line';
import { readCompany } from './company';
import { CardWriter, type ContactCard } from './contact-card';
import { readCountry } from './country';
import { companyDomain } from './domain';
import { readEmail } from './email';
import { withoutDegrees, withoutTitles } from './name-titles';
import { isKnownGivenName } from './name-words';
import { CLOSING, LABEL, labelledField, OVER, phoneFieldOf, REGISTER, TITLE } from './signature-words';
import { readSocialPage } from './social-page';
import { fold, tidy } from './text';
import { readWebsite } from './website';

/** A longer signature is a letter: only its end is looked at (UTF-16 units, lines). */
const MAX_SIGNATURE = 5_000;
const MAX_LINES = 30;
/** No line of a signature is longer. */
const MAX_LINE = 160;

const EMAIL = /(?:mailto:)?([\p{L}\d][\p{L}\d._%+'-]*@[\p{L}\d.-]+\.\p{L}{2,})/u;
const PAGE =
  /(?:https?:\/\/|www\.)[^\s|<>,;]+|(?<![\p{L}\d@./-])(?:[\p{L}\d-]{1,63}\.){1,4}\p{Ll}{2,10}(?:\/[^\s|<>,;]*)?(?![\p{L}\d@])/u;
/** A label of letters or a sign, then a number as people write it, with its extension. */
const NUMBER =
  /(?<label>(?:\p{L}[\p{L}. ]{0,18}|[📱📞☎✆📠]\uFE0F?)[.:]?\s*)?(?<number>\+?\(?\d[\d\s().\-/\u00a0]{4,22}\d(?:\s?(?:ext|x|доб|ank|anv)\.?\s?\d{1,5})?)/gu;
/** What parts the pieces of a line. */
const BETWEEN = /\s*[|•·‖▪♦]\s*|\s{3,}|\t+/u;
/** Letters with what stands between names and titles. */
const WORDS = /^[\p{L}\p{M}][\p{L}\p{M}\s.,'’&/()+«»"„“”-]*$/u;
const NAME =
  /^\p{Lu}[\p{L}\p{M}'’.-]*(?:\s(?:(?:von|van|der|den|de|di|da|af|av|zu|zur|la|le)\s)*\p{Lu}[\p{L}\p{M}'’.-]*){1,3}$/u;

/** The lines that may be a signature: after the closing words, down to the small print. */
function signatureLines(text: string): readonly string[] {
  const lines = text
    .slice(-MAX_SIGNATURE)
    .split(/\r\n?|\n|\u2028/)
    .map((line) => tidy(line.replace(/^[>\s]+/, '')));
  const marks = lines.flatMap((line, at) => (/^--$/.test(line) || CLOSING.test(line) ? [at] : []));
  const start = marks.findLast((at) => lines.slice(at + 1).some((line) => line !== '' && !OVER.test(line)));
  const after = lines.slice(start === undefined ? 0 : start + 1);
  const over = after.findIndex((line, at) => at > 0 && (OVER.test(line) || line.length > MAX_LINE));
  return after.slice(0, over < 0 ? undefined : over).filter((line) => line !== '' && line.length <= MAX_LINE);
}

/** Takes email and page addresses out of a piece; answers what is left. */
function takeAddresses(piece: string, writer: CardWriter): string {
  let rest = piece;
  const [mail = '', address = ''] = EMAIL.exec(rest) ?? [];
  if (mail !== '' && readEmail(address)) {
    writer.put('email', address);
    rest = rest.replace(mail, ' ');
  }
  for (let round = 0; round < 3; round++) {
    const found = PAGE.exec(rest)?.[0];
    if (found === undefined) break;
    const page = found.replace(/[.)\]]+$/, '');
    const social = readSocialPage(page);
    if (social?.network === 'linkedin') writer.put('linkedinUrl', page);
    else if (!social && readWebsite(page)) writer.put('website', page);
    else if (!social) break;
    rest = rest.replace(found, ' ');
  }
  return rest === piece
    ? piece
    : rest
        .replace(/^\s*[\p{L}.-]{1,12}\s*:|[<>()[\]]/gu, ' ')
        .replace(/\s+/g, ' ')
        .trim();
}

/** Takes numbers out of a piece by what stands before them; a number of anything else is left alone. */
function takeNumbers(piece: string, writer: CardWriter): string {
  return piece
    .replace(NUMBER, (whole, ...groups) => {
      // The groups by name come last.
      const { label = '', number = '' } = groups.at(-1) as { readonly label?: string; readonly number?: string };
      const digits = number.replace(/\D/g, '').length;
      const field = phoneFieldOf(label.replace('\uFE0F', ''));
      const isNumber = digits >= 7 && digits <= 17 && (label.trim() !== '' || /^[+(0]/.test(number));
      if (!field || !isNumber) return whole;
      writer.put(field, number);
      return ' ';
    })
    .replace(/^[\s,;/]+|[\s,;/]+$/g, '')
    .trim();
}

/** Whether a text names a company: by its legal form, or because the address's own domain says so. */
function isCompany(text: string, domains: readonly string[]): boolean {
  const { core, legalForm } = readCompany(text);
  // Some forms are also names, or begin those of jobs: `Nils Ek`, `Åsa`, `IP Manager`.
  const words = text.split(' ');
  const isPerson = NAME.test(text) && isKnownGivenName(words[0] ?? '');
  const endsInForm = readCompany(`x ${words.at(-1) ?? ''}`).legalForm !== '';
  const beginsInForm = /^(?:\p{Lu}{2,}|Oy|Ab)$/u.test(words[0] ?? '') && !TITLE.test(text);
  if (legalForm !== '' && core !== '' && !isPerson && (endsInForm || beginsInForm)) return true;
  const name = fold(text).replace(/[^\p{L}\p{N}]/gu, '');
  return name.length > 2 && domains.some((domain) => (domain.split('.')[0] ?? '').replaceAll('-', '') === name);
}

const bareName = (text: string) => withoutDegrees(withoutTitles(text).rest).name;

/** `Anna Berg, Sales Manager`, `Anna Berg – CEO`: parted only where the first part may be a name and the rest is a title or a company. */
function parted(piece: string, domains: readonly string[]): readonly string[] {
  const at = /\s[–—-]\s|,\s/u.exec(piece);
  if (!at) return [piece];
  const [first, rest] = [piece.slice(0, at.index), piece.slice(at.index + at[0].length)];
  const isPart = TITLE.test(rest) || isCompany(rest, domains);
  const isFirst = NAME.test(bareName(first)) || TITLE.test(first);
  return isFirst && isPart ? [first, ...parted(rest, domains)] : [piece];
}

/** Puts names, titles and companies where they belong; what is none of them is left out. */
function takeWords(pieces: readonly string[], writer: CardWriter): void {
  const domains = [companyDomain(writer.get('email')), companyDomain(writer.get('website'))].filter(Boolean);
  const local = fold(writer.get('email').split('@')[0] ?? '');
  const words = pieces.flatMap((piece) => parted(piece, domains)).filter((piece) => WORDS.test(piece));
  const companies = words.filter((piece) => isCompany(piece, domains));
  const titles = words.filter((piece) => !companies.includes(piece) && TITLE.test(piece));
  const names = words.filter((piece) => {
    const isOther = companies.includes(piece) || titles.includes(piece) || readCountry(piece) !== undefined;
    return !isOther && NAME.test(bareName(piece));
  });
  const isOfEmail = (piece: string) =>
    fold(bareName(piece))
      .split(/[^\p{L}]+/u)
      .some((word) => word.length > 2 && local.includes(word));
  writer.put('fullName', bareName(names.find(isOfEmail) ?? names[0] ?? ''));
  writer.put('jobTitle', titles[0]);
  writer.put('company', companies[0]);
}

/**
 * Reads an email signature in English, Finnish, Swedish, Russian or German: name, title, company, numbers by their labels, email, pages,
 * address. Values as written; nothing is guessed that the text does not say. A whole letter may be given: its end is read. Nothing is thrown.
 */
export function readSignature(text: string): ContactCard {
  const writer = new CardWriter();
  const rest: string[] = [];
  let isNear = false;
  for (const line of signatureLines(text).slice(0, MAX_LINES)) {
    if (REGISTER.test(line)) continue;
    for (const piece of line.split(BETWEEN).filter(Boolean)) {
      const labelled = labelledField(piece);
      const bare = piece.replace(LABEL, '');
      if (labelled) {
        writer.put(labelled, bare);
        continue;
      }
      const words = takeAddresses(bare, writer);
      // Before numbers: a postal code is none.
      const address = readAddressLine(words, isNear || /^(?:address|osoite|adress|anschrift|адрес)/iu.test(piece));
      if (address) {
        for (const [field, value] of Object.entries(address)) writer.put(field as keyof typeof address, value);
        isNear = true;
        continue;
      }
      const left = takeNumbers(words, writer).replace(LABEL, '');
      if (left !== '') rest.push(left);
    }
  }
  takeStreet(rest, writer);
  takeWords(rest, writer);
  return writer.card;
}

/** The street stands on the line above code and city, and the country below: known once the city is. */
function takeStreet(rest: readonly string[], writer: CardWriter): void {
  if (writer.get('postalCode') === '') return;
  for (const piece of rest) {
    if (/\d/.test(piece)) writer.put('street', readAddressLine(piece, true)?.street);
    else if (piece.length > 2 && readCountry(piece)) writer.put('country', piece);
  }
}
