import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readTable } from '../../lib/rules/tables';
import { disposableDomainsText } from './disposable-domains';

const text = readFileSync(new URL('../../public/tables/disposable-domains.json', import.meta.url), 'utf8');
const table = readTable('disposable-domains', JSON.parse(text));

test('the packaged table is what the script makes, and small enough', () => {
  expect(text === disposableDomainsText()).toBe(true);
  expect(text.length).toBeLessThan(1_000_000);
});

test.each(['mailinator.com', 'yopmail.com', 'guerrillamail.com', '10minutemail.com', 'trashmail.de'])(
  '%s is in it',
  (domain) => expect(table.has(domain)).toBe(true),
);

test.each(
  'duck.com mozmail.com privaterelay.appleid.com passmail.net gmail.com gmx.net mail.ru fastmail.com opayq.com'.split(
    ' ',
  ),
)('%s reaches people', (domain) => expect(table.has(domain)).toBe(false));
