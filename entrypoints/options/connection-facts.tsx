import { Glyph, type GlyphName } from '../../components/app/glyph';
import { Phrase } from '../../components/app/phrase';
import { language, listText, sentenceContext, t, textOf } from '../../components/app/text';
import type { ConnectionView } from '../../lib/messages/protocol';
import { fieldLabel } from '../../lib/messages/sentence';

/** How each state of a connection is shown. */
const STATES = {
  'not-connected': { glyph: 'info', text: 'options.connect.state.notConnected' },
  connected: { glyph: 'good', text: 'options.connect.state.connected' },
  unauthorized: { glyph: 'error', text: 'options.connect.state.unauthorized' },
  'missing-scopes': { glyph: 'warning', text: 'options.connect.state.missingScopes' },
  unreachable: { glyph: 'warning', text: 'options.connect.state.unreachable' },
} as const satisfies Record<ConnectionView['state'], { readonly glyph: GlyphName; readonly text: string }>;

/** What a key may do by the words of each CRM: HubSpot's has scopes, Pipedrive's has the rights of its user. */
const MAY_WRITE = { hubspot: 'options.connect.mayWrite', pipedrive: 'options.connect.pipedrive.mayWrite' } as const;
const MISSING = { hubspot: 'options.connect.scopesMissing', pipedrive: 'options.connect.pipedrive.rightsMissing' };
/** Pipedrive's rights as people know them. */
const RIGHTS: Readonly<Record<string, string>> = {
  can_use_api: 'options.connect.pipedrive.right.useApi',
  can_merge_people: 'options.connect.pipedrive.right.mergePeople',
  can_merge_organizations: 'options.connect.pipedrive.right.mergeOrganizations',
};

function rightName(name: string): string {
  const text = RIGHTS[name];
  return text === undefined ? name : textOf(text);
}

/** The account's own word for a field, else ours. */
function labelOf({ field, label }: NonNullable<ConnectionView['skipped']>[number]): string {
  return label ?? fieldLabel(field, sentenceContext({}));
}

function Fact({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <>
      <dt className="muted">{name}</dt>
      <dd>
        <bdi>{value}</bdi>
      </dd>
    </>
  );
}

/** What is known of the connected account, and what the key may do there. */
export function ConnectionFacts({ connection }: { readonly connection: ConnectionView }) {
  const { crm, state, account, country, missingScopes, canWrite, keyHint, skipped = [] } = connection;
  const { glyph, text } = STATES[state];
  const countryName = country && new Intl.DisplayNames(language(), { type: 'region' }).of(country);
  return (
    <div className="stack" role="status">
      <p className="row">
        <Glyph name={glyph} />{' '}
        <b>
          <Phrase text={text} />
        </b>
      </p>
      {state !== 'not-connected' && (
        <dl className="facts">
          {account !== undefined && <Fact name={t('options.connect.account')} value={account} />}
          {countryName && <Fact name={t('options.connect.country')} value={countryName} />}
          {keyHint !== undefined && <Fact name={t('options.connect.keyHint')} value={keyHint} />}
          <dt className="muted">{t('options.connect.may')}</dt>
          <dd>{t(canWrite ? MAY_WRITE[crm] : 'options.connect.mayRead')}</dd>
        </dl>
      )}
      {missingScopes.length > 0 && (
        <p>
          <Phrase text={MISSING[crm]} params={[listText(missingScopes.map(rightName))]} />
        </p>
      )}
      {skipped.length > 0 && (
        <p>
          <Phrase text="options.connect.rulesSkipped" params={[listText(skipped.map(labelOf))]} />
        </p>
      )}
    </div>
  );
}
