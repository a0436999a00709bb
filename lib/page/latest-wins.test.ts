import { expect, test } from 'vitest';
import { latestWins } from './latest-wins';

/** A worker whose answers come when the test says so. */
function slowWorker() {
  const waiting: ((answer: string | null) => void)[] = [];
  const asked: string[] = [];
  return {
    asked,
    ask: (question: string) => {
      asked.push(question);
      return new Promise<string | null>((resolve) => waiting.push(resolve));
    },
    async answer(text: string | null) {
      waiting.shift()?.(text);
      await new Promise((resolve) => setImmediate(resolve));
    },
  };
}

test('one question in flight; of those that come meanwhile only the newest is asked, and only its answer counts', async () => {
  const worker = slowWorker();
  const heard: string[] = [];
  const send = latestWins(
    worker.ask,
    (answer, question) => heard.push(`${question}:${answer}`),
    new AbortController().signal,
  );
  for (const draft of ['a', 'ab', 'abc']) send(draft);
  expect(worker.asked).toEqual(['a']);
  await worker.answer('old');
  expect(worker.asked).toEqual(['a', 'abc']);
  expect(heard).toEqual([]);
  await worker.answer('new');
  expect(heard).toEqual(['abc:new']);
  send('abcd');
  expect(worker.asked).toEqual(['a', 'abc', 'abcd']);
});

test('no answer is silence, and the next question is asked', async () => {
  const worker = slowWorker();
  const heard: string[] = [];
  const send = latestWins(worker.ask, (answer) => heard.push(answer), new AbortController().signal);
  send('a');
  await worker.answer(null);
  send('b');
  await worker.answer('yes');
  expect([worker.asked, heard]).toEqual([['a', 'b'], ['yes']]);
});

test('after the end nothing is asked or heard', async () => {
  const end = new AbortController();
  const worker = slowWorker();
  const heard: string[] = [];
  const send = latestWins(worker.ask, (answer) => heard.push(answer), end.signal);
  send('a');
  end.abort();
  await worker.answer('late');
  send('b');
  expect([worker.asked, heard]).toEqual([['a'], []]);
});
