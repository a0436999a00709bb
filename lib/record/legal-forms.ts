/**
 * How companies write their legal forms. From the companies acts and registers of the countries (Finlex 624/2006, Bolagsverket, Handelsregister,
 * Companies House, ЕГРЮЛ), read 2026-11. The first spelling is the usual one; the others are as right, and nobody is told to change them.
 */
const SPELLINGS: readonly string[] = [
  // Finland and Sweden
  'Oy',
  'Oyj',
  'Abp ABP', // the Dutch pension fund is ABP
  'AB Ab',
  'Ky KY', // Kentucky
  'Tmi',
  'HB',
  // Germany, Austria, Switzerland
  'GmbH G.m.b.H.',
  'gGmbH',
  'mbH m.b.H.',
  'GesmbH Ges.m.b.H.',
  'AG',
  'KG',
  'KGaA',
  'OHG oHG',
  // English
  'Inc. Inc',
  'Ltd Ltd.',
  'LLC L.L.C.',
  'LLP L.L.P.',
  'PLC plc Plc P.L.C.',
  'Corp. Corp',
  // Denmark, Norway
  'A/S a/s AS a.s. A.S.',
  'ApS',
  // Elsewhere in Europe
  'B.V. BV',
  'N.V. NV',
  'S.A. SA',
  'S.L. SL',
  'S.r.l. Srl SRL S.R.L. s.r.l.',
  'SARL S.A.R.L. Sàrl S.à.r.l. S.à r.l.',
  'OÜ',
  'UAB',
  // Russia
  'ООО',
  'ОАО',
  'ПАО',
  'ЗАО',
  'НАО',
  'АО',
  'ИП',
];

/**
 * Small letters alone are words or abbreviations of something else (`spa`, `as`, `sa`, `se`, `co`), or right in small letters (`ry`, `e.V.`, `s.r.o.`):
 * these are read only where they are written with dots or a slash.
 */
const ONLY_WITH_DOTS: ReadonlySet<string> = new Set(['sa', 'sl', 'nv', 'bv', 'as']);

/** Forms that stand before the name: `Oy Karl Fazer Ab`, `ООО «Ромашка»`. */
const BEFORE: ReadonlySet<string> = new Set(['oy', 'tmi', 'ооо', 'оао', 'пао', 'зао', 'нао', 'ао', 'ип']);

/** A form as people may write it: small letters, no dots or slashes. */
const keyOf = (word: string): string => word.toLowerCase().replace(/[./]/g, '');

const FORMS: ReadonlyMap<string, readonly string[]> = new Map(
  SPELLINGS.map((line) => line.split(' ')).map((spellings) => [keyOf(spellings[0] ?? ''), spellings] as const),
);

/** A word of a company's name that is its legal form. */
export interface LegalForm {
  /** `gmbh`: what all its spellings have in common. */
  readonly key: string;
  /** How it is usually written. */
  readonly usual: string;
  /** Written in one of the ways that are right. */
  readonly right: boolean;
  readonly before: boolean;
}

/** Reads one word, with its dots, as a legal form; `undefined` where it is none, or may be something else. */
export function readLegalForm(word: string): LegalForm | undefined {
  if (word.length > 12) return undefined;
  const key = keyOf(word);
  const spellings = FORMS.get(key);
  if (!spellings) return undefined;
  const [usual = ''] = spellings;
  const right = spellings.includes(word);
  if (!right && ONLY_WITH_DOTS.has(key) && !/[./]/.test(word)) return undefined;
  return { key, usual, right, before: BEFORE.has(key) };
}
