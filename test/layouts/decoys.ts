/** What stands on a record's page and is none of its fields. */
import { card, fieldList } from './cards';
import { el, type HtmlElement } from './html';
import type { DrawnRecord, LayoutRecord } from './layout-record';
import { labelText, type Pen, type Slot } from './pen';

const NAMES = { contact: 'person', company: 'organization' } as const;

function slotsOf(record: DrawnRecord, dice: Pen['dice'], count: number): readonly Slot[] {
  const filled = record.fields.filter(
    ({ isCounted, values, type }) => isCounted && values.length > 0 && type !== 'link',
  );
  return dice.sample(filled, Math.min(count, filled.length)).map((field) => ({ field }));
}

/** A linked record: its name leads to its own page, its fields have the same labels as the record's. */
export function associationCard(pen: Pen, other: DrawnRecord, isHrefWhole: boolean): HtmlElement {
  const { dice } = pen;
  const href = isHrefWhole ? other.url : new URL(other.url).pathname;
  const link = el('a', { href }, other.name);
  // The other record's own words for its fields.
  const fields = fieldList({ ...pen, kind: other.kind }, slotsOf(other, dice, dice.whole(2, 4)));
  const head = other.kind === 'company' ? 'Companies (1)' : 'Contacts (1)';
  const inner = dice.chance(0.5) ? el('article', {}, el('h4', {}, link), fields) : el('div', {}, link, fields);
  return card(pen, head, 'association', NAMES[other.kind], inner);
}

/** The page of the record looked at before, still in the document. */
export function earlierView(pen: Pen, earlier: DrawnRecord): HtmlElement {
  const { dice, skin } = pen;
  const hiding = dice.pick([
    { hidden: true },
    { style: 'display:none' },
    { class: skin.of('hidden').class },
    { style: 'display: none', 'aria-hidden': 'true' },
  ] as const);
  const content = card(pen, 'Details', 'card', '', fieldList(pen, slotsOf(earlier, dice, 8)));
  const view = el('div', { ...skin.of('view'), ...hiding }, el('h2', {}, earlier.name), content);
  return { ...view, isHidden: true };
}

/** A row still loading. */
export function skeleton({ skin }: Pen): HtmlElement {
  return el('div', { ...skin.of('skeleton'), 'aria-busy': 'true' }, el('div', {}, el('div')));
}

const COLLEAGUES = ['Laura Weber', 'Henrik Dahl', 'Inês Moreira'];

function entry({ skin }: Pen, title: HtmlElement, ...content: readonly HtmlElement[]): HtmlElement {
  return el('li', skin.of('entry'), title, ...content, el('time', {}, '2 days ago'));
}

/** The activity of a record: calls, mails and changed values, in which labels and values come up again. */
export function timeline(pen: Pen, record: LayoutRecord): HtmlElement {
  const { dice, skin } = pen;
  const who = () => dice.pick(COLLEAGUES);
  const filled = record.fields.filter(({ values, isCounted }) => isCounted && values.length > 0);
  const changed = dice.sample(filled, 2);
  const emptied = record.earlier.fields.filter(({ values }) => values.length > 0).slice(0, 3);
  const note = filled
    .map(({ values }) => values[0]?.text ?? '')
    .slice(0, 3)
    .join(', ');
  const changes = changed.map((field) =>
    entry(
      pen,
      el('strong', {}, labelText(pen, field)),
      el('p', {}, `Changed by ${who()} to ${field.values[0]?.text ?? ''} from the import`),
    ),
  );
  const strays = dice
    .sample(emptied, 1)
    .map((field) =>
      entry(
        pen,
        el('span', {}, `${labelText(pen, field)} of ${record.earlier.name}`),
        el('span', {}, field.values[0]?.text ?? ''),
      ),
    );
  const entries = [
    entry(
      pen,
      el('strong', {}, `Phone call with ${record.name}`),
      el('p', {}, `${who()}: asked to call again. ${note}`),
    ),
    entry(pen, el('strong', {}, 'Email'), el('p', {}, `Re: offer, sent by ${who()} to ${record.name}`)),
    ...changes,
    ...strays,
  ];
  const filters = ['Activity', 'Email', 'Phone', 'Notes'].map((text) =>
    el('button', { type: 'button', role: 'tab' }, text),
  );
  const compose = el('textarea', { 'aria-label': 'Write a note', placeholder: 'Write a note' });
  return el('div', skin.of('feed'), el('div', { role: 'tablist' }, ...filters), compose, el('ul', {}, ...entries));
}

/** The deals of a record: a table whose columns have the names of fields. */
export function deals(pen: Pen): HtmlElement {
  const head = ['Name', 'Stage', 'Owner'].map((text) => el('th', { scope: 'col' }, text));
  const cells = ['Renewal', 'Offer sent', pen.dice.pick(COLLEAGUES)].map((text) => el('td', {}, text));
  const table = el('table', {}, el('thead', {}, el('tr', {}, ...head)), el('tbody', {}, el('tr', {}, ...cells)));
  return card(pen, 'Deals (1)', 'association', 'deal', table);
}

/** The CRM's own bar on top of every page. */
export function navigation({ skin, dice }: Pen): HtmlElement {
  const links = ['Contacts', 'Companies', 'Deals', 'Reports'].map((text) =>
    el('a', { href: `/${text.toLowerCase()}` }, text),
  );
  const search = el('input', { type: 'search', 'aria-label': 'Search', placeholder: 'Search' });
  const user = el('button', { type: 'button', 'aria-haspopup': 'menu' }, dice.pick(COLLEAGUES));
  return el('nav', skin.of('nav'), ...links, search, user);
}
