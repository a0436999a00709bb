/** Rows as the CRMs themselves build them, in the build of today and in the one before. */
import { el, type HtmlElement, withAttributes } from './html';
import { labelText, type Pen, type Slot } from './pen';
import { canBeControl, openControl, shownValue } from './values';

const EDITED_SHARE = 0.15;

function hubspotRow(pen: Pen, slot: Slot): HtmlElement {
  const { skin, dice } = pen;
  const { name, isReadOnly } = slot.field;
  const isEdited = canBeControl(slot.field) && dice.chance(EDITED_SHARE);
  const value = withAttributes(isEdited ? openControl(pen, slot) : shownValue(pen, slot), skin.of('value', name));
  const root = {
    ...skin.of('root'),
    ...(isReadOnly ? { 'data-deferred-property-input-state': 'readonly' } : {}),
    'data-deferred-property-input-mode': isEdited ? 'input' : 'display',
  };
  const label = el('label', skin.of('label'), labelText(pen, slot.field));
  const row = el('div', root, label, el('span', skin.of('anchor')), isEdited ? value : el('div', {}, value));
  return el('span', skin.of('row', name), row);
}

function pipedriveRow(pen: Pen, slot: Slot): HtmlElement {
  const { skin, dice } = pen;
  const isEdited = canBeControl(slot.field) && dice.chance(EDITED_SHARE);
  const value = isEdited ? openControl(pen, slot, true) : shownValue(pen, slot);
  const buttons = isEdited
    ? [el('button', { type: 'button' }, 'Cancel'), el('button', { type: 'button' }, 'Save')]
    : [el('button', { type: 'button', 'aria-label': 'Edit' })];
  const label = el('div', skin.of('label'), labelText(pen, slot.field));
  return el('div', skin.of('row', slot.field.name), label, el('div', skin.of('box'), value), ...buttons);
}

function legacyRow(pen: Pen, slot: Slot): HtmlElement {
  const { skin, crm } = pen;
  const { name } = slot.field;
  const isControl = crm === 'hubspot' && slot.field.values.length <= 1;
  const value = isControl ? openControl(pen, slot, true) : shownValue(pen, slot);
  const label = el('label', skin.of('label'), labelText(pen, slot.field));
  return el('div', skin.of('row', name), label, withAttributes(value, skin.of('value', name)));
}

/** A row as the CRM builds it. */
export function ownRow(pen: Pen, slot: Slot): HtmlElement {
  if (pen.traits.attributes === 'legacy') return legacyRow(pen, slot);
  return pen.crm === 'hubspot' ? hubspotRow(pen, slot) : pipedriveRow(pen, slot);
}
