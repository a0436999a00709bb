import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyText } from './testing/any-text';
import { readEmail } from './email';
import { takeEmailApart } from './email-text';

describe('one address, and what stands around it', () => {
  test.each([
    ['anna@firma.se', 'anna@firma.se', 'none', ''],
    ['Anna.Berg@Firma.SE', 'Anna.Berg@Firma.SE', 'none', ''],
    ['info@åkeri.se', 'info@åkeri.se', 'none', ''],
    ['info@a\u030akeri.se', 'info@åkeri.se', 'none', ''],
    ['почта@пример.рф', 'почта@пример.рф', 'none', ''],
    [' anna@firma.se ', 'anna@firma.se', 'blank', ''],
    ['anna @firma.se', 'anna@firma.se', 'blank', ''],
    ['anna@ firma.se', 'anna@firma.se', 'blank', ''],
    ['anna@firma .se', 'anna@firma.se', 'blank', ''],
    ['anna@firma. se', 'anna@firma.se', 'blank', ''],
    ['anna\u200b@firma.se', 'anna@firma.se', 'invisible', ''],
    ['\ufeffanna@firma.se', 'anna@firma.se', 'invisible', ''],
    ['anna@firma.se\u00a0', 'anna@firma.se', 'invisible', ''],
    ['anna‑berg@firma.se', 'anna-berg@firma.se', 'lookalike', ''],
    ['anna＠firma.se', 'anna@firma.se', 'lookalike', ''],
    ['<anna@firma.se>', 'anna@firma.se', 'around', ''],
    ['"anna@firma.se"', 'anna@firma.se', 'around', ''],
    ["'anna@firma.se'", 'anna@firma.se', 'around', ''],
    ["'anna@firma.se", 'anna@firma.se', 'around', ''],
    ['anna@firma.se;', 'anna@firma.se', 'around', ''],
    ['anna@firma.se.', 'anna@firma.se', 'around', ''],
    ['anna@firma.se,', 'anna@firma.se', 'around', ''],
    ['(anna@firma.se)', 'anna@firma.se', 'around', ''],
    ['mailto:anna@firma.se', 'anna@firma.se', 'around', ''],
    ['mailto: anna@firma.se', 'anna@firma.se', 'around', ''],
    ['MAILTO:Anna@Firma.se', 'Anna@Firma.se', 'around', ''],
    ['anna@firma.se <anna@firma.se>', 'anna@firma.se', 'around', ''],
    ['anna@firma.se<mailto:anna@firma.se>', 'anna@firma.se', 'around', ''],
    ['[anna@firma.se](mailto:anna@firma.se)', 'anna@firma.se', 'around', ''],
    ['Anna Berg <anna@firma.se>', 'anna@firma.se', 'words', 'Anna Berg'],
    ['"Berg, Anna" <anna@firma.se>', 'anna@firma.se', 'words', 'Berg, Anna'],
    ['Anna Berg anna@firma.se', 'anna@firma.se', 'words', 'Anna Berg'],
    ['anna@firma.se (Anna Berg)', 'anna@firma.se', 'words', 'Anna Berg'],
    ['anna@firma.se, työ', 'anna@firma.se', 'words', 'työ'],
    ['E-mail: anna@firma.se', 'anna@firma.se', 'words', 'E-mail'],
    ['e-post:anna@firma.se', 'anna@firma.se', 'words', 'e-post'],
    ['mailto:anna@firma.se?subject=Hej', 'anna@firma.se', 'words', 'subject=Hej'],
    ['anna(at)firma.se', 'anna@firma.se', 'spelt', ''],
    ['anna [at] firma [dot] se', 'anna@firma.se', 'spelt', ''],
    ['anna(ät)firma.fi', 'anna@firma.fi', 'spelt', ''],
    ['anna at firma dot se', 'anna@firma.se', 'spelt', ''],
  ])('%j', (text, address, debris, remark) => {
    const read = takeEmailApart(text);
    expect(read).toEqual({ address, debris, remark, several: [] });
  });
});

test.each([
  ['anna@firma.se, bo@firma.se', ['anna@firma.se', 'bo@firma.se']],
  ['Anna <anna@firma.se>; Bo <bo@firma.se>', ['anna@firma.se', 'bo@firma.se']],
  ['anna@firma.se / bo@firma.se', ['anna@firma.se', 'bo@firma.se']],
])('%s holds several', (text, several) => {
  expect(takeEmailApart(text)).toMatchObject({ address: '', several });
});

test.each([
  '',
  'anna',
  'anna@',
  '@firma.se',
  'anna berg@firma.se',
  'Anna. Berg@firma.se',
  'a..b@firma.se',
  'anna@firma',
  'anna@@firma.se',
  'anna@firma,se',
  'See you at noon',
  `${'a '.repeat(300)}@firma.se`,
])('%.40j holds none', (text) => {
  expect(takeEmailApart(text)).toMatchObject({ address: '', several: [] });
});

test('what is found is an address, and is found again alone', () => {
  const parts = fc.constantFrom(
    'anna@firma.se',
    '<',
    '>',
    ' ',
    'mailto:',
    'Berg',
    '(at)',
    '.',
    ';',
    '@',
    'bo',
    '"',
    ',',
  );
  const texts = fc.oneof(
    anyText({ maxLength: 400 }),
    fc.array(parts, { maxLength: 20 }).map((all) => all.join('')),
  );
  fc.assert(
    fc.property(texts, (text) => {
      const { address } = takeEmailApart(text);
      if (address === '') return;
      expect(readEmail(address)).toBeDefined();
      expect(takeEmailApart(address)).toEqual({ address, debris: 'none', remark: '', several: [] });
    }),
    { numRuns: 500, seed: 1 },
  );
});
