import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Crm, CrmRecord, Lookup } from '../../lib/crm/crm';
import { CrmError } from '../../lib/crm/errors';
import type { Draft, FieldValues } from '../../lib/record/record';
import { CacheDatabase, type Scope } from '../../lib/store/database';
import { createLookupCache } from '../../lib/store/lookup-cache';
import { createRecents } from '../../lib/store/recents';
import { createDuplicateFinder } from './duplicate-finder';
import { createOwnerNames } from './owner-names';

const scope: Scope = { crm: 'hubspot', account: '1', kind: 'contact' };
const draft: Draft = { kind: 'contact', fields: { email: ['aino@nordweb.fi'], phone: ['040 123 4567'] } };

function record(id: string, fields: FieldValues): CrmRecord {
  return { ref: { ...scope, id }, fields, properties: {}, mergedIds: [], associated: [] };
}

/** A record that Lintel merged into another one. */
const MERGED_AWAY = '66';
let runs = 0;
function setUp(answer: () => readonly CrmRecord[], byEmail?: CrmRecord) {
  const database = new CacheDatabase(`finder-${(runs += 1)}`);
  const now = () => 1_000_000;
  const cache = createLookupCache({ database, now, limits: () => ({ maxEntries: 100, maxAgeHours: 1 }) });
  const recents = createRecents({ database, now });
  const search = vi.fn<(kind: string, lookups: readonly Lookup[]) => Promise<readonly CrmRecord[]>>(() =>
    Promise.resolve().then(answer),
  );
  const getByEmail = vi.fn(() => Promise.resolve(byEmail));
  const onRefused = vi.fn();
  const find = createDuplicateFinder({
    cache,
    recents,
    owners: createOwnerNames(),
    mergedAway: { without: (all) => Promise.resolve(all.filter(({ ref }) => ref.id !== MERGED_AWAY)) },
    onRefused,
  });
  // Only what finding asks of a client.
  const owners = () => Promise.resolve([{ id: '301', name: 'Matti Laine' }]);
  const crm = { search, getByEmail, owners } as unknown as Crm;
  const options = { crm, country: 'FI', signal: new AbortController().signal };
  const look = (of: Draft = draft) => find(scope, of, options);
  const lookRefused = () => find(scope, draft, { ...options, refusal: { state: 'unauthorized' } });
  return { look, lookRefused, search, recents, getByEmail, onRefused };
}

beforeEach(() => vi.clearAllMocks());

describe('finding records that share a key', () => {
  test('one search asks for everything that is not known, and the answer is kept', async () => {
    const { look, search } = setUp(() => [record('5', { email: ['Aino@nordweb.fi'] })]);
    expect((await look()).summaries.map(({ ref }) => ref.id)).toEqual(['5']);
    expect(search).toHaveBeenCalledTimes(1);
    expect((await look()).summaries.map(({ ref }) => ref.id)).toEqual(['5']);
    expect(search).toHaveBeenCalledTimes(1);
  });

  test('that nobody was found is an answer as well', async () => {
    const { look, search } = setUp(() => []);
    await look();
    expect(await look()).toEqual({ summaries: [], state: 'on' });
    expect(search).toHaveBeenCalledTimes(1);
  });

  test('only what is new is asked when the draft grows', async () => {
    const { look, search } = setUp(() => []);
    await look();
    await look({ ...draft, fields: { ...draft.fields, firstName: ['Aino'], lastName: ['Virtanen'] } });
    expect(search.mock.calls[1]?.[1]).toEqual([{ by: 'name', firstName: 'Aino', lastName: 'Virtanen' }]);
  });

  test('a record that a page just showed is known although the search has it not', async () => {
    const { look, recents } = setUp(() => []);
    await recents.note(scope, { id: '9', fields: { email: ['aino@nordweb.fi'] } });
    expect((await look()).summaries).toMatchObject([{ ref: { id: '9' } }]);
  });

  test('a record that was merged away is found by nobody, wherever it is still known', async () => {
    const gone = record(MERGED_AWAY, { email: ['aino@nordweb.fi'] });
    const { look, recents, search } = setUp(() => [gone, record('5', gone.fields)]);
    await recents.note(scope, { id: MERGED_AWAY, fields: gone.fields });
    for (const from of ['search and page', 'cache and page']) {
      expect([from, (await look()).summaries.map(({ ref }) => ref.id)]).toEqual([from, ['5']]);
    }
    expect(search).toHaveBeenCalledTimes(1);
  });

  test('a draft just saved is asked for by its email', async () => {
    const { look, recents, getByEmail } = setUp(() => [], record('11', { email: ['aino@nordweb.fi'] }));
    await recents.note(scope, { fields: { email: ['aino@nordweb.fi'] } });
    expect((await look()).summaries).toMatchObject([{ ref: { id: '11' } }]);
    await look();
    expect(getByEmail).toHaveBeenCalledTimes(1);
  });

  test("the page's newer value wins over the search's, the other emails stay", async () => {
    const found = record('5', { email: ['aino@nordweb.fi', 'aino@home.fi'], phone: ['old'], jobTitle: ['CEO'] });
    const { look, recents } = setUp(() => [found]);
    await recents.note(scope, { id: '5', fields: { email: ['aino@nordweb.fi'], phone: ['+358401234567'] } });
    expect((await look()).summaries[0]?.fields).toEqual({
      email: ['aino@nordweb.fi', 'aino@home.fi'],
      phone: ['+358401234567'],
      jobTitle: ['CEO'],
    });
  });
});

