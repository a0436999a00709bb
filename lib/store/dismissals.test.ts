import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Draft } from '../record/record';
import { VaultDatabase } from './database';
import { createDismissals, type DismissedFinding, type Dismissals } from './dismissals';

const ACCOUNT = { crm: 'hubspot', account: '123' } as const;
const PHONE: DismissedFinding = { rule: 'phone-format', field: 'phone', value: '(040)  123 4567 Ext' };
const BLANK: DismissedFinding = { rule: 'required-field', field: 'company', value: ' ' };

function draft(fields: Draft['fields'], id?: string): Draft {
  return { kind: 'contact', fields, ...(id === undefined ? {} : { id }) };
}

describe('dismissals', () => {
  let database: VaultDatabase;
  let dismissals: Dismissals;
  let now = 0;
  const restart = async (): Promise<Dismissals> => {
    const again = createDismissals(database, () => (now += 1));
    await again.ready;
    return again;
  };

  beforeEach(async () => {
    now = 1_000;
    database = new VaultDatabase(`vault-${Math.random()}`);
    dismissals = await restart();
  });
  afterEach(() => database.delete());

  it.each<[string, DismissedFinding, boolean]>([
    ['the same value', PHONE, true],
    ['another case and spacing', { ...PHONE, value: ' (040) 123 4567 ext' }, true],
    ['another value', { ...PHONE, value: '040 123 4568' }, false],
    ['another field', { ...PHONE, field: 'mobilePhone' }, false],
    ['another rule', { ...PHONE, rule: 'phone-invalid' }, false],
  ])('an ignored value: %s', async (_, asked, ignored) => {
    await dismissals.dismissFinding(ACCOUNT, PHONE, '7');
    expect(dismissals.isFindingDismissed(ACCOUNT, asked, '8')).toBe(ignored);
    expect((await restart()).isFindingDismissed(ACCOUNT, asked)).toBe(ignored);
    expect(dismissals.isFindingDismissed({ ...ACCOUNT, account: '124' }, asked)).toBe(false);
  });

  it('lets a value that was chosen rest in its own record alone', async () => {
    const georgia: DismissedFinding = { rule: 'country', field: 'country', value: 'Georgia' };
    await dismissals.settleFinding(ACCOUNT, georgia, '7');
    expect(dismissals.isFindingDismissed(ACCOUNT, georgia, '7')).toBe(true);
    expect(dismissals.isFindingDismissed(ACCOUNT, { ...georgia, value: 'United States' }, '7')).toBe(false);
    expect(dismissals.isFindingDismissed(ACCOUNT, georgia, '8')).toBe(false);
    expect(dismissals.isFindingDismissed(ACCOUNT, georgia)).toBe(false);
    expect((await restart()).list()).toMatchObject([{ what: { type: 'finding', value: 'Georgia' } }]);
  });

  it('keeps no personal code: an ignored one is masked, and stays with its record', async () => {
    const code: DismissedFinding = { ...PHONE, field: 'jobTitle', value: 'Aino 131052-308T' };
    await dismissals.dismissFinding(ACCOUNT, code, '7');
    expect(dismissals.isFindingDismissed(ACCOUNT, code, '7')).toBe(true);
    expect(dismissals.isFindingDismissed(ACCOUNT, code, '8')).toBe(false);
    expect(JSON.stringify(await database.dismissals.toArray())).not.toContain('131052');
  });

  it('keeps no personal code of a draft that has no id', async () => {
    const draft: Draft = { kind: 'contact', fields: { fullName: ['Aino 131052-308T'], email: ['aino@firma.fi'] } };
    expect(await dismissals.dismissPair(ACCOUNT, draft, '9')).toBe(true);
    expect(dismissals.isPairDismissed(ACCOUNT, draft, '9')).toBe(true);
    expect(await dismissals.dismissPair(ACCOUNT, { ...draft, fields: { fullName: ['Aino 131052-308T'] } }, '9')).toBe(
      false,
    );
    expect(JSON.stringify(await database.dismissals.toArray())).not.toContain('131052');
  });

  it('what is not known yet is asked again at the next stage, and of other records at once', async () => {
    const missing = { rule: 'required-field', field: 'phone', notYet: 'lead' } as const;
    await dismissals.postpone(ACCOUNT, { rule: 'required-field', field: 'phone', record: '7', stage: 'lead' });
    for (const each of [dismissals, await restart()]) {
      expect(each.isPostponed(ACCOUNT, missing, '7')).toBe(true);
      expect(each.isPostponed(ACCOUNT, { ...missing, notYet: 'customer' }, '7')).toBe(false);
      expect(each.isPostponed(ACCOUNT, { rule: 'required-field', field: 'phone' }, '7')).toBe(false);
      expect(each.isPostponed(ACCOUNT, missing, '8')).toBe(false);
      expect(each.isPostponed(ACCOUNT, missing, undefined)).toBe(false);
    }
    await dismissals.postpone(ACCOUNT, { rule: 'required-field', field: 'phone', record: '7', stage: 'customer' });
    expect(dismissals.isPostponed(ACCOUNT, missing, '7')).toBe(false);
    expect(dismissals.list()).toHaveLength(1);
  });

  it('an ignored empty field stays with its record', async () => {
    await dismissals.dismissFinding(ACCOUNT, BLANK, '7');
    expect(dismissals.isFindingDismissed(ACCOUNT, { ...BLANK, value: '' }, '7')).toBe(true);
    expect(dismissals.isFindingDismissed(ACCOUNT, BLANK, '8')).toBe(false);
    expect(dismissals.isFindingDismissed(ACCOUNT, BLANK)).toBe(false);
  });

  it('a pair is a pair whichever record is open', async () => {
    expect(await dismissals.dismissPair(ACCOUNT, draft({}, '7'), '8')).toBe(true);
    const again = await restart();
    expect(again.isPairDismissed(ACCOUNT, draft({}, '7'), '8')).toBe(true);
    expect(again.isPairDismissed(ACCOUNT, draft({}, '8'), '7')).toBe(true);
    expect(again.isPairDismissed(ACCOUNT, draft({}, '7'), '9')).toBe(false);
    expect(again.isPairDismissed(ACCOUNT, { ...draft({}, '7'), kind: 'company' }, '8')).toBe(false);
  });

  it('a pair called different before the record had an id stays so', async () => {
    await dismissals.dismissPair(ACCOUNT, draft({ email: ['Aino@example.com'] }), '8');
    const typed = { email: ['aino@example.com '], firstName: ['Aino'], phone: ['+358401234567'] };
    expect(dismissals.isPairDismissed(ACCOUNT, draft(typed), '8')).toBe(true);
    expect(dismissals.isPairDismissed(ACCOUNT, draft(typed, '9'), '8')).toBe(true);
    expect(dismissals.isPairDismissed(ACCOUNT, draft({ email: ['other@example.com'] }), '8')).toBe(false);
  });

  it('remembers nothing about a draft that could be anybody', async () => {
    expect(await dismissals.dismissPair(ACCOUNT, draft({ firstName: ['Aino'] }), '8')).toBe(false);
    expect(dismissals.isPairDismissed(ACCOUNT, draft({}), '8')).toBe(false);
    expect(dismissals.list()).toEqual([]);
  });

  it('lists latest first, takes back one, and all of a CRM', async () => {
    await dismissals.dismissFinding(ACCOUNT, PHONE);
    await dismissals.dismissPair(ACCOUNT, draft({}, '7'), '8');
    await dismissals.dismissFinding({ crm: 'pipedrive', account: 'acme' }, PHONE);
    expect(dismissals.list().map((one) => one.what.type)).toEqual(['finding', 'pair', 'finding']);
    const [pair] = dismissals.list(ACCOUNT);
    await dismissals.remove(pair?.key ?? '');
    expect(dismissals.isPairDismissed(ACCOUNT, draft({}, '7'), '8')).toBe(false);
    await dismissals.wipe('hubspot');
    expect(dismissals.isFindingDismissed(ACCOUNT, PHONE)).toBe(false);
    expect((await restart()).list()).toHaveLength(1);
  });
});

