import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyText } from '../record/testing/any-text';
import { onValue, said } from './rule-test-kit';
import { spellingVariant } from './spelling-variant';
import { TO_AMERICAN } from './spelling-words';

const on = (value: string, variant: 'british' | 'american' = 'british') =>
  onValue(spellingVariant, 'jobTitle', value, { options: { variant } });

test.each([
  ['british', 'Head of digital optimization', 'Head of digital optimisation'],
  ['british', 'Responsible for fulfillment and aging stock.', 'Responsible for fulfilment and ageing stock.'],
  ['british', 'Organizer of events', 'Organiser of events'],
  ['american', 'Call centre manager', 'Call center manager'],
  ['american', 'Wants grey, not another colour.', 'Wants gray, not another color.'],
  ['american', 'Organised the fair. Labour law next.', 'Organized the fair. Labor law next.'],
] as const)('%s: %s → %s', (variant, value, fixed) => {
  const report = on(value, variant);
  expect(said(report)).toBe(variant);
  expect(report?.fix).toEqual({ kind: 'safe', value: fixed });
});

describe('silent on names, addresses and the house’s own spelling', () => {
  test.each([
    ['british', 'World Health Organization'],
    ['british', 'Adviser, World Health Organization'],
    ['british', 'Lincoln Center'],
    ['british', 'www.center.com'],
    ['british', 'anna@organization.org'],
    ['british', 'Head of digital optimisation'],
    ['american', 'Labour Party'],
    ['american', 'Member of the Labour Party'],
    ['american', 'Victoria Centre'],
    ['american', 'LABOUR'],
    ['american', 'https://grey.co.uk/colour'],
    ['american', 'Toimitusjohtaja'],
    ['american', ''],
  ] as const)('%s: %s', (variant, value) => expect(on(value, variant)).toBeUndefined());

  test('in names and companies', () => {
    expect(onValue(spellingVariant, 'company', 'Call centre')).toBeUndefined();
    expect(onValue(spellingVariant, 'lastName', 'gray')).toBeUndefined();
  });
});

test('no pair leads back into itself', () => {
  for (const [british, american] of TO_AMERICAN) {
    expect(british).not.toBe(american);
    expect(TO_AMERICAN.has(american)).toBe(false);
  }
});

test('for any text nothing throws, and a fix passes', () => {
  const words = fc.oneof(
    fc.constantFrom('centre', 'Center', 'organise', 'Organization', 'Labour', 'Party', 'gray', 'of', 'a@b.fi'),
    anyText({ maxLength: 5 }),
  );
  const texts = fc
    .tuple(fc.array(words, { maxLength: 5 }), fc.constantFrom(' ', '. ', '-', '/', ', '))
    .map(([parts, by]) => parts.join(by));
  fc.assert(
    fc.property(texts, fc.constantFrom('british', 'american'), (value, variant) => {
      const fix = on(value, variant)?.fix;
      if (fix) expect(on(fix.value, variant), JSON.stringify([value, fix.value])).toBeUndefined();
    }),
    { numRuns: 200, seed: 1 },
  );
});
