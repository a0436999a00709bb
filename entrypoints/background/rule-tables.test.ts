import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Rule } from '../../lib/rules/rule';
import { DEFAULT_STYLE } from '../../lib/style/presets';
import { createRuleTables } from './rule-tables';

const fetched = vi.fn<typeof fetch>();
const onLoaded = vi.fn();
const warned = vi.spyOn(console, 'warn');
let now = 0;

// What tables touch of a rule, and nothing else of it.
const rule = {
  id: 'phone-format',
  severity: 'error',
  kinds: ['contact'],
  fields: ['email'],
  tables: ['disposable-domains'],
} as unknown as Rule<object>;
const start = () => createRuleTables({ onLoaded, now: () => now, rules: [rule] });
const draft = (email: string) => ({ kind: 'contact', fields: { email: [email] } }) as const;
const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

beforeEach(() => {
  now = 0;
  vi.resetAllMocks();
  vi.stubGlobal('fetch', fetched);
  fetched.mockImplementation(() => Promise.resolve(new Response('["mailinator.com"]')));
});

describe('tables of rules', () => {
  test('are fetched once, when a field that needs one has a value', async () => {
    const tables = start();
    expect(tables.of(draft(' '), DEFAULT_STYLE)).toEqual({});
    expect(tables.of({ kind: 'company', fields: { email: ['a@b.fi'] } }, DEFAULT_STYLE)).toEqual({});
    expect(fetched).not.toHaveBeenCalled();
    tables.of(draft('a@b.fi'), DEFAULT_STYLE);
    tables.of(draft('a@b.fi'), DEFAULT_STYLE);
    await settled();
    expect(onLoaded).toHaveBeenCalledOnce();
    expect(tables.of(draft('a@b.fi'), DEFAULT_STYLE)['disposable-domains']?.has('mailinator.com')).toBe(true);
    expect(fetched).toHaveBeenCalledOnce();
  });

  test('that come at the same time are all kept', async () => {
    const both = { ...rule, tables: ['disposable-domains', 'nicknames'] } as const;
    fetched.mockImplementation((url: unknown) =>
      Promise.resolve(new Response(JSON.stringify(url).includes('nick') ? '{"robert":"bob"}' : '["mailinator.com"]')),
    );
    const tables = createRuleTables({ onLoaded, now: () => now, rules: [both] });
    tables.of(draft('anna@firma.se'), DEFAULT_STYLE);
    await settled();
    expect(Object.keys(tables.of(draft('anna@firma.se'), DEFAULT_STYLE)).toSorted()).toEqual(both.tables);
  });

  test('of rules that are off are not fetched', () => {
    const style = { ...DEFAULT_STYLE, rules: { 'phone-format': { severity: 'off' } } } as const;
    start().of(draft('a@b.fi'), style);
    expect(fetched).not.toHaveBeenCalled();
  });

  test('that cannot be read are warned of once, and tried again later', async () => {
    fetched.mockImplementation(() => Promise.resolve(new Response('{"not":"a list"}')));
    warned.mockReturnValue(undefined);
    const tables = start();
    for (const at of [0, 1_000, 70_000]) {
      now = at;
      expect(tables.of(draft('a@b.fi'), DEFAULT_STYLE)).toEqual({});
      await settled();
    }
    expect(fetched).toHaveBeenCalledTimes(2);
    expect(warned).toHaveBeenCalledOnce();
    expect(onLoaded).not.toHaveBeenCalled();
  });
});
