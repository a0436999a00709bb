import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Block } from './block';
import { csvBlocks } from './csv-blocks';
import { cellsOf } from './csv-cells';
import { jsonBlocks } from './json-blocks';
import { linesOf } from './lines';
import { rowsOf } from './read-rows';

/** What a file's rows come to: `number name=value…` of each that can be read, `line: why` of each that cannot, in the order of the file. */
async function told(blocks: AsyncIterable<Block>): Promise<readonly string[]> {
  const said: string[] = [];
  for await (const block of blocks) {
    const rows = rowsOf(block, (line, why) => said.push(`${line}: ${why}`));
    for (const { number, cells } of rows) {
      said.push([number, ...[...cells].map(([name, values]) => `${name}=${values.join('|')}`)].join(' '));
    }
  }
  return said;
}

async function* pieces(lines: readonly string[], size: number): AsyncGenerator<readonly string[]> {
  for (let at = 0; at < lines.length; at += size) yield await Promise.resolve(lines.slice(at, at + size));
}

const csvRows = (lines: readonly string[], size: number) => told(csvBlocks('a.csv', pieces(lines, size)));

describe('rows of a CSV file', () => {
  const lines = [
    '',
    'name,note',
    'Aino,"two',
    'lines"',
    '  ',
    'Bo,a,b',
    'Carl,"is never',
    'Dora,good',
    '"E"rik,bad',
    'Fia,"said ""hi"", left"',
  ];
  const expected = [
    '1 name=Aino note=two\nlines',
    '6: 3 cells where the header has 2',
    '7: a quote is never closed',
    '4 name=Dora note=good',
    '9: the quotes do not match',
    '6 name=Fia note=said "hi", left',
  ];

  test.each([1, 2, 3, 5, 100])('are the same with %i lines at a time', async (size) => {
    expect(await csvRows(lines, size)).toEqual(expected);
  });

  test('a quote that is closed by a later row breaks its own line only', async () => {
    expect(await csvRows(['name,note', 'Aino,"open', 'Bo,fine', 'Carl,"late"'], 2)).toEqual([
      '2: a quote is never closed',
      '2 name=Bo note=fine',
      '3 name=Carl note=late',
    ]);
  });

  test('more lines than any cell has are not read as one, and cost no row behind them', async () => {
    const many = ['name', '"open', ...Array.from({ length: 250 }, (_, at) => `Name ${at}`), 'closed"'];
    const said = await csvRows(many, 90);
    expect(said[0]).toBe('2: a quote is never closed');
    expect(said).toHaveLength(252);
    expect(said.at(-2)).toBe('251 name=Name 249');
  });

  test('a header in several lines is one', async () => {
    expect(await csvRows(['"first', 'name";mail', 'Aino;a@b.fi'], 1)).toEqual(['1 first\nname=Aino mail=a@b.fi']);
  });
});

/** What the parser itself says. */
function parsed(text: string): readonly string[] | string {
  try {
    return parse(text, { delimiter: ',', relax_column_count: true, record_delimiter: '\n' })[0] ?? [];
  } catch {
    return 'the quotes do not match';
  }
}

test('cells are those of the parser, however a row is quoted', () => {
  const bare = fc.string({ unit: fc.constantFrom('a', 'ä', ' ', '"', ','), maxLength: 5 });
  const inner = fc.string({ unit: fc.constantFrom('a', 'ä', ' ', '"', ',', '\n'), maxLength: 5 });
  const quoted = inner.map((text) => `"${text.replaceAll('"', '""')}"`);
  const rows = fc.array(fc.oneof(bare, quoted), { minLength: 1, maxLength: 5 }).map((cells) => cells.join(','));
  fc.assert(
    fc.property(
      rows.filter((text) => text.includes('"')),
      (text) => {
        expect(cellsOf(text, ',')).toEqual(parsed(text));
      },
    ),
    { numRuns: 2_000 },
  );
});

describe('rows of JSON lines', () => {
  test('count without blank lines, and are told by their line', async () => {
    const lines = ['{"email":["a@b.fi","c@d.fi"],"id":7}', '', '{bad', '[1]', '{"properties":{"phone":null}}'];
    const said = await told(jsonBlocks(pieces(lines, 2)));
    expect(said.map((one) => one.replace(/JSON.*/, 'JSON'))).toEqual([
      '1 email=a@b.fi|c@d.fi id=7',
      expect.stringMatching(/^3: /),
      '4: not an object',
      '4 phone=',
    ]);
  });
});

describe('lines of a file', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lines-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  async function linesIn(content: string): Promise<readonly string[]> {
    const file = join(folder, 'file');
    await writeFile(file, content);
    const lines: string[] = [];
    for await (const some of linesOf(file)) lines.push(...some);
    return lines;
  }

  test.each([
    ['', []],
    ['one', ['one']],
    ['one\n', ['one']],
    ['\uFEFFone\r\ntwo\rthree\n\nfive', ['one', 'two', 'three', '', 'five']],
    ['a separator \u2028 of lines is none of a file', ['a separator \u2028 of lines is none of a file']],
    ['one\r', ['one']],
  ])('%j', async (content, lines) => {
    expect(await linesIn(content)).toEqual(lines);
  });

  test.each([65_535, 65_536, 65_537])('that end at byte %i, about where one read does', async (at) => {
    const first = 'x'.repeat(at - 1);
    expect(await linesIn(`${first}\r\nä${first}ö\r\rend`)).toEqual([first, `ä${first}ö`, '', 'end']);
  });
});
