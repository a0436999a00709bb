// @vitest-environment happy-dom
import { act } from 'react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { CrmError } from '../../lib/crm/errors';
import { RULES } from '../../lib/rules/index';
import { RULE_IDS } from '../../lib/rules/rule-ids';
import { click, one, settled } from '../../components/app/testing/draw';
import { speakEnglish } from '../../components/app/testing/english';
import { optionSchemas, shapeOf } from '../../lib/style/option-shape';
import { choose, open, STATS, STYLE, submit, type, saving } from './testing/open-options';

beforeEach(speakEnglish);
afterEach(() => {
  location.hash = '';
  localStorage.clear();
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

  test('a change waits for Save, which says who and why', async () => {
    const { page, sent } = await open('#style', saving);
    await click(radio(page, 'phone-invalid', 'Off'));
    expect(radio(page, 'phone-invalid', 'Off')).toHaveProperty('checked', true);
    expect(sent.map(({ type: name }) => name)).not.toContain('saveStyle');
    expect(one(page, '.save-bar .between [role=status]').textContent).toBe('1 rule changed, not saved yet');
    await type(one(page, '.save-bar label:not(.why) input'), 'Maija');
    await type(one(page, '.save-bar .why input'), 'Mail merge');
    await submit(page, '.save-bar');
    expect(sent.at(-1)).toEqual({
      type: 'saveStyle',
      data: {
        ...{ author: 'Maija', reason: 'Mail merge' },
        style: { ...STYLE, rules: { 'phone-invalid': { severity: 'off' } } },
      },
    });
    expect(one(page, '.save-bar .between [role=status]').textContent).toBe('Saved');
    // Who it was is remembered, why is asked anew.
    await click(radio(page, 'phone-invalid', 'Info'));
    expect(one(page, '.save-bar label:not(.why) input')).toHaveProperty('value', 'Maija');
    expect(one(page, '.save-bar .why input')).toHaveProperty('value', '');
  });

  test('a save that fails leaves the change where it is, and says so', async () => {
    const refuse = () => Promise.reject(new CrmError({ code: 'Unreachable', detail: '' }));
    const { page } = await open('#style', { saveStyle: refuse });
    await click(radio(page, 'phone-invalid', 'Off'));
    await submit(page, '.save-bar');
    expect(radio(page, 'phone-invalid', 'Off')).toHaveProperty('checked', true);
    expect(page.querySelector('.save-bar [role=alert]')).not.toBeNull();
    expect(one(page, '.save-bar .between [role=status]').textContent).toBe('1 rule changed, not saved yet');
    expect(one(page, '.save-bar button', 'Save')).toHaveProperty('disabled', false);
  });

  test('Ctrl+Z takes the last change back, but not while somebody types', async () => {
    const { page } = await open('#style');
    await click(radio(page, 'phone-invalid', 'Off'));
    const undo = (target: HTMLElement) =>
      settled(() =>
        target.dispatchEvent(
          new KeyboardEvent('keydown', { code: 'KeyZ', ctrlKey: true, bubbles: true, cancelable: true }),
        ),
      );
    await undo(one(page, 'input[type=search]'));
    expect(radio(page, 'phone-invalid', 'Off')).toHaveProperty('checked', true);
    await undo(radio(page, 'phone-invalid', 'Off'));
    expect(radio(page, 'phone-invalid', 'Error')).toHaveProperty('checked', true);
    expect(page.querySelector('.save-bar button')).toBeNull();
  });

  test('a field is asked for', async () => {
    const { page, sent } = await open('#style', saving);
    const list = one(page, '.checklist', 'Required of a contact');
    await click(one(one(list, 'label', 'Lead source'), 'input'));
    await submit(page, '.save-bar');
    expect(sent.at(-1)).toMatchObject({
      data: { style: { rules: { 'required-field': { options: { contact: ['email', 'leadSource'] } } } } },
    });
    const summary = one(page, '[data-rule=required-field] .lists summary');
    expect(summary.textContent).toContain('Required of a contact: 2 · Required of a company: 1');
  });

  test('a choice and a tick are drawn from the rule’s own schema, and saved', async () => {
    const { page, sent } = await open('#style', saving);
    const row = one(page, '[data-rule=phone-format]');
    const select = one(row, 'select');
    if (!(select instanceof HTMLSelectElement)) throw new Error('no select');
    expect([...select.options].map(({ text }) => text)).toEqual(['+358401234567', '+358 40 1234567', '040 1234567']);
    await choose(select, 'national');
    await click(one(row, '.stack > label > input[type=checkbox]'));
    await submit(page, '.save-bar');
    expect(sent.at(-1)).toMatchObject({
      data: { style: { rules: { 'phone-format': { options: { form: 'national', keepExtension: false } } } } },
    });
  });

  test('every option of every rule has a form', async () => {
    for (const id of RULE_IDS) {
      for (const [name, schema] of optionSchemas(RULES[id].options)) {
        expect(shapeOf(schema), `${id}.${name}`).not.toBeNull();
      }
    }
    const { page } = await open('#style');
    expect(page.querySelector('[data-rule=completing] .lists')).toBeNull();
  });

  test('a group is folded away, and what a search finds in it is shown nevertheless', async () => {
    const { page } = await open('#style');
    // Phone is the first group.
    const group = () => one(page, 'p[role=status] + details.group');
    await settled(() => {
      group().removeAttribute('open');
      group().dispatchEvent(new Event('toggle'));
    });
    expect(group().hasAttribute('open')).toBe(false);
    await type(one(page, 'input[type=search]'), 'phone-format');
    expect(group().hasAttribute('open')).toBe(true);
    await type(one(page, 'input[type=search]'), '');
    expect(group().hasAttribute('open')).toBe(false);
  });

  test.each([
    ['house form', ['phone-format'], []],
    ['LEAD source', ['required-field'], ['phone-format']],
    ['duplicates', ['phone-format', 'possible-duplicate'], ['required-field']],
  ])('search %s', async (words, among, without) => {
    const { page } = await open('#style');
    await type(one(page, 'input[type=search]'), words);
    const found = [...page.querySelectorAll('[data-rule]')].map((row) => row.getAttribute('data-rule'));
    expect(found).toEqual(expect.arrayContaining(among));
    for (const id of without) expect(found).not.toContain(id);
    expect(one(page, 'main > [role=status]').textContent).toContain(`${found.length} rule`);
  });

  test('a search that finds nothing says so', async () => {
    const { page } = await open('#style');
    await type(one(page, 'input[type=search]'), 'zebra');
    expect(page.querySelector('[data-rule]')).toBeNull();
    expect(one(page, 'main > [role=status]').textContent).toContain('No rule fits.');
  });
});

