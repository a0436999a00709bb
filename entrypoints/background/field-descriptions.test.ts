import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Crm } from '../../lib/crm/crm';
import { packagedLabels } from '../../lib/crm/testing/packaged-labels';
import { createDescriptions } from './field-descriptions';
import type { LabelsOf } from './shipped-labels';

const KIND = { crm: 'pipedrive', account: 'firma', kind: 'contact' } as const;
const described = (key: 'phone' | `custom:${string}`, label: string) => ({
  ...{ key, name: key, label, type: 'string', readOnly: false, options: [] },
});
const FIELDS = [described('phone', 'Puhelin'), described('custom:a1', 'Maa/alue'), described('custom:b2', 'Sopimus')];

const describeFields = vi.fn<Crm['describe']>();
// What descriptions ask of a CRM, and nothing else of it.
const crm = { describe: describeFields } as unknown as Crm;
const labelsOf = vi.fn<LabelsOf>();

beforeEach(() => {
  fakeBrowser.reset();
  vi.resetAllMocks();
  describeFields.mockResolvedValue(FIELDS);
  labelsOf.mockImplementation((of) => Promise.resolve(packagedLabels(of.crm, of.kind)));
});

test('a worker that starts anew knows what the account’s own fields mean, without asking the CRM or reading labels', async () => {
  await createDescriptions(labelsOf).of(KIND, crm);
  const woken = createDescriptions(labelsOf);
  await woken.recall([KIND]);
  expect(woken.known(KIND).map(({ meant }) => meant)).toEqual([undefined, 'country', undefined]);
  expect([describeFields.mock.calls.length, labelsOf.mock.calls.length]).toEqual([1, 1]);
});

test('without the labels of the package the fields are known, and the next worker asks again what they mean', async () => {
  labelsOf.mockResolvedValueOnce(undefined);
  const first = createDescriptions(labelsOf);
  expect((await first.of(KIND, crm)).map(({ key }) => key)).toEqual(['phone', 'custom:a1', 'custom:b2']);
  expect(first.known(KIND).some(({ meant }) => meant)).toBe(false);

  const woken = createDescriptions(labelsOf);
  await woken.recall([KIND]);
  expect(woken.known(KIND)).toEqual([]);
  await woken.of(KIND, crm);
  expect(woken.known(KIND).map(({ meant }) => meant)).toEqual([undefined, 'country', undefined]);
});
