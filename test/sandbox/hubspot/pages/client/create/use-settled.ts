import { useEffect, useState } from 'react';
import type { FrameMessage } from '../../model';

/** Whether this frame is the one that stays: a page alone in its window is, a frame once the page around it says so. */
export function useSettled(): boolean {
  const [settled, setSettled] = useState(parent === window);
  useEffect(() => {
    if (parent === window) return undefined;
    const onMessage = (event: MessageEvent<unknown>) => {
      if (event.origin === location.origin && event.source === parent && isSettled(event.data)) setSettled(true);
    };
    addEventListener('message', onMessage);
    const ready: FrameMessage = { source: 'object-builder', event: 'ready' };
    parent.postMessage(ready, location.origin);
    return () => removeEventListener('message', onMessage);
  }, []);
  return settled;
}

function isSettled(data: unknown): boolean {
  return typeof data === 'object' && data !== null && 'source' in data && data.source === 'object-builder-host';
}
