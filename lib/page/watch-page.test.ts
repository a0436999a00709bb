// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createFrame, recordPage } from './testing/fixtures';
import { finding, phoneRow, Stage, valueOf } from './testing/stage';

let stage: Stage;
beforeEach(() => {
  stage = new Stage();
});
afterEach(() => stage.end.abort());

const RECORD = '/contacts/42/record/0-1/7';
const CREATE = '/object-builder/42/0-1/embed';

describe('a record page', () => {
  test('is read once it is there, checked, and looked up for duplicates', async () => {
    stage.background.findings = () => [finding('phone-invalid', 'phone', '1')];
    stage.open(RECORD, '');
    stage.show(recordPage(phoneRow('1')));
    await vi.waitFor(() => expect(stage.canvas.marks()).toEqual(['phone phone-invalid']));
    expect(stage.background.drafts()).toHaveLength(1);
    expect(stage.background.drafts('findDuplicates')).toHaveLength(1);
    expect(stage.background.drafts()[0]).toMatchObject({
      crm: 'hubspot',
      account: '42',
      id: '7',
      kind: 'contact',
      surface: 'record',
    });
  });

  test('1,000 changes beside its fields, and the same text written again, cause no check', async () => {
    stage.open(RECORD, recordPage(phoneRow('1')));
    await vi.waitFor(() => expect(stage.background.drafts('findDuplicates')).toHaveLength(1));
    const { length } = stage.background.sent;
    const sidebar = document.querySelector('[data-test-id="left-sidebar"]');
    const shown = document.querySelector('[data-test-id="phone"] [data-selenium-test]');
    for (let at = 0; at < 1_000; at++) (at % 2 === 0 ? sidebar : document.body)?.append(document.createElement('i'));
    shown?.replaceChildren('1');
    // What proves that the changes were seen: a change that does count, made after them, is checked alone.
    document.querySelector('[data-test-id="crm-property-list-item"] span:last-child')?.replaceChildren('ESPOO');
    await vi.waitFor(() => expect(valueOf(stage.background.drafts().at(-1), 'city')).toBe('ESPOO'));
    expect(stage.background.sent.slice(length).filter(({ type: each }) => each === 'checkDraft')).toHaveLength(1);
  });

  test('goes on when the page replaces its container', async () => {
    stage.open(RECORD, recordPage(phoneRow('1')));
    await vi.waitFor(() => expect(stage.background.drafts()).toHaveLength(1));
    stage.show(recordPage(phoneRow('2')));
    await vi.waitFor(() => expect(valueOf(stage.background.drafts().at(-1), 'phone')).toBe('2'));
    expect(stage.background.sent.some(({ type: each }) => each === 'surfaceClosed')).toBe(false);
  });

  test('the next record is not believed while the container still shows the one before', async () => {
    stage.open(RECORD, recordPage(phoneRow('1')));
    await vi.waitFor(() => expect(stage.background.drafts()).toHaveLength(1));
    stage.goTo('/contacts/42/record/0-1/8');
    await vi.waitFor(() => expect(stage.background.sent.at(-1)?.type).toBe('surfaceClosed'));
    stage.display('phone', '8');
    await vi.waitFor(() => expect(stage.background.drafts().at(-1)?.id).toBe('8'));
    const ofNext = stage.background.drafts().filter(({ id }) => id === '8');
    expect(ofNext.map((draft) => valueOf(draft, 'phone'))).toEqual(['8']);
  });

  test('a place without a record takes everything away', async () => {
    stage.open(RECORD, recordPage(phoneRow('1')));
    await vi.waitFor(() => expect(stage.canvas.view).not.toBeNull());
    stage.goTo('/reports-dashboard/42');
    expect(stage.canvas.view).toBeNull();
    expect(stage.background.sent.at(-1)?.type).toBe('surfaceClosed');
  });
});

describe('typing', () => {
  test('the draft holds what is typed; a finding waits for the field to be left', async () => {
    stage.background.findings = (draft) =>
      valueOf(draft, 'phone') === '12' ? [finding('phone-invalid', 'phone', '12')] : [];
    stage.open(CREATE, createFrame('email', 'phone'));
    await vi.waitFor(() => expect(stage.background.drafts()).toHaveLength(1));
    stage.type('phone', '12');
    await vi.waitFor(() => expect(valueOf(stage.background.drafts().at(-1), 'phone')).toBe('12'));
    expect(stage.canvas.marks()).toEqual([]);
    stage.leave('phone');
    await vi.waitFor(() => expect(stage.canvas.marks()).toEqual(['phone phone-invalid']));
    stage.type('phone', '123');
    await vi.waitFor(() => expect(stage.canvas.marks()).toEqual([]));
  });

  test('what was said of duplicates stays until they have been looked for again', async () => {
    stage.background.findings = () => [finding('possible-duplicate', 'email', 'a')];
    stage.open(CREATE, createFrame('email', 'phone'));
    await vi.waitFor(() => expect(stage.background.drafts()).toHaveLength(1));
    stage.type('email', 'a');
    await vi.waitFor(() => expect(stage.canvas.marks()).toEqual(['email possible-duplicate']));
    stage.background.duplicatesKnown = false;
    stage.background.findings = () => [];
    stage.type('phone', '1');
    await vi.waitFor(() => expect(valueOf(stage.background.drafts().at(-1), 'phone')).toBe('1'));
    expect(stage.canvas.marks()).toEqual(['email possible-duplicate']);
    await vi.waitFor(() => expect(stage.canvas.marks()).toEqual([]), 3_000);
  });

  test('Create by a script saves nothing', async () => {
    stage.open(CREATE, createFrame('email'));
    await vi.waitFor(() => expect(stage.background.drafts()).toHaveLength(1));
    document.querySelector('button')?.click();
    expect(stage.background.drafts('draftSaved')).toEqual([]);
  });
});

test('the popup shows and fixes a field; a refresh asks again', async () => {
  stage.background.findings = () => [finding('phone-format', 'phone', '040 1', '+358401')];
  stage.open(RECORD, recordPage(phoneRow('040 1')));
  await vi.waitFor(() => expect(stage.canvas.marks()).toHaveLength(1));
  stage.background.handlers?.showField({ field: 'phone' });
  expect(stage.canvas.openCard).toHaveBeenCalledWith('phone 0', { focus: false });
  stage.background.handlers?.fixField({ field: 'phone', rule: 'phone-format', value: 'something else' });
  expect(stage.background.sent.some(({ type: each }) => each === 'applyFix')).toBe(false);
  stage.background.handlers?.fixField({ field: 'phone', rule: 'phone-format', value: '040 1' });
  expect(stage.background.sent.some(({ type: each }) => each === 'applyFix')).toBe(true);
  const before = stage.background.drafts().length;
  stage.background.handlers?.refresh(null);
  expect(stage.background.drafts().length).toBe(before + 1);
  const looked = stage.background.drafts('findDuplicates').length;
  expect(looked).toBeGreaterThan(0);
  stage.background.handlers?.recheck(null);
  await vi.waitFor(() => expect(stage.background.drafts().length).toBe(before + 2));
  expect(stage.background.drafts('findDuplicates')).toHaveLength(looked);
});

test('the end takes everything away and asks nothing more', async () => {
  stage.open(RECORD, recordPage(phoneRow('1')));
  await vi.waitFor(() => expect(stage.canvas.view).not.toBeNull());
  stage.end.abort();
  expect(stage.canvas.view).toBeNull();
  const { length } = stage.background.drafts();
  stage.display('phone', '9');
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));
  expect(stage.background.drafts()).toHaveLength(length);
});
