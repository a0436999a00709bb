import { useCrmWords } from '../../components/app/crm-words';
import { Glyph } from '../../components/app/glyph';
import { t } from '../../components/app/text';
import type { ConnectionView } from '../../lib/messages/protocol';
import type { CrmId } from '../../lib/record/record';
import { ConnectGuide } from '../options/connect-guide';
import { KeyForm } from '../options/key-form';
import { CountsOf } from './counts-of';
import { Leaves } from './step';

interface Props {
  readonly crm: CrmId;
  /** Once there is one. */
  readonly connection: ConnectionView | undefined;
  /** Whether the team's policy lets people connect a CRM themselves. */
  readonly mayConnect: boolean;
  readonly onConnected: (connection: ConnectionView) => void;
  readonly onContinue: () => void;
}

/** A key, or none: both are a way on. */
export function KeyStep({ crm, connection, mayConnect, onConnected, onContinue }: Props) {
  const words = useCrmWords();
  if (connection) {
    return (
      <>
        <p className="row" role="status">
          <Glyph name="good" /> {t('welcome.key.connected', words)}
        </p>
        <CountsOf crm={crm} />
        <div>
          <button type="button" className="primary" onClick={onContinue}>
            {t('welcome.key.continue')}
          </button>
        </div>
      </>
    );
  }
  return (
    <>
      <p>{t(mayConnect ? 'welcome.key.lead' : 'welcome.key.notAllowed')}</p>
      {mayConnect && (
        <>
          <ConnectGuide crm={crm} />
          <KeyForm key={crm} crm={crm} onConnected={onConnected} />
          <Leaves>
            {t('welcome.key.leaves', words)} {t('options.connect.keeps')}
          </Leaves>
        </>
      )}
      <div>
        <button type="button" onClick={onContinue}>
          {t('welcome.key.skip')}
        </button>
      </div>
    </>
  );
}
