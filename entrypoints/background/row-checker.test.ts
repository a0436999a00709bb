import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { ReportedRow } from '../../lib/messages/protocol';
import type { Dismissals } from '../../lib/store/dismissals';
import type { HouseStyle } from '../../lib/style/house-style';
import { EVERYTHING_ON } from '../../lib/style/presets';
import { createRowChecker } from './row-checker';

const FROM = { tabId: 1, frameId: 0 };
const dismissed = vi.fn<Dismissals['isFindingDismissed']>(() => false);
let style: HouseStyle = EVERYTHING_ON;
const parts = {
  boot: { style: () => style, connection: () => undefined },
  dismissals: { isFindingDismissed: dismissed, isPostponed: () => false },
  facts: { of: () => ({}) },
  tables: { of: () => ({}) },
  snoozes: { of: (tabId: number) => ({ until: null, tab: tabId === 1 }) },
  optionsOf: () => [],
  now: () => 0,
};

function check(...rows: readonly ReportedRow[]) {
  // What a check of rows touches of the worker's parts, and nothing else of them.
  const checker = createRowChecker(parts as unknown as Parameters<typeof createRowChecker>[0]);
  return checker.check({ crm: 'hubspot', account: '42', kind: 'contact', rows, isFirst: true }, FROM);
}

beforeEach(() => {
  style = EVERYTHING_ON;
  dismissed.mockReset().mockReturnValue(false);
});

describe('rows of a list', () => {
  test('are answered with their findings and the worst severity; clean ones are left out', () => {
    const bad: ReportedRow = { id: '1', fields: [{ key: 'phone', values: ['12'] }] };
    const clean: ReportedRow = { id: '2', fields: [{ key: 'phone', values: ['+358401234567'] }] };
    const { rows, snooze } = check(bad, clean);
    expect(rows.map(({ id, worst }) => [id, worst])).toEqual([['1', 'error']]);
    expect(rows[0]?.findings[0]).toMatchObject({ rule: 'phone-invalid', field: 'phone', value: '12' });
    expect(snooze).toEqual({ until: null, tab: true });
  });

  test('lack only what a column shows to be empty', () => {
    const { rows } = check({ id: '1', fields: [{ key: 'email', values: [] }] }, { id: '2', fields: [] });
    expect(rows.map(({ id, findings }) => [id, findings.map(({ rule }) => rule)])).toEqual([['1', ['required-field']]]);
  });

  test('bear no badge for a missing owner or source, but where the house calls that an error', () => {
    const row: ReportedRow = {
      id: '1',
      fields: [
        { key: 'owner', values: [] },
        { key: 'leadSource', values: ['Unknown'] },
      ],
    };
    expect(check(row).rows).toEqual([]);
    style = { ...EVERYTHING_ON, rules: { ...EVERYTHING_ON.rules, 'owner-missing': { severity: 'error' } } };
    expect(check(row).rows).toMatchObject([{ worst: 'error', findings: [{ rule: 'owner-missing' }] }]);
  });

  test('keep quiet about what was dismissed, an empty value being that of one record', () => {
    dismissed.mockImplementation((_account, _finding, record) => record === '1');
    const empty = (id: string): ReportedRow => ({ id, fields: [{ key: 'email', values: [] }] });
    expect(check(empty('1'), empty('2')).rows.map(({ id }) => id)).toEqual(['2']);
  });
});
