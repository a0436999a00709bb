// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { DraftReport } from '../messages/protocol';
import { addModal, fieldRow, modalField, openRow, personPage, phone } from './testing/pipedrive-fixtures';
import { finding, PIPEDRIVE, Stage, valueOf } from './testing/stage';

let stage: Stage;
beforeEach(() => {
  stage = new Stage(PIPEDRIVE);
});
afterEach(() => stage.end.abort());

const PERSON = '/person/7';
const PHONES = fieldRow({ label: 'Puhelin', value: phone('09 2') + phone('040 1') });
const FORM = addModal(
  'Add person',
  modalField('name', 'Name', 'Maija Salo'),
  modalField('phone', 'Phone', '09 2', '040 1'),
);
const bad = { ...finding('phone-format', 'phone', '040 1', '+358401'), index: 1 };
const check = (draft: DraftReport) => (draft.fields.some(({ values }) => values.includes('040 1')) ? [bad] : []);

/** What a person's press is to the page and to us: an event that no script can make. */
function press(target: Element | null): void {
  if (!target) throw new Error('nothing to press');
  const click = new MouseEvent('click', { bubbles: true });
  Object.defineProperty(click, 'isTrusted', { value: true });
  target.dispatchEvent(click);
}

const inputs = () => [...document.querySelectorAll<HTMLInputElement>('input:not([role])')].map(({ value }) => value);
const marked = () => stage.canvas.view?.marks[0]?.field;
/** Presses until the script, which starts in a task of its own, has heard it and read the form. */
const opened = () =>
  vi.waitFor(() => {
    press(document.body);
    expect(stage.background.drafts().length).toBeGreaterThan(0);
  });
const settled = (count = 1) => vi.waitFor(() => expect(stage.canvas.marks()).toHaveLength(count));

describe('a form over another page', () => {
  test('is read once it has opened; the record behind it is again when it has closed', async () => {
    stage.open(PERSON, personPage(PHONES));
    await vi.waitFor(() => expect(stage.background.drafts().at(-1)).toMatchObject({ surface: 'record', id: '7' }));
    press(document.body);
    document.body.insertAdjacentHTML('beforeend', FORM); // eslint-disable-line no-unsanitized/method -- our own fixture
    await vi.waitFor(() => expect(stage.background.drafts().at(-1)).toMatchObject({ surface: 'create' }));
    expect(stage.background.drafts().at(-1)).not.toHaveProperty('id');
    document.querySelector('.cui5-compound-modal__wrap')?.remove();
    await vi.waitFor(() => expect(stage.background.drafts().at(-1)).toMatchObject({ surface: 'record', id: '7' }));
  });

  test('saving is told of, unless the button says that it cannot', async () => {
    stage.open('/deals', FORM);
    await opened();
    const save = document.querySelector('[data-test="add-modals-save"]');
    save?.setAttribute('aria-disabled', 'true');
    press(save);
    expect(stage.background.drafts('draftSaved')).toHaveLength(0);
    save?.removeAttribute('aria-disabled');
    press(save);
    expect(valueOf(stage.background.drafts('draftSaved')[0], 'fullName')).toBe('Maija Salo');
  });

  test('a fix is typed over the value it is about', async () => {
    stage.background.findings = check;
    stage.open('/persons/list', FORM);
    await opened();
    await settled();
    expect(marked()?.control?.value).toBe('040 1');
    stage.canvas.actions?.use(bad);
    await settled(0);
    expect(inputs()).toEqual(['Maija Salo', '09 2', 'Work', '+358401', 'Work']);
  });
});

