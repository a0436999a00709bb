import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { POLICY_READ, type HouseView } from '../../lib/messages/house';
import { ask } from './channel';

/** What the background writes where the house style changes; by area. */
const SIGNS: Readonly<Record<string, readonly string[]>> = {
  local: ['style', 'muted', 'newsSeen'],
  session: [POLICY_READ],
};

/** The house style and its policy, live; `undefined` until it is known. Failing to learn it is not told: whatever hangs on it stays as it is. */
export function useHouse(): HouseView | undefined {
  const [house, setHouse] = useState<HouseView>();
  useEffect(() => {
    let latest = 0;
    const look = () => {
      const own = ++latest;
      ask('house', null).then(
        (view) => own === latest && setHouse(view),
        () => undefined,
      );
    };
    const onChanged = (changes: Readonly<Record<string, unknown>>, area: string) => {
      if (SIGNS[area]?.some((key) => key in changes)) look();
    };
    browser.storage.onChanged.addListener(onChanged);
    look();
    return () => {
      latest++;
      browser.storage.onChanged.removeListener(onChanged);
    };
  }, []);
  return house;
}
