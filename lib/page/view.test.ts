// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from 'vitest';
import { PIPEDRIVE_PAGES } from '../crm/pipedrive/pages';
import type { Finding } from '../rules/finding';
import type { PlaceId } from './placed';
import type { FoundField, Surface, ValuePlace } from './surface';
import { finding } from './testing/stage';
import type { Speech } from './timing';
import { composeView } from './view';

function shown(text: string): ValuePlace {
  const element = document.createElement('span');
  element.textContent = text;
  document.body.append(element);
  return { element };
}

function phones(...texts: readonly string[]): FoundField {
  const [first = shown(''), ...more] = texts.map(shown);
  const field = { key: 'phone', label: 'Phone', foundBy: 'account-label', row: document.body, editable: true } as const;
  return { ...field, ...first, places: [first, ...more] };
}

const surface = (): Surface => ({
  ...{ crm: 'pipedrive', kind: 'record', record: 'contact', account: 'acme', id: '7' },
  ...{ root: document.body, regions: [document.body], table: PIPEDRIVE_PAGES },
});

const bad = (index: number, value: string, more: Partial<Finding> = {}): Finding => ({
  ...finding('phone-format', 'phone', value, `+${value}`),
  index,
  ...more,
});

function compose(fields: readonly FoundField[], speech: Partial<Speech>) {
  const silent = { marked: [], quiet: [], waiting: [], dueAt: null };
  const state = { notes: new Map(), busy: new Set<PlaceId>(), resting: false, missing: [] };
  return composeView(surface(), fields, { ...silent, ...speech }, null, state);
}

beforeEach(() => document.body.replaceChildren());

describe('a field with several values', () => {
  test('has a mark at each that is wrong, in their order, and none at the others', () => {
    const field = phones('1', '+2', '3');
    const { marks } = compose([field], { marked: [bad(2, '3'), bad(0, '1')] });
    expect(marks.map(({ id, findings }) => [id, findings.map(({ value }) => value)])).toEqual([
      ['phone 0', ['1']],
      ['phone 2', ['3']],
    ]);
    expect(marks.map((mark) => mark.field.element)).toEqual([field.places?.[0]?.element, field.places?.[2]?.element]);
  });

  test('findings on one value share its mark, worst first; what is about the whole field stands at its first', () => {
    const twin = finding('possible-duplicate', 'phone', '1');
    const mild = bad(0, '1', { rule: 'phone-invalid', severity: 'info' });
    const { marks } = compose([phones('1', '2')], { marked: [mild, twin, bad(0, '1'), bad(1, '2')] });
    expect(marks.map(({ findings }) => findings.map(({ rule }) => rule))).toEqual([
      ['phone-format', 'possible-duplicate', 'phone-invalid'],
      ['phone-format'],
    ]);
  });

  test('two values that say the same have a mark each', () => {
    const { marks } = compose([phones('1', '1')], { marked: [bad(0, '1'), bad(1, '1')] });
    expect(marks.map(({ id }) => id)).toEqual(['phone 0', 'phone 1']);
  });

  test('a mark stays at its value when one before it was emptied', () => {
    const { marks } = compose([phones('-', '+2', '3')], { marked: [bad(2, '3')] });
    expect(marks.map(({ id }) => id)).toEqual(['phone 2']);
  });

  test('a mark that may come is looked for at its own value; a lesser finding knows its own as well', () => {
    const [soon, lesser] = [bad(1, '2'), bad(2, '3', { severity: 'info' })];
    const view = compose([phones('1', '2', '3')], { waiting: [soon], quiet: [lesser] });
    expect(view.coming.map(({ id }) => id)).toEqual(['phone 1']);
    expect([view.marks, view.placeIds.get(lesser)]).toEqual([[], 'phone 2']);
  });
});

test('a finding whose field is not on the page has no mark, and a card of its own all the same', () => {
  const lost = finding('required-field', 'email', '');
  const view = compose([phones('1')], { marked: [lost] });
  expect([view.marks, view.unplaced, view.placeIds.get(lost)]).toEqual([[], [lost], 'email 0']);
});
