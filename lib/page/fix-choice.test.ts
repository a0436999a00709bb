// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Finding } from '../rules/finding';
import { recordPage } from './testing/fixtures';
import { finding, phoneRow, Stage, valueOf } from './testing/stage';

let stage: Stage;
beforeEach(() => {
  stage = new Stage();
});
afterEach(() => stage.end.abort());

const RECORD = '/contacts/42/record/0-1/7';

test('one of several values is written when it is chosen, and nothing that was not offered', async () => {
  const date: Finding = {
    ...finding('phone-format', 'phone', '03/04/2024'),
    fix: { kind: 'review', value: '2024-04-03', alternatives: ['2024-03-04'] },
  };
  stage.background.findings = (draft) => (valueOf(draft, 'phone') === '03/04/2024' ? [date] : []);
  stage.open(RECORD, recordPage(phoneRow('03/04/2024')));
  await vi.waitFor(() => expect(stage.canvas.marks()).toHaveLength(1));
  const chosen = { field: 'phone', rule: 'phone-format', value: '03/04/2024', chosen: '2024-03-04' } as const;
  stage.background.handlers?.fixField(chosen);
  await vi.waitFor(() => expect(stage.canvas.marks()).toEqual([]));
  const sent = stage.background.sent.find(({ type: each }) => each === 'applyFix')?.data;
  expect(sent).toMatchObject({ expected: '03/04/2024', value: '2024-03-04' });
});

describe('the word in doubt, chosen', () => {
  const georgia = (value: string): Finding => ({
    ...finding('country', 'phone', value),
    fix: { kind: 'review', value: 'United States', alternatives: ['Georgia'] },
  });
  const choose = async (shown: string) => {
    stage.background.findings = (draft) => [georgia(valueOf(draft, 'phone') ?? '')];
    stage.open(RECORD, recordPage(phoneRow(shown)));
    await vi.waitFor(() => expect(stage.canvas.marks()).toEqual(['phone country']));
    const chosen = { field: 'phone', rule: 'country', value: shown, chosen: 'Georgia' } as const;
    stage.background.handlers?.fixField(chosen);
    await vi.waitFor(() => expect(stage.canvas.marks()).toEqual([]));
  };
  const sentAs = (type: string) => stage.background.sent.filter((each) => each.type === type).map(({ data }) => data);
  const rests = {
    ...{ type: 'chosen', crm: 'hubspot', account: '42', id: '7' },
    ...{ rule: 'country', field: 'phone', value: 'Georgia' },
  };

  test('writes nothing where it stands there already, and rests for the record', async () => {
    await choose('Georgia');
    expect(sentAs('applyFix')).toEqual([]);
    expect(sentAs('dismiss')).toEqual([rests]);
  });

  test('is written in the form of the house before it rests', async () => {
    await choose('georgia');
    expect(sentAs('applyFix')).toMatchObject([{ expected: 'georgia', value: 'Georgia' }]);
    expect(sentAs('dismiss')).toEqual([rests]);
  });
});
