/** Answers kept in memory: asked once however many want them, anew when they are old, and not at once again when asking failed. */
export interface KeptAnswers<T> {
  /** The last answer, however old: a newer one takes its place when it comes. */
  read(key: string): T | undefined;
  put(key: string, answer: T): void;
  /** Whether there is no answer, or one that may be true no more. */
  isOld(key: string): boolean;
  /** Whether the last try failed a moment ago: asking again would but be refused again. */
  hasJustFailed(key: string): boolean;
  /** Asks; whoever asks meanwhile waits for the same answer. Resolves with whether there is an answer now; rejects as `work` does. */
  ask(key: string, work: () => Promise<T>): Promise<boolean>;
  /** The answer may be true no more: it stands until a newer one comes. */
  expire(key: string): void;
  clear(): void;
}

export interface KeptAnswersParts {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** How long an answer is not asked for again, in ms. */
  readonly maxAge: number;
  /** How many answers are kept: those asked for least lately go. */
  readonly most: number;
}

/** How long a question that failed is not asked again, in ms. */
const SILENCE = 60_000;

interface Kept<T> {
  readonly answer: T;
  readonly at: number;
}

export function createKeptAnswers<T>({ now, maxAge, most }: KeptAnswersParts): KeptAnswers<T> {
  const kept = new Map<string, Kept<T>>();
  const asking = new Map<string, Promise<boolean>>();
  const failed = new Map<string, number>();
  // Answers that were asked for before everything was forgotten are nobody's any more.
  let generation = 0;

  function put(key: string, answer: T): void {
    kept.delete(key);
    kept.set(key, { answer, at: now() });
    for (const map of [kept, failed]) {
      for (const old of map.keys()) if (map.size > most) map.delete(old);
    }
  }

  async function askNow(key: string, work: () => Promise<T>): Promise<boolean> {
    const own = generation;
    try {
      const answer = await work();
      if (own === generation) put(key, answer);
      return own === generation;
    } catch (error) {
      failed.set(key, now());
      throw error;
    } finally {
      if (own === generation) asking.delete(key);
    }
  }

  return {
    read: (key) => kept.get(key)?.answer,
    put,
    isOld(key) {
      const one = kept.get(key);
      return !one || Math.abs(now() - one.at) >= maxAge;
    },
    hasJustFailed(key) {
      const at = failed.get(key);
      return at !== undefined && Math.abs(now() - at) < SILENCE;
    },
    ask(key, work) {
      const known = asking.get(key);
      if (known) return known;
      const answer = askNow(key, work);
      asking.set(key, answer);
      return answer;
    },
    expire(key) {
      const one = kept.get(key);
      if (one) kept.set(key, { ...one, at: -Infinity });
    },
    clear() {
      generation += 1;
      for (const map of [kept, asking, failed]) map.clear();
    },
  };
}
