import { Glyph, type GlyphName } from '../../components/app/glyph';
import { Phrase } from '../../components/app/phrase';
import { language, listText, t } from '../../components/app/text';
import type { ConnectionView } from '../../lib/messages/protocol';

/** How each state of a connection is shown. */
const STATES = {
  'not-connected': { glyph: 'info', text: 'options.connect.state.notConnected' },
  connected: { glyph: 'good', text: 'options.connect.state.connected' },
  unauthorized: { glyph: 'error', text: 'options.connect.state.unauthorized' },
  'missing-scopes': { glyph: 'warning', text: 'options.connect.state.missingScopes' },
  unreachable: { glyph: 'warning', text: 'options.connect.state.unreachable' },
} as const satisfies Record<ConnectionView['state'], { readonly glyph: GlyphName; readonly text: string }>;

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
  const { state, account, country, missingScopes, canWrite, keyHint } = connection;
  const { glyph, text } = STATES[state];
  const countryName = country && new Intl.DisplayNames(language(), { type: 'region' }).of(country);
  return (
    <div className="stack" role="status">
      <p className="row">
        <Glyph name={glyph} /> <b>{t(text)}</b>
      </p>
      {state !== 'not-connected' && (
        <dl className="facts">
          {account !== undefined && <Fact name={t('options.connect.account')} value={account} />}
          {countryName && <Fact name={t('options.connect.country')} value={countryName} />}
          {keyHint !== undefined && <Fact name={t('options.connect.keyHint')} value={keyHint} />}
          <dt className="muted">{t('options.connect.may')}</dt>
          <dd>{t(canWrite ? 'options.connect.mayWrite' : 'options.connect.mayRead')}</dd>
        </dl>
      )}
      {missingScopes.length > 0 && (
        <p>
          <Phrase text="options.connect.scopesMissing" params={[listText(missingScopes)]} />
        </p>
      )}
    </div>
  );
}
