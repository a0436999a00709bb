/**
 * Asks one question at a time: while one is in flight only the newest of those that come after it is kept, and the answer
 * to anything but the newest question is dropped. `ask` answers `null` where there is no answer; it must not reject.
 */
export function latestWins<Q, A>(
  ask: (question: Q) => Promise<A | null>,
  onAnswer: (answer: A, question: Q) => void,
  signal: AbortSignal,
): (question: Q) => void {
  let inFlight = false;
  let next: { readonly question: Q } | null = null;

  async function run(first: Q): Promise<void> {
    inFlight = true;
    let question = first;
    for (;;) {
      const answer = await ask(question);
      if (signal.aborted) return;
      if (next === null) {
        inFlight = false;
        if (answer !== null) onAnswer(answer, question);
        return;
      }
      ({ question } = next);
      next = null;
    }
  }

  return (question) => {
    if (signal.aborted) return;
    if (inFlight) next = { question };
    else void run(question);
  };
}
