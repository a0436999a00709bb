import { useState } from 'react';
import { ask } from '../../components/app/channel';
import { ConfirmDialog } from '../../components/app/confirm-dialog';
import { t } from '../../components/app/text';
import { TroubleNote } from '../../components/app/trouble-note';
import { useAction } from '../../components/app/use-action';
import { useAnswer } from '../../components/app/use-answer';
import type { ConnectionView } from '../../lib/messages/protocol';
import { ConnectGuide, ConnectPromise } from './connect-guide';
import { ConnectionFacts } from './connection-facts';
import { KeyForm } from './key-form';

interface DisconnectProps {
  readonly onDisconnected: (connection: ConnectionView) => void;
}

function Disconnect({ onDisconnected }: DisconnectProps) {
  const { busy, trouble, run } = useAction();
  const [asked, setAsked] = useState(false);
  const disconnect = () => {
    setAsked(false);
    run(async () => onDisconnected(await ask('disconnect', { crm: 'hubspot' })));
  };
  return (
    <div className="stack">
      {trouble && <TroubleNote trouble={trouble} />}
      <div>
        <button type="button" disabled={busy} onClick={() => setAsked(true)}>
          {t('options.connect.disconnect')}
        </button>
      </div>
      {asked && (
        <ConfirmDialog
          title={t('options.connect.disconnectTitle')}
          confirm={t('options.connect.disconnect')}
          cancel={t('options.connect.stay')}
          onConfirm={disconnect}
          onCancel={() => setAsked(false)}
        >
          <p>{t('options.connect.disconnectBody')}</p>
          <p>{t('options.connect.disconnectKeeps')}</p>
        </ConfirmDialog>
      )}
    </div>
  );
}

const loadConnection = () => ask('connection', { crm: 'hubspot' });

/** The connection to HubSpot: what it is worth, how to get a key, the key, and how to leave. */
export function ConnectionsSection() {
  const { answer: connection, trouble, replace, retry } = useAnswer(loadConnection);
  const [left, setLeft] = useState(false);
  const connected = connection !== undefined && connection.state !== 'not-connected';
  return (
    <>
      <h1>{t('options.connections')}</h1>
      <p className="muted">{t('options.connect.lead')}</p>
      {trouble && <TroubleNote trouble={trouble} onRetry={retry} />}
      <section className="block stack">
        <h2>{t('options.connect.hubspot')}</h2>
        {connection && <ConnectionFacts connection={connection} />}
        {left && (
          <p>
            {t('options.connect.left')} <a href="#privacy">{t('options.connect.toHistory')}</a>
          </p>
        )}
        {connection?.state !== 'connected' && (
          <>
            <ConnectGuide />
            <KeyForm
              onConnected={(fresh) => {
                replace(fresh);
                setLeft(false);
              }}
            />
          </>
        )}
        {connected && (
          <Disconnect
            onDisconnected={(gone) => {
              replace(gone);
              setLeft(true);
            }}
          />
        )}
        <ConnectPromise />
      </section>
    </>
  );
}
