import { createReadStream } from 'node:fs';

const LINE_END = /\r\n|\n|\r/;

/** Spreadsheets put a byte order mark before the header; files that were joined have it in between as well. */
const MARK = '\uFEFF';

function withoutMark(line: string): string {
  return line.startsWith(MARK) ? line.slice(MARK.length) : line;
}

/**
 * The lines of a UTF-8 file, without their ends and byte order marks, as many at a time as one read brings: a million of them one by one
 * would cost more than their records. What is held is one read and the line that it cuts.
 */
export async function* linesOf(file: string): AsyncGenerator<readonly string[]> {
  let [rest, held] = ['', ''];
  for await (const part of createReadStream(file, 'utf8')) {
    const read = held + String(part);
    // The other half of `\r\n` may come with the next read.
    held = read.endsWith('\r') ? '\r' : '';
    const text = held === '' ? read : read.slice(0, -1);
    const [first = '', ...lines] = text.split(LINE_END);
    lines.unshift(rest + first);
    rest = lines.pop() ?? '';
    if (lines.length > 0) yield lines.map(withoutMark);
  }
  if (rest + held !== '') yield [withoutMark(rest)];
}
