import { useEffect, useState } from 'react';
import type { FrameMessage, ObjectType, SettledMessage } from '../../model';
import { createPath } from '../../routes';
import { settings } from '../state/settings';

interface CreateFrameProps {
  readonly portal: string;
  readonly type: ObjectType;
  readonly onClose: () => void;
  readonly onCreated: (id: string, another: boolean) => void;
}

/** What the panel holds, in turn: HubSpot attaches its frame, takes it away and attaches it again before it stays. */
const ATTACHMENTS: readonly ('blank' | 'form' | 'none')[] = ['blank', 'none', 'form', 'none', 'form'];
const BETWEEN_ATTACHMENTS = 40;

const SETTLED: SettledMessage = { source: 'object-builder-host', event: 'settled' };

/** The panel with the create form, which runs in a frame of the same origin. */
export function CreateFrame({ portal, type, onClose, onCreated }: CreateFrameProps) {
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    if (turn >= ATTACHMENTS.length - 1) return undefined;
    const timer = setTimeout(() => setTurn(turn + 1), BETWEEN_ATTACHMENTS);
    return () => clearTimeout(timer);
  }, [turn]);

  const settled = turn === ATTACHMENTS.length - 1;
  useEffect(() => {
    const onMessage = (event: MessageEvent<unknown>) => {
      if (event.origin !== location.origin || !isFrameMessage(event.data)) return;
      switch (event.data.event) {
        case 'ready':
          // A frame about to be taken away gets no answer: nobody can type into what will be lost.
          if (settled) event.source?.postMessage(SETTLED, { targetOrigin: location.origin });
          break;
        case 'created':
          onCreated(event.data.id, event.data.another);
          if (!event.data.another) onClose();
          break;
        case 'closed':
          onClose();
          break;
      }
    };
    addEventListener('message', onMessage);
    return () => removeEventListener('message', onMessage);
  }, [onClose, onCreated, settled]);

  const attachment = ATTACHMENTS[turn];
  const layouts = settings().layouts.join(',');
  const source = `${createPath(portal, type)}${layouts === '' ? '' : `?layout=${layouts}`}`;
  return (
    <div className="create-panel" data-test-id="object-builder-panel">
      {attachment !== 'none' && (
        <iframe
          key={turn}
          id="object-builder-ui"
          data-test-id="object-builder-ui-iframe"
          title="Create"
          src={attachment === 'blank' ? 'about:blank' : source}
        />
      )}
    </div>
  );
}

function isFrameMessage(data: unknown): data is FrameMessage {
  return typeof data === 'object' && data !== null && 'source' in data && data.source === 'object-builder';
}