describe("a person's page", () => {
  beforeEach(() => {
    stage.background.findings = check;
  });

  test('the mark belongs to the value that is wrong', async () => {
    stage.open(PERSON, personPage(PHONES));
    await settled();
    expect(marked()?.element.textContent).toBe('040 1');
  });

  test('a shown value is written by the background; the draft holds it before the page does, the others stay', async () => {
    stage.open(PERSON, personPage(PHONES));
    await settled();
    stage.canvas.actions?.use(bad);
    await settled(0);
    expect(stage.background.sent.find(({ type }) => type === 'applyFix')?.data).toEqual({
      ...{ crm: 'pipedrive', account: 'acme', kind: 'contact', id: '7' },
      ...{ field: 'phone', expected: '040 1', value: '+358401' },
    });
    const phones = stage.background
      .drafts()
      .at(-1)
      ?.fields.find(({ key }) => key === 'phone');
    expect(phones?.values).toEqual(['09 2', '+358401']);
  });

  test('without a key the pencil opens the row, the value is typed, and saving is left to the user', async () => {
    stage.background.fix = { status: 'type-it' };
    stage.open(PERSON, personPage(PHONES));
    await settled();
    const left = vi.fn();
    document.body.addEventListener('focusout', left);
    const called = vi.fn();
    for (const link of document.querySelectorAll('a, button[aria-label="Copy"]'))
      link.addEventListener('click', called);
    const row = document.querySelector('[data-virtuoso-scroller] [data-index]');
    row?.querySelector('[aria-label="Muokkaa"]')?.addEventListener('click', () => {
      row.innerHTML = openRow('Puhelin', '09 2', '040 1'); // eslint-disable-line no-unsanitized/property -- our own fixture
    });
    stage.canvas.actions?.use(bad);
    await vi.waitFor(() => expect(inputs()).toEqual(['09 2', '+358401']));
    await settled(0);
    expect(called).not.toHaveBeenCalled();
    expect(left).not.toHaveBeenCalled();
  });

  test('each of two wrong numbers is fixed by itself, one after the other', async () => {
    const other = { ...finding('phone-format', 'phone', '09 2', '+35892'), index: 0 };
    stage.background.findings = (draft) => {
      const values = draft.fields.find(({ key }) => key === 'phone')?.values ?? [];
      return [other, bad].filter(({ value }) => values.includes(value));
    };
    stage.open(PERSON, personPage(PHONES));
    await vi.waitFor(() => expect(stage.canvas.view?.marks.map(({ id }) => id)).toEqual(['phone 0', 'phone 1']));
    stage.canvas.actions?.use(bad);
    stage.canvas.actions?.use(other);
    await vi.waitFor(() => expect(stage.canvas.marks()).toEqual([]));
    const asked = stage.background.sent.filter(({ type }) => type === 'applyFix').map(({ data }) => data);
    expect(asked).toMatchObject([{ expected: '040 1' }, { expected: '09 2' }]);
    expect([...(stage.canvas.view?.notes.keys() ?? [])].sort()).toEqual(['phone 0', 'phone 1']);
  });

  test('without a pencil nothing is pressed: the user types it', async () => {
    stage.background.fix = { status: 'type-it' };
    stage.open(PERSON, personPage(PHONES));
    await settled();
    document.querySelector('[aria-label="Muokkaa"]')?.remove();
    stage.canvas.actions?.use(bad);
    await vi.waitFor(() => expect(stage.canvas.view?.notes.get('phone 1')).toEqual({ kind: 'type-it-yourself' }));
  });

  test('pressing Save in a row is leaving its field', async () => {
    stage.open(PERSON, personPage(openRow('Phone', '09 2', '')));
    await vi.waitFor(() => expect(stage.background.drafts()).toHaveLength(1));
    const input = document.querySelectorAll<HTMLInputElement>('input:not([role])')[1];
    if (!input) throw new Error('no input');
    input.value = '040 1';
    input.dispatchEvent(new Event('input', { bubbles: true }));
    await vi.waitFor(() => expect(stage.background.drafts().at(-1)?.fields[1]?.values).toEqual(['09 2', '040 1']));
    expect(stage.canvas.marks()).toEqual([]);
    const before = performance.now();
    press(document.querySelector('.save'));
    await settled();
    // Well before the rest after which it would have been spoken of anyway.
    expect(performance.now() - before).toBeLessThan(500);
  });
});
