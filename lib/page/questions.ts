import type { CheckAnswer, DraftReport } from '../messages/protocol';
import type { PageChannel } from '../messages/page-channel';
import { latestWins } from './latest-wins';
import { lookAgain } from './look-again';
import { debounce, throttle } from './wait';

/** A pause in typing after which duplicates are looked for, in ms. */
const PAUSE = 400;

/** What is asked about, and who hears the answer. */
export interface Questions {
  draft(): DraftReport | null;
  take(answer: CheckAnswer, draft: DraftReport): void;
}

/** Asks the background about a surface's draft: whether it keeps the rules, at once, and for duplicates, after a pause. */
export function askBackground(of: Questions, channel: PageChannel, signal: AbortSignal) {
  const lane = (type: 'checkDraft' | 'findDuplicates') =>
    latestWins(
      async (draft: DraftReport) => {
        const answer = await channel.send(type, draft);
        return answer?.ok ? answer.value : null;
      },
      (answer: CheckAnswer, draft) => of.take(answer, draft),
      signal,
    );
  const check = lane('checkDraft');
  const findDuplicates = lane('findDuplicates');
  const look = () => {
    const draft = of.draft();
    if (draft?.fields.some(({ values }) => values.length > 0)) findDuplicates(draft);
  };
  const checkSoon = () => {
    const draft = of.draft();
    if (draft) check(draft);
  };
  return {
    check,
    findDuplicates,
    /** Checks the draft as it is when there is time for it. */
    checkSoon: throttle(checkSoon, 0, signal),
    duplicates: debounce(look, PAUSE, signal),
    again: lookAgain(look, signal),
  };
}
