import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Crm, CrmRecord, FieldDescription } from '../../lib/crm/crm';
import { CrmError } from '../../lib/crm/errors';
import type { CrmId } from '../../lib/record/record';
import { DEFAULT_STYLE } from '../../lib/style/presets';
import { createFieldHints, thoseOfAccount, type FieldHintsParts } from './field-hints';
import { packagedLabels } from '../../lib/crm/testing/packaged-labels';
import { createOwnerNames } from './owner-names';
import type { LabelsOf } from './shipped-labels';

const KIND = { crm: 'hubspot', account: '42', kind: 'contact' } as const;
const AINO = { ...KIND, id: '7' } as const;
const KEY = 'fields:hubspot/42/contact';

const described = (key: FieldDescription['key'], label: string, options: FieldDescription['options'] = []) => ({
  ...{ key, name: key, label, type: 'string', readOnly: false, options },
});
const FIELDS: readonly FieldDescription[] = [
  described('email', 'Sähköinen osoite'),
  described('lifecycleStage', 'Vaihe', [{ value: 'lead', label: 'Liidi' }]),
  described('owner', 'Vastuuhenkilö'),
];

const record = (id: string): CrmRecord => ({
  ref: { ...KIND, id },
  fields: { firstName: ['Aino'], lastName: ['Virtanen'], lifecycleStage: ['lead'], owner: ['301'] },
  ...{ properties: {}, mergedIds: [], associated: [] },
});

const describeFields = vi.fn<Crm['describe']>();
const get = vi.fn<Crm['get']>();
const owners = vi.fn<Crm['owners']>();
const crmFor = vi.fn<FieldHintsParts['connections']['crmFor']>();
const onRefused = vi.fn<FieldHintsParts['onRefused']>();
const onRead = vi.fn<FieldHintsParts['onRead']>();
const onLate = vi.fn<FieldHintsParts['onLate']>();
const labelsOf = vi.fn<LabelsOf>();

/** A worker that just started. */
function start() {
  // What hints touch of the worker's parts, and nothing else of them.
  const choices = { of: () => Promise.resolve([]) };
  const connection = (crm: CrmId) => (crm === 'hubspot' ? { account: '42', state: 'connected' } : undefined);
  const parts = {
    boot: { style: () => DEFAULT_STYLE, connection },
    connections: { crmFor },
    owners: createOwnerNames(),
    choices,
    labelsOf,
  };
  return createFieldHints({ ...(parts as unknown as FieldHintsParts), onRefused, onRead, onLate });
}

beforeEach(() => {
  fakeBrowser.reset();
  vi.resetAllMocks();
  describeFields.mockResolvedValue(FIELDS);
  labelsOf.mockImplementation(({ crm, kind }) => Promise.resolve(packagedLabels(crm, kind)));
  get.mockResolvedValue(record('7'));
  owners.mockResolvedValue([{ id: '301', name: 'Matti Meikäläinen' }]);
  // What hints ask of a CRM, and nothing else of it.
  crmFor.mockResolvedValue({ describe: describeFields, get, owners } as unknown as Crm);
});

describe('labels', () => {
  test('without a connection are those that the CRM ships', async () => {
    crmFor.mockResolvedValue(undefined);
    const labels = await start().labels(KIND);
    expect(labels).toMatchObject({ accountLabels: {}, fields: [] });
    expect(labels.shippedLabels['phone number']).toBe('phone');
    expect(labels.expected).toContain('email');
    expect(onRefused).not.toHaveBeenCalled();
  });

  test('of a connected account are its own as well', async () => {
    const labels = await start().labels(KIND);
    expect(labels.accountLabels).toEqual({
      'sähköinen osoite': 'email',
      vaihe: 'lifecycleStage',
      vastuuhenkilö: 'owner',
    });
    expect(labels.fields).toEqual(['email', 'lifecycleStage', 'owner']);
    expect(crmFor).toHaveBeenCalledWith('hubspot', '42');
  });

  test('are asked for once a browser session, by however many workers and pages', async () => {
    const hints = start();
    const asked = await Promise.all([hints.labels(KIND), hints.labels(KIND)]);
    const woken = await start().labels(KIND);
    expect([...asked, woken].map(({ fields }) => fields.length)).toEqual([3, 3, 3]);
    expect(describeFields).toHaveBeenCalledOnce();
  });

  test('kept by somebody else are asked for anew', async () => {
    await fakeBrowser.storage.session.set({ [KEY]: [{ key: 'email' }] });
    expect((await start().labels(KIND)).fields).toHaveLength(3);
  });

  test('where the shipped ones cannot be read are the account’s own alone', async () => {
    labelsOf.mockResolvedValue(undefined);
    const labels = await start().labels(KIND);
    expect([labels.shippedLabels, Object.keys(labels.accountLabels).length]).toEqual([{}, 3]);
  });

  test('that were refused are told to whoever minds the connection, and asked for again', async () => {
    const failure = { code: 'Unauthorized', detail: 'expired' } as const;
    describeFields.mockRejectedValueOnce(new CrmError(failure));
    const hints = start();
    expect((await hints.labels(KIND)).accountLabels).toEqual({});
    expect(onRefused).toHaveBeenCalledExactlyOnceWith('hubspot', failure);
    expect((await hints.labels(KIND)).fields).toHaveLength(3);
  });
});

