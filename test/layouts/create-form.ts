import { fieldList } from './cards';
import { el, type HtmlElement } from './html';
import type { LayoutField, LayoutRecord } from './layout-record';
import type { Pen, Slot } from './pen';
import { canBeControl } from './values';

/** What a page holds, and the fields its marks point to. */
export interface Body {
  readonly body: readonly HtmlElement[];
  readonly fields: readonly LayoutField[];
}

const TYPED_SHARE = 0.4;

/** A form that creates such a record: labels and controls, some of them filled already. */
export function createForm(pen: Pen, record: LayoutRecord, slots: readonly Slot[]): Body {
  const { dice, skin } = pen;
  const asked = slots.filter(({ field }) => field.isCounted && canBeControl(field)).slice(0, dice.whole(7, 14));
  // The values of the record are what somebody types into the form.
  const typed = asked.map((slot): Slot => {
    const isTyped = dice.chance(TYPED_SHARE);
    return isTyped ? slot : { ...slot, field: { ...slot.field, values: [] } };
  });
  const title = record.kind === 'contact' ? 'Create contact' : 'Create company';
  const buttons = ['Create', 'Create and add another', 'Cancel'].map((text) => el('button', { type: 'button' }, text));
  const associate = el('input', { type: 'search', 'aria-label': 'Search for records to associate' });
  const form = el('form', skin.of('form'), fieldList(pen, typed), associate, el('footer', {}, ...buttons));
  return { body: [el('main', {}, el('h2', {}, title), form)], fields: record.fields };
}
