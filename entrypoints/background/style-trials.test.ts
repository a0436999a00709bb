import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { SurfaceAudit } from '../../lib/messages/protocol';
import { MASK } from '../../lib/record/masked';
import type { FieldKey, FieldValues } from '../../lib/record/record';
import type { Finding } from '../../lib/rules/finding';
import { DEFAULT_STYLE } from '../../lib/style/default-style';
import type { HouseStyle } from '../../lib/style/house-style';
import { FREE } from '../../lib/style/policy';
import type { Sample } from './account-sample';
import type { DraftChecker } from './draft-checker';
import { createStyleTrials, type StyleTrialParts } from './style-trials';

const NOW = Date.UTC(2026, 10, 22);
const found = vi.fn<DraftChecker['findingsUnder']>();
const settled = vi.fn(() => Promise.resolve());
let records: readonly FieldValues[] = [];
let muted: readonly string[] = [];
let isConnected = true;
let options: ReturnType<StyleTrialParts['optionsOf']> = [];
let audit: SurfaceAudit | undefined;

function start() {
  const sample = (): Sample => ({
    ...{ crm: 'hubspot', account: '42' },
    records: records.map((fields, at) => ({ kind: 'contact', id: String(at), fields })),
  });
  const parts = {
    ready: Promise.resolve(),
    boot: {
      connection: () => undefined,
      house: { view: () => ({ own: DEFAULT_STYLE, muted }), policy: () => FREE, style: () => DEFAULT_STYLE },
    },
    sample: { of: () => Promise.resolve(isConnected ? sample() : undefined) },
    owners: { teamsOf: (_: unknown, owner: string) => (owner === 'Matti Laine' ? ['Finland'] : undefined) },
    audits: { newestRecord: () => Promise.resolve(audit) },
    checker: { findingsUnder: found },
    tables: { of: () => ({}), settled },
    dismissals: { isFindingDismissed: () => false, isPostponed: () => false },
    optionsOf: () => options,
    now: () => NOW,
  };
  // What trials touch of the worker's parts, and nothing else of them.
  return createStyleTrials(parts as unknown as StyleTrialParts);
}

const requiring = (...contact: readonly FieldKey[]): HouseStyle => ({
  ...DEFAULT_STYLE,
  rules: { 'required-field': { severity: 'error', options: { contact: ['email', ...contact] } } },
});

beforeEach(() => {
  vi.clearAllMocks();
  [records, muted, isConnected, audit, options] = [[], [], true, undefined, []];
});

describe('a sample under a style that is tried', () => {
  test('is flagged as pages would be', async () => {
    records = [
      { email: ['anna.berg@nordweb.fi'], phone: [] },
      { email: ['oona.salmi@nordweb.fi'], phone: ['+358401234567'], country: ['Finland'] },
      { email: [], phone: [] },
    ];
    const told = await start().sampleFlags({ crm: 'hubspot', style: requiring('phone') });
    expect(told).toMatchObject({ records: 3, flagged: { before: 1, after: 2 } });
    expect(told?.rules[0]).toMatchObject({ rule: 'required-field', flagged: { before: 1, after: 2 } });
    expect(settled).toHaveBeenCalledOnce();
  });

  test('counts what a rep has muted: the others hear it', async () => {
    records = [{ email: [] }];
    muted = ['required-field'];
    const told = await start().sampleFlags({ crm: 'hubspot', style: DEFAULT_STYLE });
    expect(told?.flagged).toEqual({ before: 1, after: 1 });
  });

  test('is told apart by the teams of its owners', async () => {
    records = [{ email: [], owner: ['Matti Laine'] }, { email: [], owner: ['Sofia Bergström'] }, { email: [] }];
    const rules: HouseStyle['rules'] = { 'required-field': { severity: 'error', when: { teams: ['finland'] } } };
    const told = await start().sampleFlags({ crm: 'hubspot', style: { ...DEFAULT_STYLE, rules } });
    expect(told?.flagged).toEqual({ before: 3, after: 1 });
  });

  test('is none where no CRM is connected', async () => {
    isConnected = false;
    expect(await start().sampleFlags({ crm: 'hubspot', style: DEFAULT_STYLE })).toBeNull();
  });
});

describe('a first style from the sample', () => {
  test('reads the account’s own fields as what they are called like, and leaves drop-downs alone', async () => {
    records = Array.from({ length: 12 }, () => ({ 'custom:c1': ['Suomi'], industry: ['FOOD'] }));
    options = [
      { key: 'custom:c1', label: 'Country', options: [], meant: 'country' },
      { key: 'industry', label: 'Industry', options: [{ value: 'FOOD', label: 'Food' }] },
    ];
    const told = await start().suggestStyle({ crm: 'hubspot' });
    const evidence = { count: 12, of: 12 };
    expect(told).toEqual([
      { what: 'country', country: 'FI', evidence },
      { what: 'country-form', form: 'finnish', evidence },
      { what: 'required', kind: 'contact', field: 'country', evidence },
      { what: 'required', kind: 'contact', field: 'industry', evidence },
    ]);
  });
});

describe('the record that is open', () => {
  const finding = (field: FieldKey, value: string): Finding => ({
    ...{ rule: 'sensitive-data', severity: 'error', field, index: 0, message: { key: 'x' }, value },
  });
  const field = (key: FieldKey, value: string): SurfaceAudit['fields'][number] => ({
    ...{ key, label: key, values: [value], foundBy: 'account-label', editable: true },
  });
  const shown = { crm: 'hubspot', kind: 'contact', title: 'Aino Virtanen', labels: {} } as const;

  test('is judged twice, by what is saved and by what is tried', async () => {
    // What a trial touches of an audit.
    audit = { ...shown, fields: [field('city', 'turku')], findings: [] } as unknown as SurfaceAudit;
    found.mockImplementation((style) => (style.rules.country ? [finding('city', 'turku')] : []));
    const style: HouseStyle = { ...DEFAULT_STYLE, rules: { country: { severity: 'error' } } };
    const told = await start().tryOnOpenRecord({ style });
    expect(told).toEqual({ ...shown, before: [], after: [finding('city', 'turku')] });
    expect(settled).toHaveBeenCalledOnce();
  });

  test('keeps what was heard of masked values, for as long as the rule is on', async () => {
    const secret = finding('jobTitle', MASK);
    const fields = [field('jobTitle', MASK), field('city', 'Turku')];
    audit = { ...shown, fields, findings: [secret] } as unknown as SurfaceAudit;
    found.mockReturnValue([]);
    const style: HouseStyle = { ...DEFAULT_STYLE, rules: { 'sensitive-data': { severity: 'off' } } };
    expect(await start().tryOnOpenRecord({ style })).toMatchObject({ before: [secret], after: [] });
    expect(found.mock.lastCall?.[1].fields).toEqual([field('city', 'Turku')]);
  });

  test('is none where none was looked at', async () => {
    expect(await start().tryOnOpenRecord({ style: DEFAULT_STYLE })).toBeNull();
  });
});
