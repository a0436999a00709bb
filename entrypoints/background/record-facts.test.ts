import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Crm, CrmRecord } from '../../lib/crm/crm';
import { CrmError } from '../../lib/crm/errors';
import type { Draft } from '../../lib/record/record';
import { createRecordFacts, type RecordFactsParts } from './record-facts';

const KIND = { crm: 'hubspot', account: '42', kind: 'contact' } as const;
const AINO = { ...KIND, id: '7' } as const;
const DRAFT: Draft = { kind: 'contact', id: '7', fields: { email: ['aino@firma.fi'] } };
const AT_ONCE = { outcome: 'wrong-number', at: 5 } as const;

const record = (ref: CrmRecord['ref'], fields: CrmRecord['fields']): CrmRecord => ({
  ...{ ref, fields, properties: {}, mergedIds: [], associated: [] },
});
const COMPANY = record(
  { ...KIND, kind: 'company', id: '9' },
  { company: ['Firma Oy'], website: ['firma.fi'], owner: ['301'] },
);

const recordFacts = vi.fn<NonNullable<Crm['recordFacts']>>();
const domainUse = vi.fn<NonNullable<Crm['domainUse']>>();
const validations = vi.fn<NonNullable<Crm['validations']>>();
const loadOwners = vi.fn<RecordFactsParts['owners']['load']>();
const onRefused = vi.fn<RecordFactsParts['onRefused']>();
let now = 0;
let state = 'connected';

function start() {
  const parts = {
    boot: { connection: () => ({ account: '42', state }) },
    connections: { crmFor: () => Promise.resolve({ recordFacts, domainUse, validations }) },
    owners: {
      load: loadOwners,
      teamsOf: (_: unknown, owner: string) =>
        loadOwners.mock.calls.length > 0 && owner === 'Matti Laine' ? ['Finland'] : undefined,
      named: (of: CrmRecord) => Promise.resolve({ ...of, fields: { ...of.fields, owner: ['Matti Laine'] } }),
    },
    described: () => [{ key: 'email', label: 'Email', options: [], required: true }],
    now: () => now,
  };
  // What facts touch of the worker's parts, and nothing else of them.
  return createRecordFacts({ ...(parts as unknown as RecordFactsParts), onRefused });
}

/** A rule has read the part. */
const wanting = (part: unknown) => expect(part).toBeUndefined();

beforeEach(() => {
  vi.resetAllMocks();
  [now, state] = [0, 'connected'];
  recordFacts.mockResolvedValue({ record: record(AINO, { city: ['Turku'] }), lastCall: AT_ONCE, company: COMPANY });
  domainUse.mockResolvedValue({
    contacts: [
      { id: '7', companyId: '9' },
      { id: '8', companyId: '9' },
    ],
    companies: [],
  });
  validations.mockResolvedValue([{ field: 'phone', type: 'MAX_LENGTH', arguments: ['9'] }]);
});

