/** How label and value of one field stand together. */
import { el, type HtmlElement, type HtmlNode, withAttributes } from './html';
import { labelText, type Pen, type Slot, wrapped } from './pen';
import { canBeControl, openControl, shownValue } from './values';

/** Label and value, each an element of its own; no label where the control names itself. */
export interface Pair {
  readonly slot: Slot;
  readonly label?: HtmlElement;
  readonly value: HtmlElement;
}

const CONTROL_SHARE = 0.25;
const ASTERISK = 0.1;

function labelWords(pen: Pen, text: string): readonly HtmlNode[] {
  const { dice } = pen;
  if (dice.chance(ASTERISK))
    return dice.chance(0.5) ? [`${text} *`] : [text, el('span', { 'aria-hidden': 'true' }, '*')];
  return [text + pen.afterLabel];
}

/** Icons people hover over for help: a button without words. */
function hint({ skin }: Pen): HtmlElement {
  const icon = el('svg', { viewbox: '0 0 8 8', 'aria-hidden': 'true' }, el('path', { d: 'M0 0h8v8H0z' }));
  return el('button', { ...skin.of('hint'), type: 'button', 'aria-label': 'More information' }, icon);
}

function copyButton({ skin }: Pen): HtmlElement {
  return el('button', { ...skin.of('copy'), type: 'button', 'aria-label': 'Copy' });
}

/** A control and what names it. */
function controlPair(pen: Pen, slot: Slot, isLabelSeen: boolean): Pair {
  const { dice, skin } = pen;
  const text = labelText(pen, slot.field);
  const control = withAttributes(openControl(pen, slot), skin.of('value', slot.field.name));
  const words = labelWords(pen, text);
  const { id } = control.attributes;
  const namings: readonly (() => Pair)[] = [
    () => ({ slot, label: el('label', { ...skin.of('label'), for: id }, ...words), value: control }),
    () => {
      const labelId = pen.id();
      const value = withAttributes(control, { 'aria-labelledby': labelId });
      return { slot, label: el('span', { ...skin.of('label'), id: labelId }, ...words), value };
    },
    () => ({ slot, label: el('div', skin.of('label'), ...words), value: control }),
    () => ({ slot, value: withAttributes(control, { 'aria-label': text }) }),
  ];
  return dice.pick(isLabelSeen ? namings.slice(0, 3) : namings)();
}

/** A value at rest beside its label, with what front-ends put around either. */
function shownPair(pen: Pen, slot: Slot): Pair {
  const { dice, skin } = pen;
  const label = el(
    dice.pick(['span', 'div', 'label', 'strong'] as const),
    skin.of('label'),
    ...labelWords(pen, labelText(pen, slot.field)),
  );
  const named = withAttributes(shownValue(pen, slot), skin.of('value', slot.field.name));
  const isPressed = dice.chance(0.2);
  const boxed = isPressed ? el('div', { role: 'button', tabindex: '0' }, named) : named;
  const value = dice.chance(0.25) ? el('div', skin.of('box'), boxed, copyButton(pen)) : boxed;
  return { slot, value, label: dice.chance(0.2) ? el('div', {}, label, hint(pen)) : label };
}

/** Label and value of a field. `isLabelSeen`: the card has a place for the label that must be filled. */
export function pairOf(pen: Pen, slot: Slot, isLabelSeen: boolean): Pair {
  const isControl = pen.traits.isForm || (canBeControl(slot.field) && pen.dice.chance(CONTROL_SHARE));
  const pair = isControl ? controlPair(pen, slot, isLabelSeen) : shownPair(pen, slot);
  const { label } = pair;
  return { slot, value: wrapped(pen, pair.value), ...(label && { label: wrapped(pen, label) }) };
}

/** A label around its control, or after it as floating labels are. */
function closeRow(pen: Pen, slot: Slot): readonly HtmlElement[] {
  const control = withAttributes(openControl(pen, slot), pen.skin.of('value', slot.field.name));
  const text = labelText(pen, slot.field);
  if (pen.dice.chance(0.5)) return [el('label', {}, el('span', pen.skin.of('label'), text), control)];
  const floating = withAttributes(control, { placeholder: ' ' });
  return [floating, el('label', { ...pen.skin.of('label'), for: control.attributes.id }, text)];
}

/** What a row holds, in the order in which it stands in the document. */
function rowContent(pen: Pen, slot: Slot): readonly HtmlElement[] {
  const { dice, traits, skin } = pen;
  if (!traits.hasLabels) {
    const value = canBeControl(slot.field) && dice.chance(0.15) ? openControl(pen, slot) : shownValue(pen, slot);
    return [wrapped(pen, withAttributes(value, skin.of('value', slot.field.name)))];
  }
  if (canBeControl(slot.field) && dice.chance(traits.isForm ? 0.3 : 0.08)) return closeRow(pen, slot);
  const { label, value } = pairOf(pen, slot, false);
  if (!label) return [value];
  // A figure over its caption: only where every field has a row of its own is it clear which is whose.
  return traits.isShuffled && dice.chance(0.15) ? [value, label] : [label, value];
}

/** A row of its own for a field. */
export function rowOf(pen: Pen, slot: Slot): HtmlElement {
  return wrapped(pen, el('div', pen.skin.of('row', slot.field.name), ...rowContent(pen, slot)));
}
