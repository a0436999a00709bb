// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from 'vitest';
import { HUBSPOT_PAGES } from '../crm/hubspot/pages';
import type { FieldChoice, ShownValues } from './field-hints';
import { readValues } from './field-value';
import { findFields } from './find-fields';
import { candidateAt, candidatesOn, shownAt } from './picker/candidates';
import type { Surface } from './surface';
import { hintsFor } from './testing/hints';

beforeEach(() => document.body.replaceChildren());

function surfaceOf(html: string): Surface {
  document.body.innerHTML = `<main>${html}</main>`; // eslint-disable-line no-unsanitized/property -- a fixture of our own
  const root = document.querySelector('main') ?? document.body;
  return {
    ...{ crm: 'hubspot', kind: 'record', record: 'contact', account: '42', id: '7' },
    ...{ root, regions: [root], table: HUBSPOT_PAGES },
  };
}

function fieldsOf(surface: Surface, choices: readonly FieldChoice[], shown: ShownValues = {}) {
  const hints = hintsFor(surface);
  return findFields(surface, { ...hints, labels: { ...hints.labels, choices }, shown });
}

/** Points at the text on a page, as a rep would, for the phone. */
function choose(html: string, text: string): FieldChoice {
  const surface = surfaceOf(html);
  const target = [...surface.root.querySelectorAll('*')].findLast((each) => each.textContent.trim() === text);
  const candidate = target && candidateAt(target, candidatesOn(surface, fieldsOf(surface, [])));
  const shown = candidate && shownAt(candidate, 'phone', surface);
  if (!shown) throw new Error(`${text} cannot be chosen`);
  return { ...shown, surface: 'record' };
}

/** The phone that a page shows by a choice made on another one: `values by evidence`. */
function phoneOn(html: string, choice: FieldChoice, shown: ShownValues = {}) {
  const field = fieldsOf(surfaceOf(html), [choice], shown).find(({ key }) => key === 'phone');
  return field && `${readValues(field, HUBSPOT_PAGES).join()} by ${field.foundBy}`;
}

const row = (label: string, value: string, hash = 'a') =>
  `<div class="row-${hash}"><span class="l-${hash}">${label}</span><span class="v-${hash}">${value}</span></div>`;
const around = (line: string, more = '') => `${row('Email', 'a@b.test')}${more}${line}${row('City', 'Turku')}`;

describe('what was shown under a label', () => {
  const choice = choose(around(row('Direct line', '040 1')), '040 1');

  test('is kept by label and structure', () => {
    expect(choice).toEqual({ field: 'phone', surface: 'record', label: 'direct line', path: '0>div:1>span:1' });
  });

  test.each([
    ['drawn anew by another build', around(row('Direct line', '050 2', 'z9'))],
    ['under a label written otherwise', around(row('DIRECT LINE: *', '050 2'))],
    ['after a row that has come before', around(row('Direct line', '050 2'), row('Fax', '09 1'))],
    ['in an editor', around(row('Direct line', '<input value="050 2">'))],
  ])('is found %s', (_, html) => expect(phoneOn(html, choice)).toBe('050 2 by chosen'));

  test('is found at its own place where others are called so too', () => {
    const twice = around(row('Direct line', '050 2')) + row('Direct line', '060 3');
    expect(phoneOn(twice, choice)).toBe('050 2 by chosen');
  });

  test.each([
    ['the label is gone', around(row('Shoe size', '43'))],
    ['the place is gone', row('Email', 'a@b.test')],
    ['its page is of another sort', around(row('Direct line', '050 2'))],
  ])('is left alone where %s', (what, html) => {
    const meant: FieldChoice = what.startsWith('its page') ? { ...choice, surface: 'create', label: '' } : choice;
    expect(phoneOn(html, meant)).toBeUndefined();
  });
});

describe('what was shown without a label', () => {
  const choice = choose(around('<p>040 1234</p>'), '040 1234');

  test('is kept by structure, and found there in other builds and while it is edited', () => {
    expect(choice).toMatchObject({ label: '', path: '0>p:0' });
    expect(phoneOn(around('<p class="x">050 2345</p>'), choice)).toBe('050 2345 by chosen');
    expect(phoneOn(around('<p><input value="050 2345"></p>'), choice)).toBe('050 2345 by chosen');
  });

  test.each([
    ['something else stands there', around('<p>Met at a fair</p><p>050 2345</p>'), {}],
    ['what stands there has a label', around('<section><b>Fax</b><p>050 2345</p></section>'), {}],
    ['the CRM holds another value', around('<p>050 2345</p>'), { phone: ['+358 9 555 123'] }],
    ['it is an address', around('<p>c@d.test</p>'), {}],
    ['the CRM itself names it otherwise', around('<p data-selenium-test="property-input-fax">050 2345</p>'), {}],
  ])('is ignored where %s', (_, html, shown) => expect(phoneOn(html, choice, shown)).toBeUndefined());
});

describe('what can be pointed at', () => {
  const html = `<h2>About</h2>${row('Email', 'a@b.test')}${row('Direct line', '040 1')}<button>Call</button>${row('Pager', '')}
    <dl><dt>Room</dt><dd>12</dd></dl>`;
  const all = () => {
    const surface = surfaceOf(html);
    return { surface, candidates: candidatesOn(surface, fieldsOf(surface, [])) };
  };

  test('is every value with its label, no label, no button, and says whose it is', () => {
    const said = all().candidates.map(({ element, label, takenBy }) => [element.textContent, label?.text, takenBy]);
    expect(said).toEqual([
      ['About', undefined, undefined],
      ['a@b.test', 'Email', 'email'],
      ['040 1', 'Direct line', undefined],
      ['', 'Pager', undefined],
      ['12', 'Room', undefined],
    ]);
  });

  test.each([
    ['the value', '.v-a', 'a@b.test'],
    ['a label, for its value', 'dt', '12'],
    ['a row of one value', 'dl', '12'],
  ])('under the pointer: %s', (_, selector, text) => {
    const { surface, candidates } = all();
    const target = surface.root.querySelector(selector);
    expect(target && candidateAt(target, candidates)?.element.textContent).toBe(text);
  });

  test('is nothing where several values are', () => {
    const { surface, candidates } = all();
    expect(candidateAt(surface.root, candidates)).toBeUndefined();
  });
});
