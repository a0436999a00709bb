import { afterAll, beforeAll, expect, test } from 'vitest';
import { openHappyWorld, type HappyWorld } from './happy-world';
import { judge } from './judge';
import { judgeValues } from './judge-values';
import type { TrueField, Truth } from './truth';

const field = (over: Partial<TrueField> & Pick<TrueField, 'key'>): TrueField => ({
  ...{ alsoKeys: [], isCounted: true, places: [], wholes: [], strips: [] },
  ...over,
});

// html > body > [strip, email row, phone row]
const HTML = `<html><head></head><body><p id="strip">a@x.test</p><div id="row"><b>Email</b><div id="wrap"><i></i><span id="email">a@x.test</span></div></div>
<div><div id="phones"><span><a id="one">1</a><u>(Work)</u></span><span><a id="two">2</a></span></div></div><div id="box"><input id="city"><input id="other"></div></body></html>`;

const TRUTH: Truth = [
  field({ key: 'email', places: [{ path: [1, 1, 1, 1], text: 'a@x.test' }], strips: [[1, 0]] }),
  field({
    key: 'phone',
    alsoKeys: ['mobilePhone'],
    places: [
      { path: [1, 2, 0, 0, 0], text: '1' },
      { path: [1, 2, 0, 1, 0], text: '2' },
    ],
    wholes: [[1, 2, 0]],
  }),
  field({ key: 'city', places: [{ path: [1, 3, 0], text: '' }] }),
];

let world: HappyWorld;
let document: Document;
beforeAll(() => {
  world = openHappyWorld();
  document = world.show(HTML, 'https://acme.pipedrive.com/person/1');
});
afterAll(() => world.close());

const at = (id: string): Element => document.querySelector(`#${id}`) ?? document.body;
const judged = (...found: readonly (readonly [TrueField['key'], ...string[]])[]) =>
  judge(
    document,
    TRUTH,
    found.map(([key, ...ids]) => ({ key, elements: ids.map(at) })),
  );

test('the true element, its tight wrapper, the whole of several values, and another key of the same are right', () => {
  expect(judged(['email', 'email'], ['phone', 'phones'], ['city', 'city'])).toEqual({
    ...{ onPage: 3, found: 3, missed: [], wrong: [] },
  });
  expect(judged(['email', 'wrap'], ['mobilePhone', 'two'])).toMatchObject({ found: 2, missed: ['city'], wrong: [] });
  expect(judged(['phone', 'one', 'two'])).toMatchObject({ found: 1, wrong: [] });
});

test('a wrapper with other text or another control, another field’s element, and what is not there are wrong', () => {
  for (const [key, id] of [
    ['email', 'row'],
    ['phone', 'email'],
    ['city', 'box'],
    ['city', 'other'],
    ['fax', 'email'],
  ] as const) {
    expect(judged([key, id]), `${key} at ${id}`).toMatchObject({ found: 0, wrong: [key] });
  }
  expect(judged(['phone', 'one', 'email'])).toMatchObject({ found: 0, wrong: ['phone'] });
});

test('a copy is neither right nor wrong', () => {
  expect(judged(['email', 'strip'])).toMatchObject({ found: 0, wrong: [] });
});

test('by values: the text of the field is right, the text of another field wrong, nothing right where nothing is shown', () => {
  const reported = (key: TrueField['key'], ...values: string[]) => judgeValues(TRUTH, [{ key, values }]);
  expect(reported('email', 'a@x.test')).toMatchObject({ onPage: 3, found: 1, wrong: [] });
  expect(reported('email', 'b@x.test')).toMatchObject({ found: 0, wrong: ['email'] });
  expect(reported('phone', '1', '2')).toMatchObject({ found: 1, wrong: [] });
  expect(reported('city')).toMatchObject({ found: 1, wrong: [] });
  expect(reported('email')).toMatchObject({ found: 0, wrong: ['email'] });
  expect(reported('fax', '1')).toMatchObject({ found: 0, wrong: ['fax'] });
});
