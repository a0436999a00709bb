/** @jsxImportSource preact */
// @vitest-environment happy-dom
import { render } from 'preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import type { PageActions, PageView } from '../../lib/page/painter';
import type { FoundField, Surface } from '../../lib/page/surface';
import type { Finding, Fix } from '../../lib/rules/finding';
import { HUBSPOT_PAGES } from '../../lib/crm/hubspot/pages';
import english from '../../locales/en.json';
import { speakEnglish } from '../app/testing/english';
import { Card } from './card';
import { Texts } from './texts';

const words = english.page;
let host: HTMLElement;

beforeEach(() => {
  speakEnglish();
  vi.spyOn(browser.i18n, 'getUILanguage').mockReturnValue('en');
  host = document.body.appendChild(document.createElement('div'));
  host.attachShadow({ mode: 'open' });
});
afterEach(() => host.remove());

function found(fix?: Fix, more: Partial<Finding> = {}): Finding {
  const base = { rule: 'phone-format', field: 'phone', index: 0, severity: 'error', value: 'old' } as const;
  return { ...base, message: { key: 'errors.page' }, ...(fix && { fix }), ...more };
}

/** The card of a phone number with these findings, on a record page or in a form. */
function draw(findings: readonly Finding[], { isForm = false } = {}): ShadowRoot {
  const root = host.shadowRoot;
  if (!root) throw new Error('no root');
  const places = { element: host, row: host, control: document.createElement('input') };
  const field: FoundField = { key: 'phone', label: 'Phone', foundBy: 'account-label', editable: true, ...places };
  const surface: Surface = {
    ...{ crm: 'hubspot', kind: isForm ? 'create' : 'record', record: 'contact', account: '42' },
    ...{ root: host, regions: [host], table: HUBSPOT_PAGES },
    ...(!isForm && { id: '7' }),
  };
  const view: PageView = {
    ...{ surface, fields: [field], marks: [], coming: [], quiet: [], unplaced: [], candidates: [], missing: [] },
    ...{ placeIds: new Map(), duplicates: null, retryAt: null, settled: true, resting: false },
    ...{ notes: new Map(), busy: new Set() },
  };
  const nothing = () => undefined;
  // Nothing is pressed here: a press that is not the user's own does nothing.
  const actions = {} as PageActions;
  render(
    <Card
      {...{ place: 'phone 0', findings, view, actions, texts: new Texts(view), stage: { root }, whys: new Set() }}
      onWhy={nothing}
      onEnter={nothing}
      onLeave={nothing}
      onElement={nothing}
    />,
    root,
  );
  return root;
}

const sections = (root: ShadowRoot) =>
  [...root.querySelectorAll('section')].map((section) =>
    [...section.querySelectorAll('.actions button, .foot .mute')].map((button) => button.textContent),
  );
const primary = (root: ShadowRoot) => [...root.querySelectorAll('.primary')].map((button) => button.textContent);

test('a safe fix is the one thing to do', () => {
  const root = draw([found({ kind: 'safe', value: 'new' })]);
  expect(sections(root)).toEqual([['Use new', words.ignoreHere, words.mute]]);
  expect(primary(root)).toEqual(['Use new']);
});

test('of several values none comes first', () => {
  const root = draw([found({ kind: 'review', value: '2024-04-03', alternatives: ['2024-03-04'] })]);
  expect(sections(root)).toEqual([['Use 2024-04-03', 'Use 2024-03-04', words.look, words.ignoreHere, words.mute]]);
  expect(primary(root)).toEqual([]);
});

test('the value in doubt can be kept', () => {
  const root = draw([found({ kind: 'review', value: 'new', alternatives: ['old'] }, { value: 'old' })]);
  expect(sections(root)).toEqual([['Use new', 'Keep old', words.look, words.ignoreHere, words.mute]]);
});

test('what else is written, and where the value comes from, stands above the button', () => {
  const others = { mobilePhone: '050 2', fax: '' };
  const root = draw([found({ kind: 'review', value: '040 1', others, source: { key: 'errors.invalid' } })]);
  const said = [...root.querySelectorAll('p.small')].map(({ textContent }) => textContent);
  expect(said).toEqual(['Also writes 050 2 into Mobile phone.', 'Also clears Fax.', english.errors.invalid]);
});

test('what is added to the same field stands above the button', () => {
  const root = draw([found({ kind: 'review', value: '040 1', further: '050 2' })]);
  expect([...root.querySelectorAll('p.small')].map(({ textContent }) => textContent)).toEqual([
    'Also adds 050 2 as a value of its own.',
  ]);
});

test('a value that goes away is cleared', () => {
  const root = draw([found({ kind: 'review', value: '', others: { email: 'a@b.fi' } })]);
  expect(sections(root)).toEqual([[words.look, words.clear, words.ignoreHere, words.mute]]);
  expect(root.querySelector('p.small')?.textContent).toBe('Also writes a@b.fi into Email.');
});

test('one fix for several findings has one button', () => {
  const fix: Fix = { kind: 'safe', value: 'new' };
  const root = draw([found(fix), found(fix, { rule: 'phone-invalid' }), found(undefined, { rule: 'phone-type' })]);
  expect(sections(root)).toEqual([
    ['Use new', words.ignoreHere, words.mute],
    [words.ignoreHere, words.mute],
    [words.goToField, words.ignoreHere, words.mute],
  ]);
});

test('not known yet is offered where the record can be named', () => {
  const missing = found(undefined, { rule: 'required-field', value: '', notYet: 'lead' });
  expect(sections(draw([missing]))).toEqual([[words.goToField, words.ignoreHere, words.notYet, words.mute]]);
  expect(sections(draw([missing], { isForm: true }))).toEqual([[words.goToField, words.ignoreHere, words.mute]]);
});

test('a rule is muted from the card, unless the house has locked it', () => {
  expect(sections(draw([found(undefined, { locked: true })]))).toEqual([[words.goToField, words.ignoreHere]]);
});
