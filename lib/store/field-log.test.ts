import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createFieldLog, FieldLogDatabase, type FieldLog, type PageSort } from './field-log';

const CONTACTS: PageSort = { crm: 'hubspot', account: '123', kind: 'contact', surface: 'record' };
const FOUND = { found: 1, missing: 0, by: { 'prefixed-attribute': 1 } } as const;
const MISSING = { found: 0, missing: 1, by: {} } as const;

let database: FieldLogDatabase;
let log: FieldLog;

beforeEach(() => {
  database = new FieldLogDatabase(`field-log-${Math.random()}`);
  log = createFieldLog(database);
});
afterEach(() => database.delete());

test('pages of one sort and day add up, by field and evidence, also for the next worker', async () => {
  await log.add(CONTACTS, '2026-11-20', { pages: 1, fields: { phone: FOUND, city: MISSING } });
  const byLabel = { found: 1, missing: 0, by: { 'account-label': 1 } } as const;
  await log.add(CONTACTS, '2026-11-20', { pages: 1, fields: { phone: byLabel, city: MISSING, fax: MISSING } });
  const phone = { found: 2, missing: 0, by: { 'prefixed-attribute': 1, 'account-label': 1 } };
  const fields = { phone, city: { found: 0, missing: 2, by: {} }, fax: MISSING };
  expect(await createFieldLog(database).days()).toEqual([{ ...CONTACTS, day: '2026-11-20', pages: 2, fields }]);
});

test('what is found later on a page that was counted takes back that it was missing', async () => {
  await log.add(CONTACTS, '2026-11-20', { pages: 1, fields: { city: MISSING } });
  await log.add(CONTACTS, '2026-11-20', { pages: 0, fields: { city: { ...FOUND, missing: -1 } } });
  expect(await log.days()).toMatchObject([{ pages: 1, fields: { city: FOUND } }]);
});

test('every day, account, kind of record and kind of page is counted apart, oldest day first', async () => {
  const once = { pages: 1, fields: {} };
  const sorts: readonly PageSort[] = [
    CONTACTS,
    { ...CONTACTS, account: '9' },
    { ...CONTACTS, crm: 'pipedrive' },
    { ...CONTACTS, kind: 'company' },
    { ...CONTACTS, surface: 'create' },
  ];
  await log.add(CONTACTS, '2026-11-21', once);
  for (const sort of sorts) await log.add(sort, '2026-11-20', once);
  const days = await log.days();
  expect(days.map(({ day }) => day)).toEqual([...sorts.map(() => '2026-11-20'), '2026-11-21']);
  for (const sort of sorts) expect(days).toContainEqual({ ...sort, ...once, day: '2026-11-20' });
});

test('nothing but what names the page is kept of what it is handed', async () => {
  const audit = { ...CONTACTS, id: '7', title: 'Aino Virtanen' };
  await log.add(audit, '2026-11-20', { pages: 1, fields: {} });
  expect(JSON.stringify(await database.days.toArray())).not.toMatch(/Aino|"id"/);
});

test('two months are kept, and never more rows than anybody needs', async () => {
  await log.add(CONTACTS, '2026-09-20', { pages: 1, fields: {} });
  await log.add(CONTACTS, '2026-09-23', { pages: 1, fields: {} });
  await log.add(CONTACTS, '2026-11-22', { pages: 1, fields: {} });
  expect((await log.days()).map(({ day }) => day)).toEqual(['2026-09-23', '2026-11-22']);
  const many = Array.from({ length: 1_600 }, (_, n) => ({
    ...{ ...CONTACTS, account: String(n), key: String(n), day: '2026-11-21', pages: 1, fields: {} },
  }));
  await database.days.bulkPut(many);
  await log.add(CONTACTS, '2026-11-23', { pages: 1, fields: {} });
  expect(await database.days.count()).toBe(1_500);
  expect((await log.days()).at(-1)).toMatchObject({ day: '2026-11-23' });
});

test('cleared when told; a database that does not work costs the counts alone', async () => {
  await log.add(CONTACTS, '2026-11-20', { pages: 1, fields: {} });
  await log.wipe();
  expect(await log.days()).toEqual([]);
  const report = vi.fn();
  const broken = createFieldLog(database, report);
  vi.spyOn(database.days, 'put').mockRejectedValue(new Error('full'));
  await broken.add(CONTACTS, '2026-11-20', { pages: 1, fields: {} });
  expect(report).toHaveBeenCalledOnce();
});
