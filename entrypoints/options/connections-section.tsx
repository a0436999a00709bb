import { useCallback, useState } from 'react';
import { ask } from '../../components/app/channel';
import { ConfirmDialog } from '../../components/app/confirm-dialog';
import { AboutCrm, useCrmWords } from '../../components/app/crm-words';
import { t } from '../../components/app/text';
import { TroubleNote } from '../../components/app/trouble-note';
import { useAction } from '../../components/app/use-action';
import { useAnswer } from '../../components/app/use-answer';
import { useHouse } from '../../components/app/use-house';
import type { ConnectionView } from '../../lib/messages/protocol';
import { CRM_IDS } from '../../lib/record/crm-names';
import type { CrmId } from '../../lib/record/record';
import { FREE, type Policy } from '../../lib/style/policy';
import { isAllowed } from '../../lib/style/rights';
import { ConnectGuide, ConnectPromise } from './connect-guide';
import { ConnectionFacts } from './connection-facts';
import { KeyForm } from './key-form';
import { ConnectOff } from './policy-note';

interface DisconnectProps {
  readonly crm: CrmId;
  readonly onDisconnected: (connection: ConnectionView) => void;
}

function Disconnect({ crm, onDisconnected }: DisconnectProps) {
  const words = useCrmWords();
  const { busy, trouble, run } = useAction();
  const [asked, setAsked] = useState(false);
  const disconnect = () => {
    setAsked(false);
    run(async () => onDisconnected(await ask('disconnect', { crm })));
  };
  return (
    <div className="stack">
      {trouble && <TroubleNote trouble={trouble} />}
      <div>
        <button type="button" disabled={busy} onClick={() => setAsked(true)}>
          {t('options.connect.disconnect', words)}
        </button>
      </div>
      {asked && (
        <ConfirmDialog
          title={t('options.connect.disconnectTitle', words)}
          confirm={t('options.connect.disconnect', words)}
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

/** The connection to one CRM: what it is worth, how to get a key, the key, and how to leave. */
function CrmConnection({ crm, policy }: { readonly crm: CrmId; readonly policy: Policy }) {
  const load = useCallback(() => ask('connection', { crm }), [crm]);
  const { answer: connection, trouble, replace, retry } = useAnswer(load);
  const [left, setLeft] = useState(false);
  const words = useCrmWords();
  const connected = connection !== undefined && connection.state !== 'not-connected';
  const show = (fresh: ConnectionView, hasLeft: boolean) => {
    replace(fresh);
    setLeft(hasLeft);
  };
  return (
    <section className="block stack" aria-labelledby={`connect-${crm}`}>
      <h2 id={`connect-${crm}`}>{words.crm}</h2>
      {trouble && <TroubleNote trouble={trouble} onRetry={retry} />}
      {connection && <ConnectionFacts connection={connection} />}
      {left && (
        <p>
          {t('options.connect.left')} <a href="#privacy">{t('options.connect.toHistory')}</a>
        </p>
      )}
      {connection?.state !== 'connected' && !isAllowed(policy, 'connect') && <ConnectOff policy={policy} />}
      {connection?.state !== 'connected' && isAllowed(policy, 'connect') && (
        <>
          <ConnectGuide crm={crm} />
          <KeyForm crm={crm} account={connection?.account} onConnected={(fresh) => show(fresh, false)} />
        </>
      )}
      {connected && <Disconnect crm={crm} onDisconnected={(gone) => show(gone, true)} />}
      <ConnectPromise crm={crm} />
    </section>
  );
}

/** A connection a CRM. */
export function ConnectionsSection() {
  const policy = useHouse()?.policy ?? FREE;
  return (
    <>
      <h1>{t('options.connections')}</h1>
      <p className="muted">{t('options.connect.lead')}</p>
      <p>
        <a href="/welcome.html">{t('welcome.title')}</a>
      </p>
      {CRM_IDS.map((crm) => (
        <AboutCrm key={crm} crm={crm}>
          <CrmConnection crm={crm} policy={policy} />
        </AboutCrm>
      ))}
    </>
  );
}
