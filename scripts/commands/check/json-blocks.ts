import { RECORD_END, type Block } from './block';

const NOTHING_BROKEN: Block['broken'] = new Map();

/** The records of a file of one JSON object a line, by the block. */
export async function* jsonBlocks(source: AsyncIterable<readonly string[]>): AsyncGenerator<Block> {
  let [line, number] = [1, 1];
  for await (const lines of source) {
    yield { text: lines.join(RECORD_END), line, number, broken: NOTHING_BROKEN };
    line += lines.length;
    number += lines.filter((text) => text.trim() !== '').length;
  }
}
