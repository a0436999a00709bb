// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { DraftReport } from '../messages/protocol';
import type { Finding } from '../rules/finding';
import { createFrame, recordPage, row } from './testing/fixtures';
import { finding, phoneRow, Stage, valueOf } from './testing/stage';

let stage: Stage;
beforeEach(() => {
  stage = new Stage();
});
afterEach(() => stage.end.abort());

const RECORD = '/contacts/42/record/0-1/7';
const CREATE = '/object-builder/42/0-1/embed';

describe('a fix', () => {
  const bad = finding('phone-format', 'phone', '040 1', '+358401');
  const check = (draft: DraftReport) => (valueOf(draft, 'phone') === '040 1' ? [bad] : []);

  test('is typed where there is a control, and only over its own value', async () => {
    stage.background.findings = check;
    stage.open(CREATE, createFrame('email', 'phone'));
    await vi.waitFor(() => expect(stage.background.drafts()).toHaveLength(1));
    stage.type('phone', '040 1');
    stage.leave('phone');
    await vi.waitFor(() => expect(stage.canvas.marks()).toEqual(['phone phone-format']));
    stage.canvas.actions?.use(bad);
    expect(stage.control('phone').value).toBe('+358401');
    await vi.waitFor(() => expect(stage.canvas.marks()).toEqual([]));
    stage.canvas.actions?.use(bad);
    await vi.waitFor(() =>
      expect(stage.canvas.view?.notes.get('phone 0')).toEqual({ kind: 'changed', now: '+358401' }),
    );
    expect(stage.control('phone').value).toBe('+358401');
  });

  test('of a shown value is written by the background; the draft holds it before the page does', async () => {
    stage.background.findings = check;
    stage.open(RECORD, recordPage(phoneRow('040 1')));
    await vi.waitFor(() => expect(stage.canvas.marks()).toEqual(['phone phone-format']));
    stage.canvas.actions?.use(bad);
    await vi.waitFor(() => expect(stage.canvas.marks()).toEqual([]));
    expect(stage.background.sent.find(({ type: each }) => each === 'applyFix')?.data).toEqual({
      crm: 'hubspot',
      account: '42',
      kind: 'contact',
      id: '7',
      field: 'phone',
      expected: '040 1',
      value: '+358401',
    });
    expect(stage.canvas.view?.notes.get('phone 0')).toEqual({ kind: 'saved' });
    expect(valueOf(stage.background.drafts().at(-1), 'phone')).toBe('+358401');
    stage.display('phone', '050');
    await vi.waitFor(() => expect(valueOf(stage.background.drafts().at(-1), 'phone')).toBe('050'));
  });

  test('that the page does not show yet is found again where its old value is put under edit', async () => {
    stage.background.findings = check;
    stage.open(RECORD, recordPage(phoneRow('040 1')));
    await vi.waitFor(() => expect(stage.canvas.marks()).toEqual(['phone phone-format']));
    stage.canvas.actions?.use(bad);
    await vi.waitFor(() => expect(valueOf(stage.background.drafts().at(-1), 'phone')).toBe('+358401'));
    // Saving it would undo the fix: the draft is what the page will save.
    const shown = document.querySelector('[data-test-id="phone"] [data-selenium-test]');
    const opened = document.createElement('textarea');
    opened.dataset.seleniumTest = 'property-input-phone';
    opened.value = '040 1';
    shown?.replaceWith(opened);
    await vi.waitFor(() => expect(valueOf(stage.background.drafts().at(-1), 'phone')).toBe('040 1'));
    await vi.waitFor(() => expect(stage.canvas.marks()).toEqual(['phone phone-format']));
    stage.canvas.actions?.use(bad);
    expect(opened.value).toBe('+358401');
  });

  test('without a key is typed into the row that a click opens', async () => {
    stage.background.findings = check;
    stage.background.fix = { status: 'type-it' };
    stage.open(RECORD, recordPage(phoneRow('040 1')));
    await vi.waitFor(() => expect(stage.canvas.marks()).toEqual(['phone phone-format']));
    document.querySelector('[data-test-id="phone"] [role="button"]')?.addEventListener('click', (event) => {
      const opened = document.createElement('textarea');
      opened.dataset.seleniumTest = 'property-input-phone';
      opened.value = '040 1';
      (event.currentTarget as Element).querySelector('[data-selenium-test]')?.replaceWith(opened);
    });
    stage.canvas.actions?.use(bad);
    await vi.waitFor(() => expect(stage.control('phone').value).toBe('+358401'));
    await vi.waitFor(() => expect(stage.canvas.marks()).toEqual([]));
  });

  test('waits for the one before it', async () => {
    const other = finding('phone-format', 'mobilePhone', '050 2', '+358502');
    const mobile = row({ name: 'mobilephone', label: 'Mobile', value: '050 2' });
    stage.background.findings = (draft) => [
      ...check(draft),
      ...(valueOf(draft, 'mobilePhone') === '050 2' ? [other] : []),
    ];
    stage.open(RECORD, recordPage(phoneRow('040 1') + mobile));
    await vi.waitFor(() => expect(stage.canvas.marks()).toHaveLength(2));
    const asked = () => stage.background.sent.filter(({ type: each }) => each === 'applyFix').length;
    stage.canvas.actions?.use(bad);
    stage.canvas.actions?.use(other);
    // A second press on a field that waits or is being fixed asks for nothing more.
    stage.canvas.actions?.use(other);
    expect(asked()).toBe(1);
    await vi.waitFor(() => expect(stage.canvas.marks()).toEqual([]));
    expect(asked()).toBe(2);
  });

  test.each([
    [
      { status: 'changed', now: '050' },
      { kind: 'changed', now: '050' },
    ],
    [
      { status: 'failed', failure: { code: 'RateLimited', detail: '' } },
      { kind: 'failed', code: 'RateLimited' },
    ],
  ] as const)('that did not happen is told: %j', async (outcome, note) => {
    stage.background.findings = check;
    stage.background.fix = outcome;
    stage.open(RECORD, recordPage(phoneRow('040 1')));
    await vi.waitFor(() => expect(stage.canvas.marks()).toEqual(['phone phone-format']));
    stage.canvas.actions?.use(bad);
    await vi.waitFor(() => expect(stage.canvas.view?.notes.get('phone 0')).toEqual(note));
    expect(stage.canvas.marks()).toEqual(['phone phone-format']);
  });
});