describe('try it', () => {
  const radio = (page: HTMLElement, rule: string, name: string) =>
    one(one(one(page, `[data-rule=${rule}]`), '.seg label', name), 'input');
  const value = (page: HTMLElement) => one(page, 'aside input[maxlength="250"]');
  const field = (page: HTMLElement) => {
    const select = one(page, 'aside select');
    if (!(select instanceof HTMLSelectElement)) throw new Error('no select');
    return select;
  };

  test('follows the style as it is set', async () => {
    const { page } = await open('#style', saving);
    const verdicts = one(page, '.verdicts');
    expect(one(verdicts, 's').textContent).toBe('08-751 06 30');
    expect(one(verdicts, 'b').textContent).toBe('+4687510630');
    await type(value(page), '+4687510630');
    expect(verdicts.textContent).toContain('Follows your house style.');
    await type(value(page), '1234567890');
    expect(verdicts.querySelector('.error')).not.toBeNull();
    await click(radio(page, 'phone-placeholder', 'Info'));
    expect(verdicts.querySelector('.glyph.error')).toBeNull();
  });

  test('any field of either kind can be chosen; an empty one may be what is wrong', async () => {
    const { page } = await open('#style');
    await choose(field(page), 'contact email');
    await type(value(page), '');
    expect(one(page, '.verdicts').textContent).toContain('Email is empty.');
    await choose(field(page), 'company fax');
    expect(one(page, '.verdicts').textContent).toContain('Type a value');
  });

  test('an example fills it with one click, with what the record says beside it', async () => {
    const { page } = await open('#style');
    await click(one(page, '[data-rule=phone-format] .example', '040 123 4567'));
    expect(value(page)).toHaveProperty('value', '040 123 4567');
    expect(one(page, 'aside').textContent).toContain('+358401234567');
    await click(one(page, '[data-rule=required-field] .example', 'TBD'));
    expect(field(page).value).toBe('contact email');
    expect(one(page, '.verdicts').textContent).toContain('“TBD”');
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
