// @vitest-environment happy-dom
import { act } from 'react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { CrmError } from '../../lib/crm/errors';
import { RULE_IDS } from '../../lib/rules/rule-ids';
import { click, one } from '../../components/app/testing/draw';
import { speakEnglish } from '../../components/app/testing/english';
import { open, STATS, STYLE, submit, type } from './testing/open-options';

beforeEach(speakEnglish);
afterEach(() => {
  location.hash = '';
});

describe('house style', () => {
  const radio = (page: HTMLElement, rule: string, name: string) =>
    one(one(one(page, `[data-rule=${rule}]`), '.seg label', name), 'input');

  test('every rule stands in its group with its severity', async () => {
    const { page } = await open('#style');
    const rows = [...page.querySelectorAll('[data-rule]')].map((row) => row.getAttribute('data-rule'));
    expect(rows.sort()).toEqual([...RULE_IDS].sort());
    expect(radio(page, 'phone-format', 'Error')).toHaveProperty('checked', true);
    expect(page.querySelectorAll('.seg :checked')).toHaveLength(RULE_IDS.length);
  });

  test('a severity is saved at once', async () => {
    const { page, sent } = await open('#style', { saveStyle: (style) => style });
    await click(radio(page, 'phone-invalid', 'Off'));
    expect(sent.at(-1)).toEqual({
      type: 'saveStyle',
      data: { ...STYLE, rules: { 'phone-invalid': { severity: 'off' } } },
    });
    expect(one(page, '.between [role=status]').textContent).toBe('Saved');
    expect(radio(page, 'phone-invalid', 'Off')).toHaveProperty('checked', true);
  });

  test('a save that fails puts the control back and says so', async () => {
    const refuse = () => Promise.reject(new CrmError({ code: 'Unreachable', detail: '' }));
    const { page } = await open('#style', { saveStyle: refuse });
    await click(radio(page, 'phone-invalid', 'Off'));
    expect(radio(page, 'phone-invalid', 'Error')).toHaveProperty('checked', true);
    expect(page.querySelector('[role=alert]')).not.toBeNull();
    expect(page.textContent).toContain('The last change was taken back');
  });

  test('a field is asked for', async () => {
    const { page, sent } = await open('#style', { saveStyle: (style) => style });
    const list = one(page, '.checklist', 'Required of a contact');
    await click(one(one(list, 'label', 'Lead source'), 'input'));
    expect(sent.at(-1)).toMatchObject({
      data: { rules: { 'required-field': { options: { contact: ['email', 'leadSource'] } } } },
    });
    expect(one(page, '[data-rule=required-field]').textContent).toContain('Contacts: 2 fields · Companies: 1 field');
  });

  test.each([
    ['mobile', ['phone-format', 'phone-invalid', 'phone-placeholder', 'required-field'], '4 rules'],
    ['LEAD source', ['required-field'], '1 rule'],
    ['duplicates', ['phone-format', 'possible-duplicate'], '2 rules'],
    ['zebra', [], 'No rule fits.'],
  ])('search %s', async (words, rules, said) => {
    const { page } = await open('#style');
    await type(one(page, 'input[type=search]'), words);
    expect([...page.querySelectorAll('[data-rule]')].map((row) => row.getAttribute('data-rule'))).toEqual(rules);
    expect(one(page, 'main > [role=status]').textContent).toContain(said);
  });

  test('the try-out follows the style as it is set', async () => {
    const { page } = await open('#style', { saveStyle: (style) => style });
    const verdicts = one(page, '.verdicts');
    expect(one(verdicts, 's').textContent).toBe('08-751 06 30');
    expect(one(verdicts, 'b').textContent).toBe('+4687510630');
    await type(one(page, 'aside input[maxlength="250"]'), '+4687510630');
    expect(verdicts.textContent).toContain('Follows your house style.');
    await type(one(page, 'aside input[maxlength="250"]'), '1234567890');
    expect(verdicts.querySelector('.error')).not.toBeNull();
    await click(radio(page, 'phone-placeholder', 'Info'));
    expect(verdicts.querySelector('.glyph.error')).toBeNull();
  });
});

describe('privacy', () => {
  test('sizes are said; the cache goes without a question', async () => {
    const { page, sent } = await open('#privacy', { wipeCache: () => ({ ...STATS, entries: 0, bytes: 0 }) });
    expect(page.textContent).toContain('1,243 look-ups, 2.4 MB');
    await click(one(page, 'button', 'Wipe the cache'));
    expect(page.textContent).toContain('0 look-ups, 0 bytes');
    expect(sent.map(({ type: name }) => name)).not.toContain('wipeHistory');
    expect(one(page, '[role=status]').textContent).toBe('Cache wiped');
  });

  test('limits are sent as whole numbers', async () => {
    const { page, sent } = await open('#privacy', { cacheLimits: (limits) => ({ ...STATS, ...limits }) });
    await type(one(page, 'input[max="2160"]'), '24');
    await submit(page, 'form.limits');
    expect(sent.at(-1)).toEqual({ type: 'cacheLimits', data: { maxEntries: 20_000, maxAgeHours: 24 } });
  });

  test('history goes only after its own question', async () => {
    const { page, sent } = await open('#privacy', { wipeHistory: () => ({ ...STATS, historyEntries: 0 }) });
    await click(one(page, 'button', 'Wipe the history'));
    expect(one(page, 'dialog h2').textContent).toBe('Wipe 4 entries of history?');
    await click(one(page, 'dialog button', 'Keep it'));
    expect(sent.map(({ type: name }) => name)).not.toContain('wipeHistory');
    await click(one(page, 'section button', 'Wipe the history'));
    await click(one(page, 'dialog button', 'Wipe the history'));
    expect(sent.at(-1)?.type).toBe('wipeHistory');
    expect(page.textContent).toContain('Nothing kept yet');
    expect(page.querySelector('button.danger')).toBeNull();
  });
});

test('the address chooses the section, and the navigation says which', async () => {
  const { page } = await open('#privacy');
  expect(one(page, 'nav [aria-current=page]').textContent).toBe('Privacy');
  location.hash = '#style';
  await act(async () => {
    window.dispatchEvent(new Event('hashchange'));
    await Promise.resolve();
  });
  expect(one(page, 'nav [aria-current=page]').textContent).toBe('House style');
});
