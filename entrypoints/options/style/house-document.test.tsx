// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { click, one, settled } from '../../../components/app/testing/draw';
import { speakEnglish } from '../../../components/app/testing/english';
import english from '../../../locales/en.json';
import type { HouseView } from '../../../lib/messages/house';
import { FREE } from '../../../lib/style/policy';
import { PRESETS } from '../../../lib/style/presets';
import { choose, houseOf, open, saving, STYLE, submit, type } from '../testing/open-options';

beforeEach(speakEnglish);
afterEach(() => {
  location.hash = '';
  localStorage.clear();
});

const row = (page: HTMLElement, rule: string) => one(page, `[data-rule=${rule}]`);

/** Opens *More* of a rule. */
async function more(page: HTMLElement, rule: string): Promise<HTMLElement> {
  const details = row(page, rule).querySelector<HTMLDetailsElement>('details.added');
  if (!details) throw new Error('no details');
  await settled(() => {
    details.open = true;
    details.dispatchEvent(new Event('toggle'));
  });
  return details;
}

async function saved(page: HTMLElement, sent: readonly { readonly data: unknown }[]) {
  await submit(page, '.save-bar');
  return (sent.at(-1)?.data as { readonly style: typeof STYLE }).style; // the last is `saveStyle`
}

describe('more of a rule', () => {
  test('for contacts only; one kind stays', async () => {
    const { page, sent } = await open('#style', saving);
    const place = await more(page, 'phone-format');
    await click(one(one(place, '.checklist label', 'Companies'), 'input'));
    await click(one(one(place, '.checklist label', 'Contacts'), 'input'));
    expect(one(place, 'summary').textContent).toBe('More · contacts only');
    expect((await saved(page, sent)).rules['phone-format']).toEqual({ severity: 'error', kinds: ['contact'] });
  });

  test('a condition is made of words; a country is known by its name, and what is none is said', async () => {
    const { page, sent } = await open('#style', saving);
    const place = await more(page, 'phone-format');
    const part = (name: string) => one(place, '.conditions > [role=group]', name);
    const field = (name: string) => one(part(name), 'input');
    await type(field('Country'), 'Atlantis');
    await click(one(part('Country'), 'button', 'Add: Country'));
    expect(one(part('Country'), '[role=alert]').textContent).toContain('“Atlantis” is no country');
    await type(field('Country'), 'Suomi');
    await settled(() => field('Country').dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true })));
    await type(field('Lead source'), 'Trade fair');
    await settled(() => field('Lead source').dispatchEvent(new Event('focusout', { bubbles: true })));
    expect(one(place, 'summary').textContent).toContain('Country: Finland');
    expect((await saved(page, sent)).rules['phone-format']?.when).toEqual({
      countries: ['FI'],
      sources: ['Trade fair'],
    });
    await click(one(part('Country'), 'button', 'Remove Finland'));
    await click(one(part('Lead source'), 'button', 'Remove Trade fair'));
    expect((await saved(page, sent)).rules['phone-format']).toEqual({ severity: 'error' });
  });

  test('exceptions are listed, a day is set, and a rule is reset', async () => {
    const { page, sent } = await open('#style', saving);
    const place = await more(page, 'name-case');
    expect(place.textContent).not.toContain('Reset this rule');
    const area = one(place, 'textarea');
    await settled(() => {
      Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(area, ' IKEA \n\nBoKlok');
      area.dispatchEvent(new Event('focusout', { bubbles: true }));
    });
    const day = one(place, 'input[type=date]');
    await settled(() => {
      Object.assign(day, { value: '2027-01-01' });
      day.dispatchEvent(new Event('focusout', { bubbles: true }));
    });
    const { rules } = await saved(page, sent);
    expect(rules['name-case']).toMatchObject({
      exceptions: ['IKEA', 'BoKlok'],
      later: { from: '2027-01-01', severity: 'error' },
    });
    expect(one(place, 'summary').textContent).toContain('2 exceptions');
    await click(one(place, 'button', 'Reset this rule'));
    expect((await saved(page, sent)).rules['name-case']).toBeUndefined();
  });

  test('what the policy locks is shown with who locked it, and cannot be set', async () => {
    const locked: HouseView = {
      ...houseOf(STYLE),
      policy: {
        ...FREE,
        ...{ style: { ...STYLE, rules: { country: { severity: 'error' } } }, locked: ['country'] },
        ...{ admin: 'Maija', note: 'For the mail merge.' },
      },
    };
    const { page } = await open('#style', { house: () => locked });
    expect(one(row(page, 'country'), '.lock').textContent).toBe('Set by Maija For the mail merge.');
    const settings = one(row(page, 'country'), '.settings');
    expect(settings).toHaveProperty('disabled', true);
    expect(one(one(settings, '.seg label', 'Error'), 'input')).toHaveProperty('checked', true);
    expect(one(row(page, 'phone-format'), '.settings')).toHaveProperty('disabled', false);
  });
});

