import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyText } from '../record/testing/any-text';
import { onFields, onValue, said } from './rule-test-kit';
import { WEBSITE_FORMS, websiteFormat } from './website-format';

const on = (value: string, options = {}) => onValue(websiteFormat, 'website', value, { options });

describe('what does not open', () => {
  test.each([
    ['http//firma.fi', 'http://firma.fi', 'safe', 'broken'],
    ['http:/firma.fi', 'http://firma.fi', 'safe', 'broken'],
    ['http:firma.fi', 'http://firma.fi', 'safe', 'broken'],
    ['https;//firma.fi', 'https://firma.fi', 'safe', 'broken'],
    ['http:\\\\firma.fi', 'http://firma.fi', 'safe', 'broken'],
    ['http://http://firma.fi', 'http://firma.fi', 'safe', 'broken'],
    ['http://https://firma.fi/om', 'https://firma.fi/om', 'safe', 'broken'],
    ['htp://firma.fi', 'http://firma.fi', 'review', 'broken'],
    ['htpps://firma.fi', 'https://firma.fi', 'review', 'broken'],
    ['ttps://firma.fi', 'https://firma.fi', 'review', 'broken'],
    ['www,firma.fi', 'www.firma.fi', 'review', 'broken'],
    ['www firma.fi', 'www.firma.fi', 'review', 'broken'],
    ['www. firma.fi', 'www.firma.fi', 'review', 'broken'],
    ['wwww.firma.fi', 'www.firma.fi', 'review', 'broken'],
    ['www..firma.fi', 'www.firma.fi', 'review', 'broken'],
    ['www.firma,fi', 'www.firma.fi', 'review', 'broken'],
    ['firma .fi', 'firma.fi', 'review', 'broken'],
    ['firma..fi', 'firma.fi', 'review', 'broken'],
    ['firma.fi,', 'firma.fi', 'safe', 'debris'],
    ['<https://firma.fi>', 'https://firma.fi', 'safe', 'debris'],
    ['"firma.fi"', 'firma.fi', 'safe', 'debris'],
    [' firma.fi', 'firma.fi', 'safe', 'debris'],
    ['https://firma.fi\u200b', 'https://firma.fi', 'safe', 'debris'],
    ['www,åkeri.se', 'www.åkeri.se', 'review', 'broken'],
    ['http//пример.рф', 'http://пример.рф', 'safe', 'broken'],
  ])('%s → %s, %s', (value, fixed, kind, message) => {
    const report = on(value);
    expect(report?.fix).toEqual({ kind, value: fixed });
    expect(said(report)).toBe(message);
  });

  test.each(['Firma Oy', 'firma', 'www.firma', 'no website', 'ei kotisivuja', 'facebook', 'http://', 'www.'])(
    '%s: no fix',
    (value) => {
      expect(said(on(value))).toBe('noAddress');
      expect(on(value)?.fix).toBeUndefined();
    },
  );

  test.each([
    ['firma.fi, firma.se', ['firma.fi', 'firma.se']],
    ['firma.fi / firma.se', ['firma.fi', 'firma.se']],
    ['https://firma.fi https://firma.se', ['https://firma.fi', 'https://firma.se']],
    ['firma.fi; firma.se; firma.de', ['firma.fi', 'firma.se', 'firma.de']],
  ])('two in one: %s', (value, [first, ...others]) => {
    expect(on(value)?.fix).toEqual({ kind: 'review', value: first, alternatives: others });
    expect(said(on(value))).toBe('several');
  });

  test('an email address moves to its own field where that is known to be empty', () => {
    const value = 'info@firma.fi';
    expect(said(on(value))).toBe('email');
    expect(on(value)?.fix).toBeUndefined();
    expect(onFields(websiteFormat, { website: [value], email: ['a@firma.fi'] })[0]?.fix).toBeUndefined();
    expect(onFields(websiteFormat, { website: [`mailto:${value}`], email: [] })[0]?.fix).toEqual({
      kind: 'review',
      value: '',
      others: { email: value },
    });
  });
});

describe('silent', () => {
  test.each([
    ...[
      'firma.fi',
      'www.firma.fi',
      'https://firma.fi',
      'http://firma.fi/',
      'https://www.firma.fi/fi/yhteys?x=1#y',
      'WWW.FIRMA.FI',
      'Firma.fi',
    ],
    ...[
      'åkeri.se',
      'https://www.åkeri.se',
      'пример.рф',
      'müller.de',
      'xn--keri-poa.se',
      'firma.co.uk',
      'a.io',
      '3m.com',
      '1und1.de',
      'my-firma.photography',
    ],
    ...[
      'https://firma.fi:8443/x',
      'http://192.168.1.10',
      '10.0.0.1',
      'https://www.facebook.com/firma',
      'linkedin.com/company/firma',
      'sites.google.com/view/a',
    ],
    ...['', '--', '-', 'n/a', 'ei tiedossa', 'okänd', 'https://firma.fi/a,b;c', 'https://firma.fi/a(b)'],
  ])('%s', (value) => {
    expect(on(value)).toBeUndefined();
  });
});

describe('the form of the house', () => {
  test.each([
    ['domain', 'https://www.Firma.fi/', 'firma.fi', 'safe'],
    ['domain', 'www.firma.fi', 'firma.fi', 'safe'],
    ['domain', 'https://firma.fi/om-oss', 'firma.fi', 'review'],
    ['domain', 'http//www.firma.fi', 'firma.fi', 'safe'],
    ['domain', 'shop.firma.fi', undefined, ''],
    ['https', 'firma.fi', 'https://firma.fi', 'safe'],
    ['https', 'https://firma.fi/', 'https://firma.fi', 'safe'],
    ['https', 'http://firma.fi', 'https://firma.fi', 'review'],
    ['https', 'www.Firma.fi/Om', 'https://www.firma.fi/Om', 'safe'],
    ['https', 'https://www.firma.fi', undefined, ''],
  ] as const)('%s: %s → %s', (form, value, fixed, kind) => {
    expect(on(value, { form })?.fix).toEqual(fixed === undefined ? undefined : { kind, value: fixed });
  });
});

test('a fix passes in every form, whatever was typed', () => {
  const piece = fc.constantFrom(
    'http',
    'https',
    ':',
    '/',
    '//',
    'www',
    '.',
    ',',
    ' ',
    'firma',
    'åkeri',
    '.fi',
    '.se',
    '@',
    '<',
    '>',
    ';',
    '?x',
    '\\',
  );
  const text = fc.array(fc.oneof({ weight: 5, arbitrary: piece }, anyText({ maxLength: 3 })), {
    maxLength: 9,
  });
  fc.assert(
    fc.property(text, fc.constantFrom(...WEBSITE_FORMS), (pieces, form) => {
      const fix = on(pieces.join(''), { form })?.fix;
      for (const value of fix ? [fix.value, ...(fix.alternatives ?? [])] : [])
        expect(on(value, { form })).toBeUndefined();
    }),
    { numRuns: 300, seed: 1 },
  );
});
