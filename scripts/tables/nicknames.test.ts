import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fold } from '../../lib/record/text';
import { readTable } from '../../lib/rules/tables';
import { nicknameTableText } from './nicknames';

const text = readFileSync(new URL('../../public/tables/nicknames.json', import.meta.url), 'utf8');
const table = readTable('nicknames', JSON.parse(text));

test('the packaged table is what the script makes, small enough, and folded', () => {
  expect(text === nicknameTableText()).toBe(true);
  expect(text.length).toBeLessThan(300_000);
  for (const [name, forms] of table) expect([name, ...forms].map(fold)).toEqual([name, ...forms]);
});

test.each([
  ['robert', 'bob'],
  ['johannes', 'jussi'],
  ['lars', 'lasse'],
  ['heinrich', 'heinz'],
  ['aleksandr', 'sasha'],
  ['kristina', 'kicki'],
])('%s is called %s', (name, form) => expect(table.get(name)).toContain(form));
