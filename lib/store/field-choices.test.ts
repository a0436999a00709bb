import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { VaultDatabase } from './database';
import { createFieldChoices, type ChoiceOf } from './field-choices';

const PHONE: ChoiceOf = {
  ...{ crm: 'hubspot', account: '42', kind: 'contact', surface: 'record' },
  ...{ field: 'phone', label: 'direct line', path: '0>div:1' },
};
const CITY: ChoiceOf = { ...PHONE, field: 'city', label: '', path: null };

let database: VaultDatabase;
let clock = 0;
const open = () => createFieldChoices(database, () => ++clock);

beforeEach(() => {
  database = new VaultDatabase(`choices-${Math.random()}`);
});
afterEach(() => database.delete());

test('are there for the next worker, of one account and kind, and the latest of a field alone', async () => {
  const choices = open();
  await choices.keep(PHONE);
  await choices.keep({ ...CITY, account: '421' });
  await choices.keep({ ...CITY, kind: 'company' });
  await choices.keep({ ...CITY, crm: 'pipedrive' });
  await choices.keep({ ...PHONE, label: 'mobile' });
  const { field, surface, path } = PHONE;
  expect(await open().of({ crm: 'hubspot', account: '42', kind: 'contact' })).toEqual([
    { field, surface, label: 'mobile', path },
  ]);
});

test('a form is another place than a page', async () => {
  const choices = open();
  await choices.keep(PHONE);
  await choices.keep({ ...PHONE, surface: 'create' });
  expect(await choices.of(PHONE)).toHaveLength(2);
});

test('all are told, latest first, until each is forgotten', async () => {
  const choices = open();
  await choices.keep(PHONE);
  await choices.keep(CITY);
  expect(await choices.all()).toEqual([CITY, PHONE]);
  await choices.forget(CITY);
  expect(await choices.all()).toEqual([PHONE]);
});

test('a vault from before keeps what it holds', async () => {
  const before = new Dexie(database.name);
  before.version(1).stores({ credentials: '&crm', dismissals: '&key, crm' });
  await before.table('credentials').put({ crm: 'hubspot', token: 't', savedAt: 1 });
  before.close();
  await open().keep(PHONE);
  expect(await database.credentials.count()).toBe(1);
});

test('a broken database: reading tells why and goes on, keeping fails aloud', async () => {
  const report = vi.fn();
  const choices = createFieldChoices(database, () => 1, report);
  vi.spyOn(database.choices, 'where').mockImplementation(() => {
    throw new Error('broken');
  });
  vi.spyOn(database.choices, 'put').mockRejectedValue(new Error('full'));
  expect(await choices.of(PHONE)).toEqual([]);
  expect(report).toHaveBeenCalledOnce();
  await expect(choices.keep(PHONE)).rejects.toThrow('full');
});
