/** @jsxImportSource preact */
import type { Candidate, Evidence } from '../../lib/match/candidate';
import { displayName, firstValue, type RecordSummary } from '../../lib/record/record';
import type { FieldKey } from '../../lib/record/record';
import { Foot, type SectionProps } from './finding-section';
import { Glyph } from './glyph';
import { Mixed, Press } from './parts';
import type { Texts } from './texts';

/** More reasons than these tire the reader; the strongest come first. */
const MAX_REASONS = 5;

interface TwinProps extends SectionProps {
  readonly candidate: Candidate;
  /** Whether the page's record exists already: only then can it be merged. */
  readonly canMerge: boolean;
}

/** A record that may be the same one: how likely, who it is, why, and what can be done about it. */
export function TwinSection({ candidate, canMerge, ...props }: TwinProps) {
  const { finding, stage, texts, actions, titleId } = props;
  const { record, probability, evidence } = candidate;
  const { id } = record.ref;
  // Never "100 %": nothing here is certain.
  const share = Math.min(probability, 0.99);
  return (
    <section>
      <div class="row between">
        <span class="row">
          <Glyph name="twin" />
          <h2 id={titleId}>{twinTitle(candidate, texts)}</h2>
        </span>
        <b>{texts.percent(share)}</b>
      </div>
      <div class="meter" aria-hidden="true">
        <i style={{ inlineSize: `${Math.round(share * 100)}%` }} />
      </div>
      <Person record={record} texts={texts} />
      <ul class="evidence small">
        {[...evidence]
          .sort(strongestFirst)
          .slice(0, MAX_REASONS)
          .map((each) => (
            <li>
              <Glyph name={glyphOfEvidence(each)} />
              <span>
                <Mixed pieces={texts.evidence(each)} />
              </span>
            </li>
          ))}
      </ul>
      {props.showsWhy && <p class="muted">{texts.why(finding)}</p>}
      <div class="row actions">
        {canMerge && (
          <Press stage={stage} class="primary" onPress={() => actions.review(id)}>
            {texts.of('twin.review')}
          </Press>
        )}
        <Press stage={stage} class={canMerge ? 'plain' : 'primary'} onPress={() => actions.open(id)}>
          {texts.of('twin.open')}
        </Press>
        <Press stage={stage} class="quiet" onPress={() => actions.notDuplicate(finding)}>
          {texts.of('twin.not')}
        </Press>
      </div>
      <Foot {...props} />
    </section>
  );
}

/** The title of a duplicate's card: as sure as the figures are. */
export function twinTitle({ probability, record }: Candidate, texts: Texts): string {
  const sure = probability >= 0.9 ? 'probably' : 'perhaps';
  return texts.of(`twin.${sure}${record.ref.kind === 'company' ? 'Company' : 'Person'}`);
}

function Person({ record, texts }: { readonly record: RecordSummary; readonly texts: Texts }) {
  const { fields, deals, modifiedAt, ref } = record;
  const read = (key: FieldKey) => firstValue(fields, key);
  const name = ref.kind === 'company' ? read('company') || displayName(fields) : displayName(fields);
  const owner = read('owner');
  const facts = [
    ref.kind === 'company' ? read('city') : read('company'),
    // An owner who could not be looked up is a bare number: nothing to show people.
    owner !== '' && !/^\d+$/.test(owner) ? texts.of('twin.owner', owner) : '',
    deals === undefined || deals === 0 ? '' : texts.of(deals === 1 ? 'twin.deal' : 'twin.deals', String(deals)),
    modifiedAt === undefined ? '' : texts.of('twin.changed', texts.day(modifiedAt)),
  ].filter((fact) => fact !== '');
  const role = ref.kind === 'company' ? read('website') : read('jobTitle');
  return (
    <div>
      <b>
        <bdi>{name || texts.of('twin.unnamed')}</bdi>
      </b>
      {role !== '' && (
        <>
          {' · '}
          <bdi>{role}</bdi>
        </>
      )}
      <div class="muted small facts">
        {facts.map((fact, at) => (
          <>
            {at > 0 && ' · '}
            <bdi>{fact}</bdi>
          </>
        ))}
      </div>
    </div>
  );
}

function strongestFirst(a: Evidence, b: Evidence): number {
  return b.weight - a.weight;
}

function glyphOfEvidence({ level, weight }: Evidence): 'good' | 'info' | 'warning' {
  if (weight < 0) return 'warning';
  return level === 'far' ? 'info' : 'good';
}