describe('what leaves the worker', () => {
  test('an owner has a name, and properties nobody compares stay behind', async () => {
    const found = {
      ...record('5', { email: ['aino@nordweb.fi'], owner: ['301'], optedOut: ['true'] }),
      properties: { ssn: '1' },
    };
    const [summary] = (await setUp(() => [found]).look()).summaries;
    expect(summary?.fields.owner).toEqual(['Matti Laine']);
    expect(JSON.stringify(summary)).not.toMatch(/ssn|optedOut/);
  });

  test('an owner nobody knows is left out rather than shown as a number', async () => {
    const found = record('5', { email: ['aino@nordweb.fi'], owner: ['999'] });
    expect((await setUp(() => [found]).look()).summaries[0]?.fields).not.toHaveProperty('owner');
  });
});

describe('when the CRM does not answer', () => {
  test('a key known to be refused is not tried; what is known here is answered', async () => {
    const { lookRefused, recents, search, getByEmail } = setUp(() => []);
    await recents.note(scope, { id: '9', fields: { email: ['aino@nordweb.fi'] } });
    await recents.note(scope, { fields: { email: ['aino@nordweb.fi'] } });
    expect(await lookRefused()).toMatchObject({ state: 'unauthorized', summaries: [{ ref: { id: '9' } }] });
    expect(search).not.toHaveBeenCalled();
    expect(getByEmail).not.toHaveBeenCalled();
  });

  test('a key without the scope for owners is asked for them once', async () => {
    const owners = vi.fn(() => Promise.reject(new CrmError({ code: 'MissingScopes', detail: 'no' })));
    const names = createOwnerNames();
    // Only what naming asks of a client.
    const crm = { owners } as unknown as Crm;
    const summary = { ref: { ...scope, account: 'without-owners', id: '5' }, fields: { owner: ['301'] } };
    for (let time = 0; time < 3; time += 1) {
      expect((await names.named(summary, crm, new AbortController().signal)).fields).toEqual({});
    }
    expect(owners).toHaveBeenCalledTimes(1);
  });

  test.each([
    ['RateLimited', 'rate-limited'],
    ['Unauthorized', 'unauthorized'],
    ['MissingScopes', 'missing-scopes'],
    ['Unreachable', 'unreachable'],
    ['Invalid', 'unreachable'],
  ] as const)('%s is told as %s, and what is known is still answered', async (code, state) => {
    const { look, recents, onRefused } = setUp(() => {
      throw new CrmError({ code, detail: 'no', retryAt: 5 });
    });
    await recents.note(scope, { id: '9', fields: { email: ['aino@nordweb.fi'] } });
    expect(await look()).toMatchObject({ state, retryAt: 5, summaries: [{ ref: { id: '9' } }] });
    expect(onRefused).toHaveBeenCalledTimes(1);
  });
});
