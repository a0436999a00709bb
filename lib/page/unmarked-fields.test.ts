// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from 'vitest';
import { HUBSPOT_PAGES } from '../crm/hubspot/pages';
import { readAddress } from './address';
import type { ShownValues } from './field-hints';
import { readValues } from './field-value';
import { guessSurface } from './guess-surface';
import { findFields, findingFields } from './find-fields';
import { at } from './testing/fixtures';
import { hintsFor } from './testing/hints';
import type { Surface } from './surface';

beforeEach(() => document.body.replaceChildren());

const NEVER = new AbortController().signal;
const PATH = '/contacts/42/record/0-1/7';

/** A page without any name of the table's: all of it is the record's container. */
function bare(html: string): Surface {
  document.body.innerHTML = html; // eslint-disable-line no-unsanitized/property -- a fixture of our own
  const root = document.body;
  return {
    ...{ crm: 'hubspot', kind: 'record', record: 'contact', account: '42', id: '7' },
    ...{ root, regions: [root], table: HUBSPOT_PAGES },
  };
}

/** Key → values and evidence. */
function found(html: string, shown: ShownValues = {}) {
  const surface = bare(html);
  const fields = findFields(surface, hintsFor(surface, { shown }));
  return Object.fromEntries(fields.map((field) => [field.key, readValues(field, HUBSPOT_PAGES).join(' | ')]));
}

describe('a label names what follows it', () => {
  test.each([
    ['a row of two', '<div><div><b>Phone</b><i>040 1</i></div><div><b>City</b><i>Turku</i></div></div>'],
    ['a definition list', '<dl><dt>Phone</dt><dd>040 1</dd><dt>City</dt><dd>Turku</dd></dl>'],
    ['a table', '<table><tr><th>Phone</th><td>040 1</td></tr><tr><th>City</th><td>Turku</td></tr></table>'],
    [
      'three levels deeper',
      '<ul><li><div><div><span>Phone:</span></div></div><div><div><div><span>040 1</span></div></div></div></li><li><div><div><span>City</span></div></div><div><div><div>Turku</div></div></div></li></ul>',
    ],
    [
      'a flat grid',
      '<div><div class="l">Phone</div><div class="v">040 1</div><div class="l">City</div><div class="v">Turku</div></div>',
    ],
    [
      'icons and buttons between',
      '<div><div><span>Phone <svg></svg></span><button>Info</button><span><span>040 1</span><button>Copy</button></span></div><div><span>City *</span><span></span><span>Turku</span></div></div>',
    ],
    [
      'controls, by for and by wrapping',
      '<form><label for="a">Phone</label><input id="a" value="040 1"><label>City<input value="Turku"></label></form>',
    ],
    [
      'controls, by aria',
      '<form><span id="x">Phone</span><div><div><input aria-labelledby="x" value="040 1"></div></div><input aria-label="City" value="Turku"></form>',
    ],
    ['rows in other words', '<div><p><b>Puhelin</b><i>040 1</i></p><p><b>Ort</b><i>Turku</i></p></div>'],
  ])('%s', (_, html) => expect(found(html)).toEqual({ phone: '040 1', city: 'Turku' }));

  test.each([
    ['a button that is called so', '<div><button>Email</button><button>Call</button></div>'],
    ['tabs', '<div role="tablist"><div role="tab">Email</div><div role="tab">Phone</div></div>'],
    ['a menu of them', '<ul><li>Phone</li><li>City</li><li>Company name</li></ul>'],
    [
      'icons with their names below',
      '<div><div><i></i><span>Email</span></div><div><i></i><span>Call</span></div></div>',
    ],
    ['a heading over a panel', '<section><h3>Phone</h3><p>Three calls</p></section>'],
    ['part of a sentence', '<p>Phone call with Maija</p><p>She asked</p>'],
    [
      'column headers',
      '<table><thead><tr><th>Phone</th><th>City</th></tr></thead><tr><td>1</td><td>2</td></tr></table>',
    ],
    ['an empty value before an unknown label', '<div><b>Phone</b><i></i><b>Shoe size</b><i>43</i></div>'],
  ])('not %s', (_, html) => expect(found(html)).toEqual({}));
});

