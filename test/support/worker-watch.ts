import type { DraftReport } from '../../lib/messages/protocol';
import type { FieldKey } from '../../lib/record/record';
import type { Lintel } from './browser';

interface Heard {
  readonly type: string;
  readonly data: unknown;
}

declare global {
  var __heard: Heard[] | undefined;
}

/** From now on keeps every message that reaches the worker, beside the worker's own listener. */
export async function hearMessages({ worker }: Lintel): Promise<void> {
  await worker.evaluate(() => {
    const heard: Heard[] = [];
    globalThis.__heard = heard;
    chrome.runtime.onMessage.addListener((message: Heard) => {
      heard.push(message);
    });
  });
}

/** The drafts that pages asked to be checked since `hearMessages`, in order. */
export async function draftsChecked({ worker }: Lintel): Promise<readonly DraftReport[]> {
  const heard = await worker.evaluate(() => globalThis.__heard ?? []);
  // Sent by our own content script in this shape.
  return heard.filter(({ type }) => type === 'checkDraft').map(({ data }) => data as DraftReport);
}

/** What a draft says of a field; empty where it says nothing. */
export function saidOf(draft: DraftReport, field: FieldKey): string {
  return draft.fields.find(({ key }) => key === field)?.values[0] ?? '';
}

/** Keeps the worker busy, as a machine under load does: whatever is asked meanwhile is answered `ms` later. */
export async function holdWorker({ worker }: Lintel, ms: number): Promise<void> {
  await worker.evaluate((wait) => {
    setTimeout(() => {
      const end = performance.now() + wait;
      while (performance.now() < end);
    }, 0);
  }, ms);
}

/** More microtasks than the worker takes from a question to its answer, and fewer than a moment's worth. */
const TURNS = 200;

/** From now on the worker is busy for `ms` after every check it answers: whatever was asked next waits that long. */
export async function slowWorker({ worker }: Lintel, ms: number): Promise<void> {
  await worker.evaluate(
    ([wait, turns]) => {
      chrome.runtime.onMessage.addListener(({ type }: Heard) => {
        if (type !== 'checkDraft') return;
        void (async () => {
          // Within the task of the question, after its answer has left: the next question is not looked at before.
          for (let turn = 0; turn < turns; turn++) await Promise.resolve();
          const end = performance.now() + wait;
          while (performance.now() < end);
        })();
      });
    },
    [ms, TURNS] as const,
  );
}
