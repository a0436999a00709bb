/** How a field's value is drawn: as text, several at once, or in a control. */
import { el, type HtmlElement, type HtmlNode, withAttributes } from './html';
import type { LayoutField, LayoutValue } from './layout-record';
import { mark, type Pen, type Slot } from './pen';

/** Left-to-right mark: right-to-left pages put it before numbers. */
const LRM = '\u200e';

function textOf({ traits }: Pen, { type }: LayoutField, { text }: LayoutValue): string {
  if (type === 'date') {
    const format = { year: 'numeric', month: 'short', day: 'numeric', timeZone: 'UTC' } as const;
    return new Date(Number(text)).toLocaleDateString(traits.language === 'en' ? 'en-US' : traits.language, format);
  }
  return traits.isRightToLeft && type === 'phone' ? LRM + text : text;
}

function linkOf({ type, href }: LayoutField, text: string): string | undefined {
  if (type === 'email') return `mailto:${text}`;
  if (type === 'phone') return `tel:${text.replace(/[^\d+]/g, '')}`;
  if (type === 'url') return /^https?:/.test(text) ? text : `https://${text}`;
  return href;
}

/** One value as text or link, with the mark on what holds the text and nothing else. */
function leaf(pen: Pen, slot: Slot, value: LayoutValue): HtmlElement {
  const { dice } = pen;
  const text = textOf(pen, slot.field, value);
  const href = linkOf(slot.field, value.text);
  const isLink = href !== undefined && (slot.field.type === 'link' || dice.chance(0.5));
  const inner = isLink ? el('a', { href }, text) : el(dice.pick(['span', 'div'] as const), {}, text);
  return mark(inner, slot, 'value');
}

/** A value beside what it is: `(Work)`, as Pipedrive's lists of numbers and addresses show it. */
function labelled(pen: Pen, slot: Slot, value: LayoutValue): HtmlElement {
  const { label = '' } = value;
  const shown = `(${label.charAt(0).toUpperCase()}${label.slice(1)})`;
  return el('div', {}, leaf(pen, slot, value), ...(label === '' ? [] : [el('span', {}, shown)]));
}

/** The value of a field as text; what the page shows for nothing where it is empty. */
export function shownValue(pen: Pen, slot: Slot): HtmlElement {
  const { values } = slot.field;
  const [first, ...others] = values;
  if (!first) return mark(el('span', {}, pen.empty), slot, 'value');
  if (others.length === 0 && first.label === undefined) return leaf(pen, slot, first);
  return mark(el('div', {}, ...values.map((value) => labelled(pen, slot, value))), slot, 'whole');
}

/** Whether people could edit the field in one control. */
export function canBeControl({ isReadOnly, type, values }: LayoutField): boolean {
  return !isReadOnly && type !== 'link' && type !== 'date' && values.length <= 1;
}

const INPUT_TYPES = { email: 'email', phone: 'tel', url: 'url', text: 'text' } as const;

function choice({ options, values }: LayoutField): HtmlElement {
  const [chosen] = values;
  const known = chosen && !options.includes(chosen.text) ? [...options, chosen.text] : options;
  const option = (text: string): HtmlNode =>
    el('option', { value: text, selected: chosen?.text === text ? true : undefined }, text);
  return el('select', {}, el('option', { value: '', selected: chosen ? undefined : true }), ...known.map(option));
}

/** The value of a field in a control of its own, with an id. `isText`: the older pages have text boxes for everything. */
export function openControl(pen: Pen, slot: Slot, isText = false): HtmlElement {
  const { dice } = pen;
  const { type, values } = slot.field;
  const [value] = values;
  const text = value === undefined ? '' : textOf(pen, slot.field, value);
  const bare = () => {
    if (type === 'choice' && !isText) return choice(slot.field);
    if (!isText && type === 'text' && dice.chance(0.3)) return el('textarea', {}, text);
    const kind = type === 'choice' || type === 'date' || type === 'link' || isText ? 'text' : INPUT_TYPES[type];
    return el('input', { type: dice.chance(0.7) ? kind : 'text', value: text });
  };
  return mark(withAttributes(bare(), { id: pen.id() }), slot, 'value');
}