describe('whose record it is', () => {
  const OWN: ShownValues = { phone: ['040 123 4567'], city: ['Turku'], email: ['maija@pine.test'] };
  const rows = (...pairs: readonly (readonly [string, string])[]) =>
    pairs.map(([label, value]) => `<div><b>${label}</b><i>${value}</i></div>`).join('');
  const card = (...pairs: readonly (readonly [string, string])[]) => `<section>${rows(...pairs)}</section>`;
  const own = card(['Phone', '040 123 4567'], ['Email', 'maija@pine.test']);

  test('a card of another record beside it has the same labels', () => {
    const other = card(['Phone', '09 999'], ['City', 'Turku'], ['Industry', 'Wood']);
    expect(found(own + other, OWN)).toEqual({ phone: '040 123 4567', email: 'maija@pine.test' });
    expect(found(other + own, OWN)).toEqual({ phone: '040 123 4567', email: 'maija@pine.test' });
  });

  test('a value that was edited since is its own, among others that agree', () => {
    const edited = card(['Phone', '040 123 4567'], ['Email', 'maija@pine.test'], ['City', 'Espoo']);
    expect(found(edited, OWN)).toMatchObject({ city: 'Espoo' });
  });

  test('nothing is known of the record: a label that is there twice names nothing, unless both say the same', () => {
    expect(found(own + card(['Phone', '09 999'], ['City', 'Oulu']))).toEqual({
      email: 'maija@pine.test',
      city: 'Oulu',
    });
    expect(found(own + own)).toEqual({ phone: '040 123 4567', email: 'maija@pine.test' });
  });

  test('a card under a link to another record is of that one', () => {
    const link = '<a href="https://app.hubspot.com/contacts/42/record/0-2/9">Pine Oy</a>';
    expect(found(`${own}<section>${link}${rows(['City', 'Oulu'])}</section>`)).not.toHaveProperty('city');
  });

  test('a card under a link that bears the name of the record’s company is not of the record either', () => {
    const link = '<a href="https://app.hubspot.com/contacts/42/record/0-2/9">Pine Oy</a>';
    const other = `<aside><section>${link}<div><p>Somebody</p></div></section></aside>`;
    expect(found(own + other, { ...OWN, company: ['Pine Oy'], owner: ['Somebody'] })).not.toHaveProperty('owner');
  });

  test('a value that one element alone shows names its field; one that two show does not', () => {
    const page = '<p>040 1234567</p><div>maija@pine.test</div><span>Turku</span><span>Turku</span>';
    expect(found(page, OWN)).toEqual({ phone: '040 1234567', email: 'maija@pine.test' });
  });

  test('an element whose value is broken up is one place', () => {
    expect(found('<p>Maija <b>S.</b> Salo</p>', { company: ['Maija S. Salo'] })).toEqual({ company: 'Maija S. Salo' });
  });

  test('two fields that hold the same are told apart by nothing', () => {
    expect(found('<p>040 1234567</p>', { ...OWN, mobilePhone: ['040 123 4567'] })).toEqual({});
  });
});

test('a link that calls, and a control that says what it is for', () => {
  const page =
    '<a href="tel:+358401">040 1</a><input type="email" value="a@b.test"><input autocomplete="work given-name" value="Maija">';
  expect(found(page)).toEqual({ phone: '040 1', email: 'a@b.test', firstName: 'Maija' });
  expect(found('<a href="tel:+358401">040 1</a><a href="tel:+358402">040 2</a>')).toEqual({});
});

test('a page whose containers nobody knows is found by its fields, and only they are watched', async () => {
  const rows = ['Phone', 'City', 'Email', 'Job title'].map((label) => `<div><b>${label}</b><i>x${label}</i></div>`);
  const { body } = document;
  const timeline = '<p>a call</p>'.repeat(200);
  body.innerHTML = `<div id="app"><main>${timeline}</main><aside><section id="card">${rows.join('')}</section></aside></div>`; // eslint-disable-line no-unsanitized/property -- a fixture of our own
  const place = readAddress(at(PATH), [HUBSPOT_PAGES]);
  const hints = hintsFor({ crm: 'hubspot', record: 'contact' });
  const guess = place && (await guessSurface(place, hints, NEVER));
  expect(guess?.fields).toBe(4);
  expect(guess?.surface.regions.map((region) => region.tagName)).toEqual(['ASIDE']);
  expect(guess?.surface).toMatchObject({ kind: 'record', record: 'contact', id: '7' });
});

test('while it is not known what the record holds, what only a label names is held back', () => {
  const surface = bare('<div><b>Phone</b><i>040 1</i></div><div><b>City</b><i>Turku</i></div>');
  const found = (awaitsValues: boolean) => {
    const steps = findingFields(surface, { ...hintsFor(surface), awaitsValues });
    for (;;) {
      const step = steps.next();
      if (step.done) return { keys: step.value.fields.map(({ key }) => key), heldBack: step.value.heldBack };
    }
  };
  expect(found(true)).toEqual({ keys: [], heldBack: true });
  expect(found(false)).toEqual({ keys: ['phone', 'city'], heldBack: false });
});
