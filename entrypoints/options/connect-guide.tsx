import type { ReactNode } from 'react';
import { useCrmWords } from '../../components/app/crm-words';
import { t } from '../../components/app/text';
import type { CrmId } from '../../lib/record/record';

/** The scopes the product wants of a key (HubSpot's names), and what each is for. */
const SCOPES = [
  { scope: 'crm.objects.contacts.read', use: 'contactsRead' },
  { scope: 'crm.objects.contacts.write', use: 'contactsWrite' },
  { scope: 'crm.objects.companies.read', use: 'companiesRead' },
  { scope: 'crm.objects.companies.write', use: 'companiesWrite' },
  { scope: 'crm.objects.owners.read', use: 'ownersRead' },
] as const;

function HubSpotSteps() {
  return (
    <>
      <li>{t('options.connect.step1')}</li>
      <li>
        {t('options.connect.step2')}
        <ul className="scopes">
          {SCOPES.map(({ scope, use }) => (
            <li key={scope}>
              <code>{scope}</code> <span className="muted">{t(`options.connect.scope.${use}`)}</span>
            </li>
          ))}
        </ul>
      </li>
      <li>{t('options.connect.step3')}</li>
    </>
  );
}

function PipedriveSteps() {
  return (
    <>
      <li>{t('options.connect.pipedrive.step1')}</li>
      <li>{t('options.connect.pipedrive.step2')}</li>
    </>
  );
}

const STEPS: Readonly<Record<CrmId, () => ReactNode>> = { hubspot: HubSpotSteps, pipedrive: PipedriveSteps };

/** Where the key comes from. The ways to it as the CRMs' documentation told them in November 2026. */
export function ConnectGuide({ crm }: { readonly crm: CrmId }) {
  const Steps = STEPS[crm];
  return (
    <div className="stack">
      <h3>{t('options.connect.guide')}</h3>
      <ol className="steps">
        <Steps />
      </ol>
    </div>
  );
}

/** What connecting means, said before it is done. */
export function ConnectPromise({ crm }: { readonly crm: CrmId }) {
  const words = useCrmWords();
  return (
    <div className="stack">
      <h3>{t('options.connect.promise')}</h3>
      <ul className="bullets">
        <li>{t('options.connect.leaves', words)}</li>
        <li>{t(crm === 'pipedrive' ? 'options.connect.pipedrive.sees' : 'options.connect.sees')}</li>
        <li>{t('options.connect.keeps')}</li>
      </ul>
    </div>
  );
}