describe('the document', () => {
  const pick = async (page: HTMLElement, preset: string) => choose(one(page, '.preset select'), preset);

  test('a preset is shown by what it would change, and used as one change', async () => {
    const { page, sent } = await open('#style', saving);
    await pick(page, 'strict');
    const shown = one(page, '.comparison');
    expect(one(shown, 'h2').textContent).toBe('Now → Strict');
    expect(one(shown, 'li', english.rules.nameCase.title).textContent).toContain('Severity: Warn → Error');
    expect(page.querySelector('.save-bar button')).toBeNull();
    await click(one(shown, 'button', 'Use it'));
    expect(page.querySelector('.comparison')).toBeNull();
    const style = await saved(page, sent);
    expect(style).toMatchObject({ preset: 'strict', markOnOpen: 'everything', defaultCountry: 'FI' });
    expect(style.rules).toEqual(PRESETS.strict.rules);
    await pick(page, 'strict');
    expect(one(page, '.comparison').textContent).toContain('Nothing differs.');
  });

  async function importFile(page: HTMLElement, text: string): Promise<void> {
    const chooser = one(page, 'input[type=file]');
    Object.defineProperty(chooser, 'files', { value: [new File([text], 'ours.json')], configurable: true });
    await settled(async () => {
      chooser.dispatchEvent(new Event('change', { bubbles: true }));
      await new Promise((read) => setTimeout(read));
    });
  }

  test('a file is shown with what is wrong in it; nothing changes until it is used', async () => {
    const { page, sent } = await open('#style', saving);
    const file = { version: 2, owner: 'Maija', rules: { country: { severity: 'error', options: { form: 'runes' } } } };
    await importFile(page, JSON.stringify(file));
    const shown = one(page, '.comparison');
    expect(one(shown, '[role=alert]').textContent).toContain('1 value could not be used; the rest can.');
    expect(one(shown, 'code').textContent).toBe('rules.country.options.form = "runes"');
    expect(one(shown, '.changes li', 'Owner').textContent).toContain('none → Maija');
    expect(page.querySelector('.save-bar button')).toBeNull();
    await click(one(shown, 'button', 'Use it'));
    expect(await saved(page, sent)).toMatchObject({ owner: 'Maija', rules: { country: { severity: 'error' } } });
  });

  test('a file that is no house style is refused, and loses nothing', async () => {
    const { page } = await open('#style');
    await click(one(one(row(page, 'country'), '.seg label', 'Off'), 'input'));
    await importFile(page, 'firstname,lastname');
    expect(one(page, '.note-error').textContent).toMatch(/^ours\.json is not a house style.*Nothing was changed/);
    expect(one(page, '.save-bar .between [role=status]').textContent).toBe('1 rule changed, not saved yet');
  });

  test('the history says who changed what, the newest first', async () => {
    const changes = [
      { at: Date.UTC(2026, 0, 5), author: '', reason: '', rules: [] },
      { at: Date.UTC(2026, 1, 5), author: 'Maija', reason: 'Mail merge', rules: ['name-case' as const] },
    ];
    const { page } = await open('#style', { house: () => houseOf({ ...STYLE, changes }) });
    const told = [...one(page, '.history').querySelectorAll('li')].map((each) => each.textContent);
    expect(told[0]).toMatch(/2026.*by Maija.*Mail merge/);
    expect(told[1]).toContain('General settings');
  });
});

test('leaving the page with unsaved changes asks', async () => {
  const { page } = await open('#style');
  const leaving = () => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
  expect(leaving()).toBe(false);
  await click(one(one(row(page, 'phone-invalid'), '.seg label', 'Off'), 'input'));
  expect(leaving()).toBe(true);
  await click(one(page, '.save-bar button', 'Discard'));
  expect(leaving()).toBe(false);
});
