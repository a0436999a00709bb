import { expect, test } from 'vitest';
import { MAX_WEBSITE, readWebsite } from './website';

test.each([
  ['firma.fi', '', 'firma.fi', ''],
  ['https://www.firma.fi/yhteys?x=1', 'https', 'www.firma.fi', '/yhteys?x=1'],
  ['HTTP://Firma.fi:8080', 'http', 'Firma.fi:8080', ''],
  ['www.Åkeri.se', '', 'www.Åkeri.se', ''],
  ['пример.рф', '', 'пример.рф', ''],
])('%s', (text, scheme, host, path) => {
  expect(readWebsite(text)).toEqual({ scheme, host, path });
});

test.each([
  ...[
    'www.firma',
    'wwww.firma.fi',
    'firma.fi.',
    '192.168.1.1',
    'anna@firma.fi',
    'two words.fi',
    'ei ole',
    'https://',
    '',
  ],
  `firma.fi/${'x'.repeat(MAX_WEBSITE)}`,
])('%s is none', (text) => {
  expect(readWebsite(text)).toBeUndefined();
});
