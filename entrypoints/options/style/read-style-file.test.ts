import { expect, test } from 'vitest';
import { PRESET_IDS } from '../../../lib/style/house-style';
import { PRESETS } from '../../../lib/style/presets';
import { readStyleFile, readStyleText } from './read-style-file';

test.each(PRESET_IDS)('%s comes out of its file as it went in', (id) => {
  expect(readStyleText(`\uFEFF${JSON.stringify(PRESETS[id], null, 2)}`)).toEqual({ style: PRESETS[id], problems: [] });
});

test.each([
  ['', 'notJson'],
  ['{"rules": {', 'notJson'],
  ['firstname,lastname\nAino,Virtanen', 'notJson'],
  ['null', 'notStyle'],
  ['[]', 'notStyle'],
  ['"style"', 'notStyle'],
  ['{}', 'notStyle'],
  ['{"name":"lintel","version":"0.1.0"}', 'notStyle'],
])('%j is refused', (text, refused) => expect(readStyleText(text)).toEqual({ refused }));

test('what is wrong is told with the value as it stands in the file, and the rest is there', () => {
  const read = readStyleText(
    JSON.stringify({
      version: 2,
      owner: 'Maija',
      defaultCountry: 'Atlantis',
      rules: {
        'phone-format': { severity: 'loud' },
        'name-case': { severity: 'info', later: { from: 'soon', severity: 'error' } },
        'no.such': { severity: 'info', exceptions: [] },
        vocabulary: { severity: 'info', options: { lists: 'x'.repeat(100) } },
      },
    }),
  );
  if ('refused' in read) throw new Error(read.refused);
  expect(read.style).toMatchObject({ owner: 'Maija', rules: { 'name-case': { severity: 'info' } } });
  expect(read.problems.map(({ place, given }) => [place, given])).toEqual([
    ['defaultCountry', '"Atlantis"'],
    ['rules.phone-format', '{"severity":"loud"}'],
    ['rules.name-case.later', '{"from":"soon","severity":"error"}'],
    ['rules.no.such', undefined],
    ['rules.vocabulary.options.lists', `"${'x'.repeat(79)}…`],
  ]);
});

test('a file that is far too large is not read', async () => {
  expect(await readStyleFile(new File(['x'.repeat(4_000_001)], 'large.json'))).toEqual({ refused: 'tooLarge' });
});
