/** How the fields of a card hang together. */
import { el, type HtmlElement } from './html';
import { ownRow } from './own-rows';
import type { Pen, Slot } from './pen';
import { pairOf, rowOf } from './rows';
import type { Part } from './skin';
import type { CardShape } from './traits';

/** HubSpot's own cards are lists of rows under a name; elsewhere a list is what front-ends like. */
function ownList(pen: Pen, slots: readonly Slot[]): HtmlElement {
  const tag = pen.crm === 'hubspot' && pen.traits.attributes === 'canonical' ? 'ul' : 'div';
  return el(tag, pen.skin.of('list'), ...slots.map((slot) => ownRow(pen, slot)));
}

function rowList(pen: Pen, slots: readonly Slot[]): HtmlElement {
  return el('div', pen.skin.of('list'), ...slots.map((slot) => rowOf(pen, slot)));
}

function definitions(pen: Pen, slots: readonly Slot[]): HtmlElement {
  const { skin, dice } = pen;
  const isGrouped = dice.chance(0.5);
  const items = slots.flatMap((slot) => {
    const { label, value } = pairOf(pen, slot, true);
    const parts = [el('dt', {}, ...(label ? [label] : [])), el('dd', {}, value)];
    return isGrouped ? [el('div', skin.of('row', slot.field.name), ...parts)] : parts;
  });
  return el('dl', skin.of('list'), ...items);
}

function table(pen: Pen, slots: readonly Slot[]): HtmlElement {
  const { skin, dice } = pen;
  const perRow = dice.chance(0.3) ? 2 : 1;
  const head = dice.pick(['th', 'td'] as const);
  const cells = slots.map((slot) => {
    const { label, value } = pairOf(pen, slot, true);
    return [el(head, head === 'th' ? { scope: 'row' } : {}, ...(label ? [label] : [])), el('td', {}, value)];
  });
  const rows: HtmlElement[] = [];
  for (let at = 0; at < cells.length; at += perRow) {
    rows.push(el('tr', skin.of('wrapper'), ...cells.slice(at, at + perRow).flat()));
  }
  return el('table', skin.of('list'), el('tbody', {}, ...rows));
}

/** Label, value, label, value: all of them siblings, a grid by its stylesheet alone. */
function flat(pen: Pen, slots: readonly Slot[]): HtmlElement {
  const items = slots.flatMap((slot) => {
    const { label, value } = pairOf(pen, slot, false);
    return label ? [label, value] : [value];
  });
  return el('div', { ...pen.skin.of('list'), style: 'display:grid;grid-template-columns:1fr 2fr' }, ...items);
}

const DRAW: Readonly<Record<CardShape, (pen: Pen, slots: readonly Slot[]) => HtmlElement>> = {
  own: ownList,
  rows: rowList,
  definitions,
  table,
  flat,
};

/** The fields alone, in one of the page's shapes. */
export function fieldList(pen: Pen, slots: readonly Slot[]): HtmlElement {
  return DRAW[pen.dice.pick(pen.traits.shapes)](pen, slots);
}

/** A card with a head that may fold it. */
export function card(
  pen: Pen,
  title: string,
  part: Part,
  name: string,
  ...content: readonly HtmlElement[]
): HtmlElement {
  const { skin, dice } = pen;
  const head = dice.chance(0.5)
    ? el('h3', skin.of('card-head'), title)
    : el('div', skin.of('card-head'), el('button', { type: 'button', 'aria-expanded': 'true' }, title));
  return el(dice.pick(['section', 'div'] as const), skin.of(part, name), head, ...content);
}
