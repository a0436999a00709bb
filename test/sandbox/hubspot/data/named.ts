import type { Decoy, Defect, DuplicatePair, Probe } from '../../data/truth';

/** Ids of the records that are there whatever the seed: tests and the tour count on them. */
export const NAMED = {
  /** Typed in today: number in the national form, title in capitals, no source; opted out of marketing. */
  ainoVirtanen: '101',
  /** The same person, known longer: three deals and an owner. */
  ainoKVirtanen: '102',
  /** A number too short for Sweden. */
  erikLindqvist: '103',
  /** A placeholder for a number. */
  juliaSchneider: '104',
  /** Nothing wrong with him. */
  jamesWhitfield: '105',
  /** No email, source or owner. */
  anastasiaPetrova: '106',
  /** Two earlier emails beside the present one. */
  mattiKorhonen: '107',
  /** Markup, a right-to-left override and a tag in the name: must show as text, everywhere. */
  markupName: '108',
  /** Another Aino Virtanen: another company, mail and number. */
  otherAinoVirtanen: '109',
  /** A colleague at Nordweb whose only number is the switchboard's. */
  liisaMakinen: '110',
} as const;

export const NAMED_COMPANIES = { nordweb: '201', lindqvist: '202', whitfield: '203', kide: '204' } as const;

/** Matti Laine owns what the tour merges. */
export const MATTI_LAINE = '301';

/** The name of `markupName`. */
export const MARKUP_NAME = { first: '<b>Ann</b>\u202eelba\u202c', last: '"><img src=x onerror=alert(1)>' } as const;

const contact = { kind: 'contacts', property: 'phone' } as const;
const aino = { kind: 'contacts', id: NAMED.ainoVirtanen } as const;
const markup = { kind: 'contacts', id: NAMED.markupName } as const;

/** What is wrong with the named records, beside what is empty. */
export const NAMED_DEFECTS: readonly Defect[] = [
  { ...contact, id: NAMED.ainoVirtanen, rule: 'phone-format', value: '040 123 4567', fixed: '+358401234567' },
  { ...contact, id: NAMED.ainoKVirtanen, rule: 'phone-format', value: '040-1234567', fixed: '+358401234567' },
  { ...contact, id: NAMED.erikLindqvist, rule: 'phone-invalid', value: '08-751' },
  { ...contact, id: NAMED.juliaSchneider, rule: 'phone-placeholder', value: '1234567890' },
  { ...aino, property: 'country', rule: 'country', value: 'Suomi', fixed: 'Finland' },
  { ...aino, property: 'jobtitle', rule: 'text-case', value: 'TOIMITUSJOHTAJA', fixed: 'Toimitusjohtaja' },
  { ...aino, property: 'email', rule: 'do-not-contact', value: 'aino.virtanen@nordweb.fi' },
  { ...markup, property: 'firstname', rule: 'name-symbols', value: MARKUP_NAME.first },
  { ...markup, property: 'lastname', rule: 'name-symbols', value: MARKUP_NAME.last },
];

export const NAMED_DUPLICATES: readonly DuplicatePair[] = [
  { kind: 'contacts', ids: [NAMED.ainoVirtanen, NAMED.ainoKVirtanen], why: ['phone'], hard: false },
];

export const NAMED_DECOYS: readonly Decoy[] = [
  { kind: 'contacts', ids: [NAMED.ainoVirtanen, NAMED.otherAinoVirtanen], why: 'same-name' },
];

export const NAMED_PROBES: readonly Probe[] = [
  { kind: 'contacts', id: NAMED.jamesWhitfield, typed: { email: 'James@WhitfieldSons.co.uk' }, why: 'email' },
  { kind: 'contacts', id: NAMED.mattiKorhonen, typed: { email: 'matti.korhonen@elisanet.fi' }, why: 'email' },
  {
    kind: 'contacts',
    id: NAMED.mattiKorhonen,
    typed: { phone: '050-3284719', country: 'Finland' },
    why: 'phone',
  },
];
