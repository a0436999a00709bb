import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { DraftReport, ReportedField, SurfaceAudit } from '../../lib/messages/protocol';
import type { FieldOptions } from '../../lib/record/field-options';
import type { Dismissals } from '../../lib/store/dismissals';
import { FREE, type Policy } from '../../lib/style/policy';
import { EVERYTHING_ON } from '../../lib/style/presets';
import { createDraftChecker, type DraftCheckerParts } from './draft-checker';

const FROM = { tabId: 1, frameId: 0 };
const NOW = Date.UTC(2026, 10, 22);
const kept: SurfaceAudit[] = [];
const postponed = vi.fn<Dismissals['isPostponed']>(() => false);
const keysOf: Dismissals['keysOf'] = (_account, { type }) => (type === 'not-yet' ? ['its key'] : []);
let policy: Policy = FREE;
let options: readonly FieldOptions[] = [];

const field = (key: ReportedField['key'], ...values: string[]): ReportedField => ({
  ...{ key, label: key, values, foundBy: 'account-label', editable: true },
});

function check(...fields: readonly ReportedField[]) {
  const parts = {
    boot: { style: () => EVERYTHING_ON, connection: () => undefined, house: { policy: () => policy } },
    pools: { get: () => [] },
    dismissals: { isFindingDismissed: () => false, isPairDismissed: () => false, isPostponed: postponed, keysOf },
    audits: { put: (audit: SurfaceAudit) => Promise.resolve(kept.push(audit)) },
    snoozes: { of: () => ({ until: null, tab: false }) },
    optionsOf: () => options,
    facts: { of: () => ({}) },
    tables: { of: () => ({}) },
    statusOf: () => ({ state: 'on' }),
    now: () => NOW,
  };
  const report: DraftReport = { crm: 'hubspot', account: '42', surface: 'record', kind: 'contact', id: '7', fields };
  // What a check touches of the worker's parts, and nothing else of them.
  const answer = createDraftChecker(parts as unknown as DraftCheckerParts).check(report, FROM);
  const audit = kept.at(-1);
  if (!audit) throw new Error('no audit was kept');
  return { answer, audit };
}

const rules = ({ findings }: Pick<SurfaceAudit, 'findings'>) => findings.map(({ rule }) => rule);

beforeEach(() => {
  kept.length = 0;
  policy = FREE;
  options = [];
  postponed.mockReset().mockReturnValue(false);
});

test('what the policy locks is offered to nobody to mute', () => {
  policy = { ...FREE, locked: ['required-field'] };
  const { answer, audit } = check(field('email'), field('phone', 'abc'));
  for (const { rule, locked } of [...answer.findings, ...audit.findings])
    expect(locked).toBe(rule === 'required-field' || undefined);
  policy = { ...FREE, rights: { ...FREE.rights, mute: false } };
  expect(check(field('phone', 'abc')).answer.findings.every(({ locked }) => locked)).toBe(true);
});

describe('what is listed and not marked', () => {
  test('a field that nobody knows yet: the popup lists it as good to know, the page hears nothing', () => {
    const before = check(field('email'));
    expect(before.answer.findings.find(({ rule }) => rule === 'required-field')).toMatchObject({ severity: 'error' });
    postponed.mockImplementation((_account, { rule }, record) => rule === 'required-field' && record === '7');
    const { answer, audit } = check(field('email'));
    expect(rules(answer)).not.toContain('required-field');
    const listed = audit.findings.find(({ rule }) => rule === 'required-field');
    expect(listed).toMatchObject({ severity: 'info', postponed: true });
    expect(before.audit.ignored).toEqual([]);
    const key = { what: 'not-yet', rule: 'required-field', keys: ['its key'] };
    expect(audit.ignored).toMatchObject([key]);
    expect(audit.score).toBeGreaterThan(before.audit.score);
  });

  test('a rule that is never drawn on a page', () => {
    const { answer, audit } = check(field('email', 'anna.berg@nordweb.fi'), field('lastActivity', '2020-01-02'));
    expect(rules(audit)).toContain('stale');
    expect(rules(answer)).not.toContain('stale');
  });
});

test('fields that the account does not have are not expected of its pages', () => {
  const keys = () => check(field('email', 'anna@firma.fi')).audit.expected.map(({ key }) => key);
  expect(keys()).toContain('phone');
  options = [
    { key: 'email', options: [] },
    { key: 'lastName', options: [] },
  ];
  expect(keys().toSorted()).toEqual(['email', 'lastName']);
});
