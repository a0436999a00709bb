import { useEffect, useState } from 'react';
import { troubleOf, type Trouble } from './failure-text';

export interface Answered<T> {
  /** `undefined` until it is there. */
  readonly answer: T | undefined;
  readonly trouble: Trouble | undefined;
  /** Puts a newer answer in its place: what a change of it answered. */
  readonly replace: (answer: T) => void;
  readonly retry: () => void;
}

/** Asks something once when a page opens. `load` must stay the same function from one drawing to the next. */
export function useAnswer<T>(load: () => Promise<T>): Answered<T> {
  const [answer, setAnswer] = useState<T>();
  const [trouble, setTrouble] = useState<Trouble>();
  const [round, setRound] = useState(0);
  useEffect(() => {
    let gone = false;
    load().then(
      (loaded) => {
        if (!gone) setAnswer(() => loaded);
      },
      (error: unknown) => {
        if (!gone) setTrouble(troubleOf(error, Date.now()));
      },
    );
    return () => {
      gone = true;
    };
  }, [load, round]);
  const retry = () => {
    setTrouble(undefined);
    setRound((last) => last + 1);
  };
  return { answer, trouble, replace: (fresh) => setAnswer(() => fresh), retry };
}