describe('what the CRM knows of a record', () => {
  test('is asked for when a rule wants it, and only that', async () => {
    const facts = start();
    expect(await facts.load(AINO, DRAFT)).toBe(false);
    expect(facts.of(AINO, DRAFT).lastCall).toBeUndefined();
    expect(await facts.load(AINO, DRAFT)).toBe(true);
    expect(recordFacts.mock.lastCall?.[2].wanted).toEqual(new Set(['lastCall']));
    expect(facts.of(AINO, DRAFT).lastCall).toEqual(AT_ONCE);
    expect(domainUse).not.toHaveBeenCalled();
    expect(validations).not.toHaveBeenCalled();
  });

  test('is asked for once, and anew after minutes or a write, while the old answer stands', async () => {
    const facts = start();
    wanting(facts.of(AINO, DRAFT).lastCall);
    await Promise.all([facts.load(AINO, DRAFT), facts.load(AINO, DRAFT)]);
    expect(await facts.load(AINO, DRAFT)).toBe(false);
    expect(recordFacts).toHaveBeenCalledOnce();
    now = 10 * 60_000;
    await facts.load(AINO, DRAFT);
    facts.expire(AINO);
    expect(facts.of(AINO, DRAFT).lastCall).toEqual(AT_ONCE);
    await facts.load(AINO, DRAFT);
    expect(recordFacts).toHaveBeenCalledTimes(3);
  });

  test('names the company with its owner, and how many colleagues share the domain', async () => {
    const facts = start();
    wanting(facts.of(AINO, DRAFT).associated);
    await facts.load(AINO, DRAFT);
    expect(facts.of(AINO, DRAFT).associated?.contactDomains).toBeUndefined();
    await facts.load(AINO, DRAFT);
    expect(facts.of(AINO, DRAFT).associated).toEqual({
      ...{ id: '9', name: 'Firma Oy', domains: ['firma.fi'], owner: { id: '301', name: 'Matti Laine' } },
      contactDomains: { 'firma.fi': 1 },
    });
  });

  test('of a form without an id is its domain, and never one of a mail service', async () => {
    const facts = start();
    const free: Draft = { kind: 'contact', fields: { email: ['aino@gmail.com'] } };
    wanting(facts.of(KIND, free).domains);
    expect(await facts.load(KIND, free)).toBe(false);
    wanting(facts.of(KIND, DRAFT).domains);
    expect(await facts.load(KIND, DRAFT)).toBe(true);
    expect(facts.of(KIND, DRAFT).domains).toEqual([{ domain: 'firma.fi', records: 2 }]);
    expect(recordFacts).not.toHaveBeenCalled();
  });

  test('that was read whole already is handed on', async () => {
    const facts = start();
    const whole = record(AINO, { city: ['Oulu'] });
    facts.note(whole);
    expect(facts.of(AINO, DRAFT).stored).toEqual({ city: ['Oulu'] });
    expect(await facts.load(AINO, DRAFT)).toBe(false);
    wanting(facts.of(AINO, DRAFT).emails);
    await facts.load(AINO, DRAFT);
    expect(recordFacts.mock.lastCall?.[2]).toMatchObject({ known: whole, wanted: new Set(['emails']) });
  });

  test('tells the teams of its owner, asked for when a rule first wants them', async () => {
    const facts = start();
    const owned: Draft = { ...DRAFT, fields: { owner: ['Matti Laine'] } };
    wanting(facts.of(AINO, owned).stored);
    await facts.load(AINO, owned);
    expect(loadOwners).not.toHaveBeenCalled();
    wanting(facts.of(AINO, owned).teams);
    expect(await facts.load(AINO, owned)).toBe(true);
    expect(facts.of(AINO, owned).teams).toEqual(['Finland']);
    expect(await facts.load(AINO, owned)).toBe(false);
    expect(loadOwners).toHaveBeenCalledOnce();
  });

  test('tells teams of an owner whom only the CRM knows', async () => {
    recordFacts.mockResolvedValue({ record: record(AINO, { owner: ['Matti Laine'] }) });
    const facts = start();
    for (const more of [true, true, false]) {
      wanting(loadOwners.mock.calls.length > 0 ? undefined : facts.of(AINO, DRAFT).teams);
      expect(await facts.load(AINO, DRAFT)).toBe(more);
    }
    expect(facts.of(AINO, DRAFT).teams).toEqual(['Finland']);
  });

  test('tells the rules and the required fields of the account', async () => {
    const facts = start();
    expect(facts.of(AINO, DRAFT).required).toEqual(['email']);
    wanting(facts.of(AINO, DRAFT).validations);
    await facts.load(AINO, DRAFT);
    expect(facts.of(AINO, DRAFT).validations).toHaveLength(1);
  });

  test('is not known where it is refused, and not asked for again at once', async () => {
    const failure = { code: 'MissingScopes', detail: 'calls' } as const;
    recordFacts.mockRejectedValue(new CrmError(failure));
    const facts = start();
    wanting(facts.of(AINO, DRAFT).lastCall);
    expect(await facts.load(AINO, DRAFT)).toBe(false);
    expect(await facts.load(AINO, DRAFT)).toBe(false);
    expect(recordFacts).toHaveBeenCalledOnce();
    expect(onRefused).toHaveBeenCalledExactlyOnceWith('hubspot', failure);
    expect(facts.of(AINO, DRAFT).lastCall).toBeUndefined();
  });

  test('is not asked for with a key that was refused, and forgotten with the connection', async () => {
    const facts = start();
    wanting(facts.of(AINO, DRAFT).lastCall);
    state = 'unauthorized';
    expect(await facts.load(AINO, DRAFT)).toBe(false);
    state = 'connected';
    await facts.load(AINO, DRAFT);
    facts.clear();
    expect(facts.of(AINO, DRAFT).lastCall).toBeUndefined();
  });
});
