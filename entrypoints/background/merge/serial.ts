/** Runs work under one key strictly one after the other. A worker has one of these, and there is one worker. */
export type Serial = <T>(key: string, work: () => Promise<T>) => Promise<T>;

/** Work that fails does not hold up what waits behind it. */
export function createSerial(): Serial {
  const tails = new Map<string, Promise<unknown>>();
  return (key, work) => {
    const done = (tails.get(key) ?? Promise.resolve()).then(work, work);
    const tail = done.catch(() => undefined);
    tails.set(key, tail);
    void tail.then(() => {
      if (tails.get(key) === tail) tails.delete(key);
    });
    return done;
  };
}
