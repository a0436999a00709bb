import { expect, test } from 'vitest';
import { createSerial } from './serial';

test('one after the other under one key, whatever becomes of the first; other keys do not wait', async () => {
  const serial = createSerial();
  const log: string[] = [];
  let fail: (reason: Error) => void = () => undefined;
  const first = serial('a', () => {
    log.push('first');
    return new Promise<void>((_, reject) => (fail = reject));
  });
  const second = serial('a', () => Promise.resolve(log.push('second')));
  await serial('b', () => Promise.resolve(log.push('other')));
  expect(log).toEqual(['first', 'other']);
  fail(new Error('refused'));
  await expect(first).rejects.toThrow('refused');
  await second;
  expect(log).toEqual(['first', 'other', 'second']);
});
