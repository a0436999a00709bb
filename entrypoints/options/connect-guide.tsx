import { t } from '../../components/app/text';

/** The scopes the product wants of a key (HubSpot's names), and what each is for. */
const SCOPES = [
  { scope: 'crm.objects.contacts.read', use: 'contactsRead' },
  { scope: 'crm.objects.contacts.write', use: 'contactsWrite' },
  { scope: 'crm.objects.companies.read', use: 'companiesRead' },
  { scope: 'crm.objects.companies.write', use: 'companiesWrite' },
  { scope: 'crm.objects.owners.read', use: 'ownersRead' },
] as const;

/** Where the key comes from. The way to it as HubSpot's documentation told it in November 2026. */
export function ConnectGuide() {
  return (
    <div className="stack">
      <h3>{t('options.connect.guide')}</h3>
      <ol className="steps">
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
      </ol>
    </div>
  );
}

/** What connecting means, said before it is done. */
export function ConnectPromise() {
  return (
    <div className="stack">
      <h3>{t('options.connect.promise')}</h3>
      <ul className="bullets">
        <li>{t('options.connect.leaves')}</li>
        <li>{t('options.connect.sees')}</li>
        <li>{t('options.connect.keeps')}</li>
      </ul>
    </div>
  );
}