it('tells by which keys each is remembered, so that it can be taken back', async () => {
  const database = new VaultDatabase(`vault-${Math.random()}`);
  const dismissals = createDismissals(database, () => 1);
  const later = { rule: 'required-field', field: 'company' } as const;
  const aino = draft({ email: ['aino@example.fi'] });
  const all = [
    { type: 'finding', finding: PHONE, record: '7' },
    { type: 'not-yet', finding: later, record: '7' },
    { type: 'pair', draft: { ...aino, id: '7' }, otherId: '9' },
  ] as const;
  const keys = () => all.map((one) => dismissals.keysOf(ACCOUNT, one).length);
  expect(keys()).toEqual([0, 0, 0]);
  await dismissals.dismissFinding(ACCOUNT, PHONE, '7');
  await dismissals.postpone(ACCOUNT, { ...later, record: '7', stage: 'lead' });
  // Said before the record had an id, and again when it had one: both are to be lifted.
  await dismissals.dismissPair(ACCOUNT, aino, '9');
  await dismissals.dismissPair(ACCOUNT, { ...aino, id: '7' }, '9');
  expect(keys()).toEqual([1, 1, 2]);
  for (const one of all) for (const key of dismissals.keysOf(ACCOUNT, one)) await dismissals.remove(key);
  expect(keys()).toEqual([0, 0, 0]);
  expect(dismissals.isPairDismissed(ACCOUNT, aino, '9')).toBe(false);
  await database.delete();
});