describe('the options of drop-downs', () => {
  const stage = { key: 'lifecycleStage', options: [{ value: 'lead', label: 'Liidi' }] };

  test('are in memory once labels were asked for, until another account may be connected', async () => {
    const hints = start();
    expect(hints.known(KIND)).toEqual([]);
    await hints.labels(KIND);
    expect(hints.known(KIND)).toContainEqual(expect.objectContaining(stage));
    await hints.clear();
    expect(hints.known(KIND)).toEqual([]);
  });

  test('are brought back by a worker that starts anew, without asking the CRM', async () => {
    await start().labels(KIND);
    const woken = start();
    await woken.recall();
    expect(woken.known(KIND)).toContainEqual(expect.objectContaining(stage));
    expect(describeFields).toHaveBeenCalledOnce();
  });
});

describe('labels that take long', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    return () => void vi.useRealTimers();
  });

  /** Asks; the account's fields come when `come` is called, after the page was answered. */
  async function askLate(fields: readonly FieldDescription[]) {
    const { promise, resolve } = Promise.withResolvers<readonly FieldDescription[]>();
    describeFields.mockReturnValue(promise);
    const hints = start();
    const asking = hints.labels(KIND);
    await vi.advanceTimersByTimeAsync(300);
    const answered = await asking;
    const come = async () => {
      resolve(fields);
      await vi.advanceTimersByTimeAsync(0);
    };
    return { hints, answered, come };
  }

  test('are left out of the answer, and announced once when they come', async () => {
    const { answered, come } = await askLate(FIELDS);
    expect(answered.accountLabels).toEqual({});
    expect(onLate).not.toHaveBeenCalled();
    await come();
    expect(onLate).toHaveBeenCalledOnce();
    expect((await start().labels(KIND)).fields).toHaveLength(3);
    expect(onLate).toHaveBeenCalledOnce();
  });

  test('that come to nothing are told as well: pages wait no longer', async () => {
    const { hints, answered, come } = await askLate([]);
    expect(answered.isComplete).toBe(false);
    await come();
    expect(onLate).toHaveBeenCalledOnce();
    expect((await hints.labels(KIND)).isComplete).toBe(true);
  });

  test('that come in time are not announced', async () => {
    await start().labels(KIND);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(onLate).not.toHaveBeenCalled();
  });
});

describe('values', () => {
  test('are what pages show: the label of a choice, the name of an owner, a name in one piece', async () => {
    expect(await start().values(AINO)).toEqual({
      fullName: ['Aino Virtanen'],
      firstName: ['Aino'],
      lastName: ['Virtanen'],
      lifecycleStage: ['Liidi', 'lead'],
      owner: ['Matti Meikäläinen'],
    });
    expect(get.mock.lastCall).toMatchObject(['contact', '7', { all: true }]);
    expect(onRead).toHaveBeenCalledExactlyOnceWith(record('7'));
  });

  test('of a record that was merged into another one are not told', async () => {
    get.mockResolvedValue(record('99'));
    expect(await start().values(AINO)).toEqual({});
  });

  test('without a connection there are none', async () => {
    crmFor.mockResolvedValue(undefined);
    expect(await start().values(AINO)).toEqual({});
    expect(onRefused).not.toHaveBeenCalled();
  });

  test('that were refused are none, and said so', async () => {
    const failure = { code: 'NotFound', detail: '7' } as const;
    get.mockRejectedValue(new CrmError(failure));
    expect(await start().values(AINO)).toEqual({});
    expect(onRefused).toHaveBeenCalledExactlyOnceWith('hubspot', failure);
  });
});

test('after `clear` everything is asked anew, whoever had asked before; what is not ours stays', async () => {
  await start().labels(KIND);
  await fakeBrowser.storage.session.set({ 'audit:7:0': 1 });
  const woken = start();
  await woken.clear();
  expect(await fakeBrowser.storage.session.get(null)).toEqual({ 'audit:7:0': 1 });
  await woken.labels(KIND);
  expect(describeFields).toHaveBeenCalledTimes(2);
});

test.each([
  ['nothing is known of the account: all', [], ['phone', 'fax', 'mobilePhone']],
  ['those it has', ['phone', 'mobilePhone', 'city'], ['phone', 'mobilePhone']],
  ['a mobile is one of several phones', ['phone'], ['phone', 'mobilePhone']],
  ['none', ['city'], []],
] as const)('expected fields are limited to the account\u2019s own: %s', (_what, known, expected) => {
  const keys = known.map((key) => ({ key }));
  expect(thoseOfAccount(['phone', 'fax', 'mobilePhone'], keys)).toEqual(expected);
});
