import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, expect, test } from 'vitest';
import { AboutCrm } from './crm-words';
import { Phrase, Sentence } from './phrase';
import { speakEnglish } from './testing/english';

beforeAll(speakEnglish);

test.each([
  ['6001', '<bdi>6001</bdi>'],
  ['<img src=x onerror=alert(1)>', '<bdi>&lt;img src=x onerror=alert(1)&gt;</bdi>'],
  ['‮evil', '<bdi>‮evil</bdi>'],
  ['a\uE001b\uE000', '<bdi>ab</bdi>'],
  ['$1 $$', '<bdi>$1 $$</bdi>'],
  ['{crm}', '<bdi>{crm}</bdi>'],
])('a value is isolated text, whatever it holds: %s', (value, drawn) => {
  const phrase = <Phrase text="errors.conflictWith" params={[value]} />;
  expect(renderToStaticMarkup(<AboutCrm crm="hubspot">{phrase}</AboutCrm>)).toBe(
    `Record ${drawn} in HubSpot already has this value. Nothing was changed. Look at that record first.`,
  );
});

test('a message draws its words the same way', () => {
  const message = { key: 'errors.conflictWith', params: [{ field: 'phone' as const }] };
  const phrase = <Sentence message={message} labels={{ phone: 'Puhelin' }} />;
  expect(renderToStaticMarkup(<AboutCrm crm="pipedrive">{phrase}</AboutCrm>)).toMatch(
    /^Record <bdi>Puhelin<\/bdi> in Pipedrive already/,
  );
});
