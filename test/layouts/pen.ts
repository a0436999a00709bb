import type { CrmId, RecordKind } from '../../lib/record/record';
import type { Dice } from '../sandbox/data/dice';
import { el, type HtmlElement, type Mark, marked } from './html';
import { wordsFor } from './label-words';
import type { LayoutField } from './layout-record';
import { type Skin, skinOf } from './skin';
import type { Traits } from './traits';

/** A field to be drawn. `index`: its place in the record whose page this is; none: a decoy. */
export interface Slot {
  readonly field: LayoutField;
  readonly index?: number;
}

/** What every part of a page is drawn with. */
export interface Pen {
  readonly crm: CrmId;
  readonly kind: RecordKind;
  readonly dice: Dice;
  readonly traits: Traits;
  readonly skin: Skin;
  /** What stands where nothing is known. */
  readonly empty: string;
  /** A new id for an element. */
  id(): string;
  /** After every label of the page. */
  readonly afterLabel: '' | ':';
}

/** A pen for one page. */
export function penOf(crm: CrmId, kind: RecordKind, traits: Traits, dice: Dice): Pen {
  let ids = dice.whole(1, 999);
  return {
    ...{ crm, kind, dice, traits },
    skin: skinOf(crm, traits.attributes, dice),
    empty: crm === 'hubspot' ? '--' : '-',
    id: () => `:r${(ids++).toString(36)}:`,
    afterLabel: dice.chance(0.3) ? ':' : '',
  };
}

/** Puts a mark on an element of the record's own field; a decoy gets none. */
export function mark(element: HtmlElement, { index }: Slot, as: Mark['as']): HtmlElement {
  return index === undefined ? element : marked(element, { field: index, as });
}

/** Lays as many elements around one as the layout wants. */
export function wrapped({ traits, skin }: Pen, element: HtmlElement): HtmlElement {
  let around = element;
  for (let level = 0; level < traits.wrapping; level++) around = el('div', skin.of('wrapper'), around);
  return around;
}

/** In the account's words HubSpot writes "First Name" or, since some release, "First name". */
function inSentenceCase(label: string): string {
  return label.replace(/(?<=[a-z] )[A-Z](?=[a-z])/g, (letter) => letter.toLowerCase());
}

/** What a field is called on this page. */
export function labelText({ crm, kind, dice, traits }: Pen, { name, label }: LayoutField): string {
  const words = wordsFor(crm, kind, name, traits.language);
  if (words.length > 0) return dice.pick(words);
  return dice.chance(0.5) ? label : inSentenceCase(label);
}
