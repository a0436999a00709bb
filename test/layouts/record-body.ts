import { card, fieldList } from './cards';
import type { Body } from './create-form';
import { associationCard, deals, earlierView, navigation, skeleton, timeline } from './decoys';
import { el, type HtmlElement, marked } from './html';
import type { LayoutRecord } from './layout-record';
import { labelText, mark, type Pen, type Slot, wrapped } from './pen';

const TITLES = ['About', 'Key information', 'Details', 'More information'];

/** Cuts fields into cards of a few. */
function groups(dice: Pen['dice'], slots: readonly Slot[]): readonly (readonly Slot[])[] {
  const all: (readonly Slot[])[] = [];
  for (let at = 0; at < slots.length;) {
    const size = dice.whole(5, 12);
    all.push(slots.slice(at, at + size));
    at += size;
  }
  return all;
}

function shuffled<T>(dice: Pen['dice'], items: readonly T[]): readonly T[] {
  return dice.sample(items, items.length);
}

/** The name on top: a box to type in where Pipedrive builds it so, else a heading that is a copy. */
function header(pen: Pen, record: LayoutRecord, isField: boolean): HtmlElement {
  const { skin } = pen;
  const same = record.fields.flatMap(({ values }, index) => (values[0]?.text === record.name ? [index] : []));
  const headline = record.fields.length;
  const strips = isField ? same : [...same, headline];
  const bare = isField ? el('textarea', {}, record.name) : el('span', skin.of('strip-title'), record.name);
  const named = isField ? mark(bare, { field: record.headline, index: headline }, 'value') : bare;
  const title = strips.reduce((element, field) => marked(element, { field, as: 'strip' }), named);
  return el('header', skin.of('header'), el('a', { href: '#' }, 'Back'), el('h1', skin.of('title'), title));
}

/** The most asked-for values once more, on top of the first column; for reading. */
function strip(pen: Pen, slots: readonly Slot[]): HtmlElement {
  const { dice, skin, traits } = pen;
  const shown = slots.filter(({ field }) => ['email', 'phone', 'jobTitle', 'company'].includes(field.key));
  const items = shown.flatMap(({ field, index }) => {
    const [value] = field.values;
    if (!value || index === undefined || !dice.chance(0.6)) return [];
    const item = marked(el('span', skin.of('strip-item', field.name), value.text), { field: index, as: 'strip' });
    const hasCaption = traits.hasLabels && dice.chance(0.2);
    return [hasCaption ? el('div', {}, el('small', {}, labelText(pen, field)), item) : item];
  });
  return el('div', skin.of('strip'), ...items);
}

/** The record's own cards; some of its fields stand in two of them. */
function ownCards(pen: Pen, slots: readonly Slot[]): readonly HtmlElement[] {
  const { dice, traits } = pen;
  const ordered = traits.isShuffled ? shuffled(dice, slots) : slots;
  const cards = groups(dice, ordered).map((group, at) =>
    wrapped(pen, card(pen, TITLES[at % TITLES.length] ?? '', 'card', '', fieldList(pen, group))),
  );
  const isTwice = traits.hasLabels && dice.chance(0.4);
  if (!isTwice) return cards;
  const again = dice.sample(slots, Math.min(3, slots.length));
  return [...cards, card(pen, 'Profile', 'card', '', fieldList(pen, again))];
}

/** A name as a value of its own row, where a page has one. */
function withName(pen: Pen, record: LayoutRecord, slots: readonly Slot[]): readonly Slot[] {
  const isRow = record.headline.isCounted && pen.traits.hasLabels && pen.dice.chance(0.3);
  return isRow ? [{ field: record.headline, index: record.fields.length }, ...slots] : slots;
}

/** All that stands on a record's page. */
export function recordBody(pen: Pen, record: LayoutRecord, slots: readonly Slot[]): Body {
  const { dice, skin, traits } = pen;
  const keepsAttributes = traits.attributes === 'canonical' || traits.attributes === 'prefixed';
  const isNameField = record.crm === 'pipedrive' && traits.attributes === 'canonical';
  const own = ownCards(pen, keepsAttributes ? slots : withName(pen, record, slots));
  const hasStrip = !isNameField && dice.chance(traits.hasLabels ? 0.8 : 0.3);
  const left = el('div', skin.of('sidebar'), ...(hasStrip ? [strip(pen, slots)] : []), ...own, skeleton(pen));
  const feed = el('div', skin.of('middle'), timeline(pen, record));
  // Pipedrive's own build shows no person on a person's page, and no organization on an organization's.
  const others = isNameField ? record.others.filter(({ kind }) => kind !== record.kind) : record.others;
  const linked = others.map((other) => associationCard(pen, other, dice.chance(0.5)));
  const aside = el(dice.pick(['aside', 'div'] as const), skin.of('aside'), ...linked, deals(pen));
  const columns = traits.isShuffled ? shuffled(dice, [left, feed, aside]) : [left, feed, aside];
  const earlier = earlierView(pen, record.earlier);
  const view = el(
    'main',
    skin.of('view'),
    header(pen, record, isNameField),
    wrapped(pen, el('div', skin.of('wrapper'), ...columns)),
  );
  const views = dice.chance(0.5) ? [earlier, view] : [view, earlier];
  return { body: [navigation(pen), ...views], fields: [...record.fields, record.headline] };
}
