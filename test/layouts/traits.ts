import type { CrmId } from '../../lib/record/record';
import type { Dice } from '../sandbox/data/dice';
import { LANGUAGES, type Language } from './label-words';

/** Which of the CRM's own attributes a page keeps. */
export type AttributeStyle = 'canonical' | 'prefixed' | 'legacy' | 'none' | 'hashed';

/** How the rows of a card hang together. `own`: as the CRM builds it, for its own attributes. */
export const CARD_SHAPES = ['own', 'rows', 'definitions', 'table', 'flat'] as const;
export type CardShape = (typeof CARD_SHAPES)[number];

/** What makes a layout differ from another one. */
export interface Traits {
  readonly attributes: AttributeStyle;
  readonly language: Language;
  readonly isShuffled: boolean;
  /** How many further elements lie around every row, label and value. */
  readonly wrapping: number;
  readonly shapes: readonly CardShape[];
  readonly hasLabels: boolean;
  readonly isRightToLeft: boolean;
  /** The form that creates a record, not its page. */
  readonly isForm: boolean;
}

const PLAIN: Traits = {
  attributes: 'none',
  language: 'en',
  isShuffled: false,
  wrapping: 0,
  shapes: ['rows'],
  hasLabels: true,
  isRightToLeft: false,
  isForm: false,
};

const ANY_SHAPE: readonly CardShape[] = ['rows', 'definitions', 'table', 'flat'];

const VARIANT_TRAITS = {
  canonical: () => ({ ...PLAIN, attributes: 'canonical', shapes: ['own'] }),
  prefixed: () => ({ ...PLAIN, attributes: 'prefixed', shapes: ['rows'] }),
  legacy: () => ({ ...PLAIN, attributes: 'legacy', shapes: ['own'] }),
  stripped: (dice) => ({ ...PLAIN, shapes: [dice.pick(['rows', 'definitions'] as const)] }),
  hashed: () => ({ ...PLAIN, attributes: 'hashed' }),
  finnish: () => ({ ...PLAIN, attributes: 'hashed', language: 'fi', shapes: ['rows', 'definitions'] }),
  swedish: () => ({ ...PLAIN, attributes: 'hashed', language: 'sv', shapes: ['rows', 'definitions'] }),
  russian: () => ({ ...PLAIN, attributes: 'hashed', language: 'ru', shapes: ['rows', 'table'] }),
  german: () => ({ ...PLAIN, attributes: 'hashed', language: 'de', shapes: ['rows', 'table'] }),
  romance: (dice) => ({ ...PLAIN, attributes: 'hashed', language: dice.pick(['es', 'fr', 'pt'] as const) }),
  shuffled: () => ({ ...PLAIN, attributes: 'hashed', isShuffled: true, shapes: ['rows', 'definitions', 'table'] }),
  deep: () => ({ ...PLAIN, attributes: 'hashed', wrapping: 3 }),
  flat: () => ({ ...PLAIN, shapes: ['flat'] }),
  table: () => ({ ...PLAIN, shapes: ['table'] }),
  'values-only': () => ({ ...PLAIN, attributes: 'hashed', hasLabels: false }),
  'right-to-left': () => ({ ...PLAIN, attributes: 'hashed', isRightToLeft: true, shapes: ['rows', 'table'] }),
  mixed: (dice) => ({
    ...PLAIN,
    attributes: dice.pick(['none', 'hashed'] as const),
    language: dice.pick(LANGUAGES),
    isShuffled: true,
    wrapping: dice.whole(0, 3),
    shapes: ANY_SHAPE,
    isRightToLeft: dice.chance(0.2),
  }),
  'create-form': (dice) => ({ ...PLAIN, attributes: dice.pick(['none', 'hashed'] as const), isForm: true }),
} as const satisfies Readonly<Record<string, (dice: Dice) => Traits>>;

export type Variant = keyof typeof VARIANT_TRAITS;

// The keys of the table, by its type.
const ALL = Object.keys(VARIANT_TRAITS) as Variant[];

/** The variants of a CRM's pages: a page of its own for creating is HubSpot's alone. */
export const VARIANTS: Readonly<Record<CrmId, readonly Variant[]>> = {
  hubspot: ALL,
  pipedrive: ALL.filter((variant) => variant !== 'create-form'),
};

/** What a variant is this time. */
export function traitsOf(variant: Variant, dice: Dice): Traits {
  return VARIANT_TRAITS[variant](dice);
}

/** Whether a word names a variant. */
export function isVariant(word: string): word is Variant {
  return Object.hasOwn(VARIANT_TRAITS, word);
}

/** The variant that a seed alone stands for: over the seeds every page of a record comes up, forms aside. */
export function variantOf(crm: CrmId, seed: number): Variant {
  const pages = VARIANTS[crm].filter((variant) => variant !== 'create-form');
  return pages[seed % pages.length] ?? 'mixed';
}
