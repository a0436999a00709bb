// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { PIPEDRIVE_PAGES } from '../crm/pipedrive/pages';
import type { Finding } from '../rules/finding';
import { readValues } from './field-value';
import { recordPage, row } from './testing/fixtures';
import { finding, Stage } from './testing/stage';

let stage: Stage;
beforeEach(() => {
  stage = new Stage();
});
afterEach(() => stage.end.abort());

const RECORD = '/contacts/42/record/0-1/7';
/** A rule's finding about a choice: no rule of today's finds one. */
const stale: Finding = {
  ...finding('required-field', 'lifecycleStage', 'Liidi'),
  inner: 'lead',
  fix: { kind: 'safe', value: '1087', labels: { lifecycleStage: 'Tuttu asiakas' } },
};
const choiceNow = () =>
  stage.background
    .drafts()
    .at(-1)
    ?.fields.find(({ key }) => key === 'lifecycleStage');

async function shows(html: string): Promise<void> {
  stage.background.findings = (draft) => {
    const field = draft.fields.find(({ key }) => key === 'lifecycleStage');
    return field?.values[0] === 'Liidi' ? [stale] : [];
  };
  stage.open(RECORD, recordPage(html));
  await vi.waitFor(() => expect(stage.canvas.marks()).toEqual(['lifecycleStage required-field']));
}

const inRow = (value: string) => row({ name: 'lifecyclestage', label: 'Stage', value });

test('a choice that is shown as text is written by what is stored; the draft holds its label before the page does', async () => {
  await shows(inRow('Liidi'));
  expect(choiceNow()).toMatchObject({ values: ['Liidi'] });
  stage.canvas.actions?.use(stale);
  await vi.waitFor(() => expect(stage.canvas.marks()).toEqual([]));
  expect(stage.background.sent.find(({ type }) => type === 'applyFix')?.data).toMatchObject({
    ...{ field: 'lifecycleStage', expected: 'lead', value: '1087' },
  });
  expect(choiceNow()?.values).toEqual(['Tuttu asiakas']);
});

describe('a select', () => {
  // Its labels are in the page's language, which need not be the account's.
  const SELECT = `<select><option value="">--</option><option value="lead" selected>Liidi</option>
    <option value="1087">Bekannter Kunde</option></select>`;
  const select = () => document.querySelector('select');

  test('is read with what it holds, and written by what is stored', async () => {
    await shows(inRow(SELECT));
    expect(choiceNow()).toMatchObject({ values: ['Liidi'], held: ['lead'] });
    const heard = vi.fn();
    for (const type of ['input', 'change']) document.body.addEventListener(type, heard);
    stage.canvas.actions?.use(stale);
    await vi.waitFor(() => expect(choiceNow()).toMatchObject({ values: ['Bekannter Kunde'], held: ['1087'] }));
    expect(select()?.value).toBe('1087');
    expect(heard.mock.calls.map(([event]: Event[]) => event?.type)).toEqual(['input', 'change']);
    expect(stage.background.sent.some(({ type }) => type === 'applyFix')).toBe(false);
  });

  test('that was changed since is left alone', async () => {
    await shows(inRow(SELECT));
    const control = select();
    if (control) control.value = '';
    stage.canvas.actions?.use(stale);
    await vi.waitFor(() =>
      expect(stage.canvas.view?.notes.get('lifecycleStage 0')).toEqual({ kind: 'changed', now: '' }),
    );
    expect(control?.value).toBe('');
  });
});

describe('a button with a list of choices', () => {
  const button = () => document.querySelector<HTMLElement>('button[aria-haspopup]');
  const options = () => [...document.querySelectorAll<HTMLElement>('[role="option"]')];

  /** A drop-down that opens a task after the press, as a page does that draws it then. */
  function dropDown(...labels: readonly string[]): void {
    button()?.addEventListener('click', () => {
      setTimeout(() => {
        button()?.setAttribute('aria-expanded', 'true');
        const list = document.createElement('div');
        list.setAttribute('role', 'listbox');
        for (const label of labels) {
          const option = document.createElement('div');
          option.setAttribute('role', 'option');
          option.textContent = label;
          option.addEventListener('click', () => {
            button()?.replaceChildren(label);
            list.remove();
          });
          list.append(option);
        }
        button()?.after(list);
      }, 0);
    });
  }
  const BUTTON = inRow('<div><button type="button" aria-haspopup="listbox">Liidi</button></div>');

  test('is chosen from by the label that stands for what is stored', async () => {
    await shows(BUTTON);
    dropDown('Liidi', 'Tuttu asiakas', 'Muu');
    stage.canvas.actions?.use(stale);
    await vi.waitFor(() => expect(choiceNow()?.values).toEqual(['Tuttu asiakas']));
    expect(options()).toEqual([]);
    expect(stage.background.sent.some(({ type }) => type === 'applyFix')).toBe(false);
  });

  test('is left alone when somebody chose another one before its list was there', async () => {
    await shows(BUTTON);
    dropDown('Liidi', 'Tuttu asiakas');
    stage.canvas.actions?.use(stale);
    button()?.replaceChildren('Muu');
    await vi.waitFor(() =>
      expect(stage.canvas.view?.notes.get('lifecycleStage 0')).toEqual({ kind: 'changed', now: 'Muu' }),
    );
    expect(button()?.textContent).toBe('Muu');
  });

  test('whose open list has other words than its choice is read by its choice', async () => {
    await shows(BUTTON);
    dropDown('Liidi', 'Muu');
    button()?.click();
    await vi.waitFor(() => expect(options()).toHaveLength(2));
    stage.background.handlers?.refresh(null);
    await vi.waitFor(() => expect(choiceNow()?.values).toEqual(['Liidi']));
    expect(stage.canvas.marks()).toEqual(['lifecycleStage required-field']);
  });
});

test('on Pipedrive, where buttons are no part of a value, the choice of a drop-down is read all the same', () => {
  document.body.innerHTML = `<div id="value"><button aria-haspopup="listbox"><span>Messu</span> <svg></svg></button>
    <button aria-label="Copy">Copy</button></div>`;
  const element = document.querySelector<HTMLElement>('#value');
  if (!element) throw new Error('no value');
  const field = { key: 'leadSource', label: '', foundBy: 'account-label', row: element, editable: true } as const;
  expect(readValues({ ...field, element }, PIPEDRIVE_PAGES)).toEqual(['Messu']);
});
