import { expect, test } from 'vitest';
import type { CrmRequest } from '../transport';
import { contactCounts } from './counts';

test('ten pages are read at most, and it is said of how many persons that speaks', async () => {
  const asked: CrmRequest[] = [];
  const transport = {
    send(request: CrmRequest) {
      asked.push(request);
      const person = { id: asked.length, emails: [{ value: 'aino@nordweb.fi' }], phones: [] };
      const bare = { ...person, emails: [{ value: ' ' }], update_time: '2020-01-01T00:00:00Z' };
      const page = { data: [person, bare, { ...bare, is_deleted: true }], additional_data: { next_cursor: 'more' } };
      return Promise.resolve({ status: 200, headers: {}, text: JSON.stringify(page) });
    },
  };
  const wire = { transport, token: '5a4db0c5secret', account: 'acme' };
  const told = await contactCounts(wire, Date.UTC(2021, 0), { signal: new AbortController().signal });
  expect(told).toEqual({ counts: { noEmail: 10, noPhone: 20, untouched: 10 }, among: 20 });
  expect(asked).toHaveLength(10);
  expect(new URL(asked[9]?.url ?? '').searchParams.get('cursor')).toBe('more');
});
