import { beforeEach, expect, test, vi } from 'vitest';
import table from '../../public/tables/field-labels.json';
import { createShippedLabels } from './shipped-labels';

const fetched = vi.fn<typeof fetch>();
const warned = vi.spyOn(console, 'warn');

beforeEach(() => {
  vi.resetAllMocks();
  vi.stubGlobal('fetch', fetched);
  fetched.mockImplementation(() => Promise.resolve(new Response(JSON.stringify(table))));
});

test('labels are fetched once, for every CRM and kind', async () => {
  const labelsOf = createShippedLabels();
  expect(fetched).not.toHaveBeenCalled();
  const [persons, organizations] = await Promise.all([
    labelsOf({ crm: 'pipedrive', kind: 'contact' }),
    labelsOf({ crm: 'pipedrive', kind: 'company' }),
  ]);
  expect([persons?.name, persons?.puhelinnumero]).toEqual(['fullName', 'phone']);
  expect([organizations?.name, organizations?.matkapuhelin]).toEqual(['company', undefined]);
  expect(fetched).toHaveBeenCalledOnce();
});

test.each([
  ['is not there', () => Promise.resolve(new Response('', { status: 404 }))],
  ['is another one', () => Promise.resolve(new Response('{"shared":{"email":"post"}}'))],
  ['cannot be fetched', () => Promise.reject(new TypeError('gone'))],
])('a table that %s is warned of, and asked for again by the next', async (_, answer) => {
  warned.mockReturnValue(undefined);
  fetched.mockImplementationOnce(answer);
  const labelsOf = createShippedLabels();
  expect(await labelsOf({ crm: 'hubspot', kind: 'contact' })).toBeUndefined();
  expect(warned).toHaveBeenCalledOnce();
  expect((await labelsOf({ crm: 'hubspot', kind: 'contact' }))?.email).toBe('email');
});
