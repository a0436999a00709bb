import { readEmail } from './email';
import { isFreeMail } from './free-mail';
import { fold } from './text';

/** Folds what is not plain already: nearly every address is. */
const plain = (text: string) => (/^[a-z\d.@_+-]*$/.test(text) ? text : fold(text));

/** Why an address is made up. */
export type EmailFiller =
  /** The domain is reserved, or says that there is none: `@example.com`, `.invalid`, `@noemail.com`. */
  | 'reserved'
  /** The words say so: `noemail@`, `ei@ole.fi`, `none@none.com`. */
  | 'noAddress'
  /** Hit at random, or for a test: `a@a.fi`, `asdf@asdf.com`, `test@test.com`. */
  | 'random'
  /** The words of a form: `etunimi.sukunimi@firma.fi`. */
  | 'template';

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** RFC 2606 and RFC 6761: nobody has them. `.local` and `.localhost` never leave a house. */
const RESERVED_ENDINGS = words('test example invalid localhost local');
const RESERVED = words('example.com example.net example.org');

/** Local parts that say there is no address, letters only. Unmistakable under any domain. */
const NO_ADDRESS =
  /^(?:no[-_.]?e?[-_.]?mail(?:[-_.]?address)?|nomail|without[-_.]?e?mail|email[-_.]?unknown|unknown[-_.]?email|donthave(?:[-_.]?e?mail)?|ei[-_.]?(?:ole[-_.]?)?(?:sahkopostia|spostia|emailia|meilia|osoitetta)|eiole|ei[-_.]tiedossa|eitiedossa|ingen[-_.]?(?:e?[-_.]?mail|e?[-_.]?post|mejl|adress)|saknar[-_.]?(?:e?[-_.]?mail|e?[-_.]?post)|keine?[-_.]?(?:e?[-_.]?mail|mailadresse)|net[-_.]?(?:pochty|email|meila)|pochty[-_.]?net)$/;
/** What people write in the field where there is none, folded. Only here: in other fields these may be names. */
const NO_ADDRESS_TEXT =
  /^(?:no|none|nil|null|na|ei|ej|nej|nein|net|nope|ingen|inte|keine?|no e?-?mail|does not have e?-?mail|no e?-?mail address|noemail|nomail|ei ole (?:sahkopostia|emailia|meilia)|ei (?:sahkopostia|s-postia|emailia|meilia|sposti[a]?)|ingen (?:e-?post|e?-?mail|mejl|adress)|har (?:inte|ingen) (?:e-?post|mail)|saknar (?:e-?post|mail)|keine? (?:e-?mail|mailadresse|e-?mail-?adresse)|net (?:pochty|email|e-mail|adresa)|pochty net)$/;

/** Domain names that say it, under any ending. */
const NO_DOMAIN = words(
  'noemail no-email nomail no-mail noemailaddress notvalid donotemail doesnotexist eisahkopostia ei-sahkopostia eiole ei-ole eitiedossa ingenmail ingenepost keineemail keinemail',
);

/** Words that stand for nothing where both sides of the `@` are such. */
const NOTHING_WORDS = words(
  'no none na null nil nobody noone nowhere unknown undefined notknown nope ei ole eiole eitiedossa tiedossa tuntematon puuttuu ingen ingenting okand saknas nej nein kein keine unbekannt net netu neizvestno email mail noemail nomail posta sahkoposti epost',
);
const TEST_WORDS = words(
  'test testi testing tester testaaja teste prova proba asd asdf asdfasdf asdfg asdfgh qwe qwer qwert qwerty qwertz zxc zxcv abc abcd abcde xyz foo bar baz foobar dummy fake blah bla lol aaa bbb xxx 123 1234 12345 123456 111 000',
);
/** Keyboard runs: random under any domain. */
const MASHED = words(
  'asdf asdfasdf asdfg asdfgh asdfghjkl asdasd qweqwe qwertyuiop sdfsdf dfgdfg fghfgh jkljkl hjkl jklö öäö',
);

/** The names of a form's fields as local parts. */
const TEMPLATES = words(
  'etunimi.sukunimi sukunimi.etunimi fornamn.efternamn vorname.nachname nachname.vorname firstname.lastname first.last lastname.firstname first.name ' +
    'imya.familiya familiya.imya nombre.apellido prenom.nom your.name your.email yourname youremail nimi.sukunimi förnamn.efternamn max.mustermann ' +
    'matti.meikalainen maija.meikalainen erika.mustermann',
);
const TEMPLATE_LOCALS = words('nimi name namn user username yourname navn imya');
const TEMPLATE_DOMAINS = words(
  'yritys firma foretag company domain yourdomain yourcompany mydomain website site osoite adress address',
);

/** One character over and over. */
const isRepeated = (text: string) => /^(.)\1*$/u.test(text);

function ofParts(local: string, name: string, domain: string): EmailFiller | undefined {
  const known = isFreeMail(domain);
  if (local !== '' && local === name && isRepeated(local)) return 'random';
  if (NO_ADDRESS.test(local.replace(/\d+$/, ''))) return 'noAddress';
  if (MASHED.has(local)) return known ? undefined : 'random';
  if (TEMPLATES.has(local)) return 'template';
  if (TEMPLATE_LOCALS.has(local) && TEMPLATE_DOMAINS.has(name)) return 'template';
  if (known) return ofFreeMail(local, domain);
  if (NOTHING_WORDS.has(local) && NOTHING_WORDS.has(name)) return 'noAddress';
  if (TEST_WORDS.has(local) && (TEST_WORDS.has(name) || local === name)) return 'random';
  return local.length === 1 && name.length === 1 && 'abcxyz'.includes(local) && 'abcyz'.includes(name)
    ? 'random'
    : undefined;
}

/** Words that nobody gets as a mailbox of a great service: too short, or taken by everybody's test. */
const TAKEN = words('none noone unknown undefined test testi testing noemail nomail noaddress asdf asdfasdf');
const TOO_SHORT_FOR_GMAIL = words('no na ei ej nej net nein xxx abc aaa asd');

function ofFreeMail(local: string, domain: string): EmailFiller | undefined {
  if (!TAKEN.has(local) && !(domain === 'gmail.com' && TOO_SHORT_FOR_GMAIL.has(local))) return undefined;
  return TEST_WORDS.has(local) ? 'random' : 'noAddress';
}

/** Why a text in an email field is made up; `undefined` where it may be somebody's address. Says nothing of what is merely broken. */
export function emailFiller(text: string): EmailFiller | undefined {
  const at = text.lastIndexOf('@');
  if (at < 0) return text.length <= 40 && NO_ADDRESS_TEXT.test(fold(text)) ? 'noAddress' : undefined;
  const reading = readEmail(text);
  const ascii = reading?.domain.includes('xn--') === false;
  const domain = ascii ? reading.domain : fold(text.slice(at + 1));
  const local = plain(reading?.local ?? text.slice(0, at)).replace(/\+.*$/, '');
  const labels = domain.split('.');
  const ending = labels.at(-1) ?? '';
  const name = (labels.length > 1 ? labels.at(-2) : labels[0]) ?? '';
  if (reading ? isReserved(domain, ending) : ending === 'localhost') return 'reserved';
  if (NO_DOMAIN.has(name) || domain === 'none.none' || domain === 'na.na') return 'noAddress';
  return ofParts(local, name, domain);
}

function isReserved(domain: string, ending: string): boolean {
  return RESERVED_ENDINGS.has(ending) || RESERVED.has(domain.split('.').slice(-2).join('.'));
}
