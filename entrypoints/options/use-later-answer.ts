import { useEffect, useState } from 'react';
import { troubleOf, type Trouble } from '../../components/app/failure-text';

/** How long after the last edit the worker is asked, in ms: nobody wants an answer about half an edit. */
const PAUSE = 600;

export interface LaterAnswer<T> {
  /** `undefined` until the first one is there; the last one stands until the next comes. */
  readonly answer: T | undefined;
  readonly trouble: Trouble | undefined;
  /** Whether what is shown is about an earlier question. */
  readonly isOld: boolean;
}

/** Asks again 600 ms after `question` last became another function; only the newest answer counts. */
export function useLaterAnswer<T>(question: () => Promise<T>): LaterAnswer<T> {
  const [told, setTold] = useState<{ of: () => Promise<T>; answer?: T; trouble?: Trouble }>();
  useEffect(() => {
    let gone = false;
    const tell = (more: { answer?: T; trouble?: Trouble }) => {
      if (!gone) setTold({ of: question, ...more });
    };
    const timer = setTimeout(() => {
      question().then(
        (answer) => tell({ answer }),
        (error: unknown) => tell({ trouble: troubleOf(error, Date.now()) }),
      );
    }, PAUSE);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [question]);
  return { answer: told?.answer, trouble: told?.trouble, isOld: told?.of !== question };
}