describe('a fix that writes another field too', () => {
  const both = '040 1 / 050 2';
  const split: Finding = {
    ...finding('phone-format', 'phone', both),
    fix: { kind: 'review', value: '040 1', others: { mobilePhone: '050 2' } },
  };
  const mobile = (value: string) => row({ name: 'mobilephone', label: 'Mobile', value });
  const fixes = () =>
    stage.background.sent
      .filter(({ type: each }) => each === 'applyFix')
      .map(({ data }) => data as { readonly field: string; readonly expected: string; readonly value: string })
      .map(({ field, expected, value }) => [field, expected, value]);
  const show = async (value: string) => {
    stage.background.findings = (draft) => (valueOf(draft, 'phone') === both ? [split] : []);
    stage.open(RECORD, recordPage(phoneRow(both) + mobile(value)));
    await vi.waitFor(() => expect(stage.canvas.marks()).toHaveLength(1));
  };

  test('moves a value before it takes it away', async () => {
    await show('--');
    stage.canvas.actions?.use(split);
    await vi.waitFor(() => expect(stage.canvas.marks()).toEqual([]));
    expect(fixes()).toEqual([
      ['mobilePhone', '', '050 2'],
      ['phone', both, '040 1'],
    ]);
  });

  test('writes nothing more where the other one could not be written, and names it', async () => {
    await show('--');
    stage.background.fix = { status: 'changed', now: '050 9' };
    stage.canvas.actions?.use(split);
    const note = { kind: 'changed', now: '050 9', field: 'mobilePhone' };
    await vi.waitFor(() => expect(stage.canvas.view?.notes.get('phone 0')).toEqual(note));
    expect(fixes()).toHaveLength(1);
  });

  test('expects there what the rule saw, not what the page says by now', async () => {
    await show('--');
    // Nothing hears of it before the press.
    stage.display('mobilephone', '050 9');
    stage.canvas.actions?.use(split);
    await vi.waitFor(() => expect(fixes()).not.toEqual([]));
    expect(fixes()[0]).toEqual(['mobilePhone', '', '050 2']);
  });
});

describe('what is not known yet', () => {
  let lifecycle = 'lead';
  const missing = (): Finding => ({ ...finding('required-field', 'phone', ''), notYet: lifecycle });
  const open = async () => {
    stage.background.findings = () => [missing()];
    stage.open(RECORD, recordPage(phoneRow('--')));
    await vi.waitFor(() => expect(stage.canvas.marks()).toEqual(['phone required-field']));
  };

  test('is kept for the record and its stage, and no longer marked; at the next stage it is asked again', async () => {
    lifecycle = 'lead';
    await open();
    stage.background.handlers?.postponeField({ field: 'phone', rule: 'required-field' });
    await vi.waitFor(() => expect(stage.canvas.marks()).toEqual([]));
    expect(stage.canvas.view?.notes.get('phone 0')).toEqual({ kind: 'postponed' });
    expect(stage.background.sent.find(({ type: each }) => each === 'dismiss')?.data).toEqual({
      ...{ type: 'not-yet', crm: 'hubspot', account: '42', id: '7' },
      ...{ rule: 'required-field', field: 'phone', stage: 'lead' },
    });
    lifecycle = 'customer';
    stage.background.handlers?.refresh(null);
    await vi.waitFor(() => expect(stage.canvas.marks()).toEqual(['phone required-field']));
  });

  test('is not marked where the background says that it was postponed', async () => {
    await open();
    stage.background.findings = () => [{ ...missing(), postponed: true }];
    stage.background.handlers?.refresh(null);
    await vi.waitFor(() => expect(stage.canvas.marks()).toEqual([]));
  });
});
