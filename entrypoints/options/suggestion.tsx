import { useId, useMemo, useState } from 'react';
import { ask } from '../../components/app/channel';
import { AboutCrm } from '../../components/app/crm-words';
import { language, numberText, t } from '../../components/app/text';
import { TroubleNote } from '../../components/app/trouble-note';
import { useAction } from '../../components/app/use-action';
import type { CrmId } from '../../lib/record/record';
import type { HouseStyle } from '../../lib/style/house-style';
import type { Suggestion as One } from '../../lib/style/suggest-style';
import { takeSuggestions } from '../../lib/style/take-suggestions';
import { OnOpenRecord } from './on-open-record';
import { choiceLabel } from './option-texts';
import { ownLabel } from './rule-list';
import { SampleFlags } from './sample-flags';
import type { StyleEdit } from './style-keeper';
import { useConnectedCrm } from './use-connected-crm';

interface Props {
  /** The style that suggestions would be laid over. */
  readonly style: HouseStyle;
  /** What was taken, as one edit. */
  readonly onTake: (edit: StyleEdit) => void;
  /** The level of its heading: below that of what it stands in. */
  readonly heading?: 'h2' | 'h3';
}

function titleOf(one: One): string {
  switch (one.what) {
    case 'country': {
      const name = new Intl.DisplayNames(language(), { type: 'region' }).of(one.country) ?? one.country;
      return t('options.suggest.country', [name]);
    }
    case 'phone-form':
      return t('options.suggest.phoneForm', [choiceLabel('phone-format', 'form', one.form)]);
    case 'country-form':
      return t('options.suggest.countryForm', [choiceLabel('country', 'form', one.form)]);
    case 'vocabulary':
      return t('options.suggest.vocabulary', [ownLabel(one.field), one.values.join(', ')]);
    case 'required':
      return t(`options.suggest.required.${one.kind}`, [ownLabel(one.field)]);
  }
}

interface ListProps {
  readonly all: readonly One[];
  readonly left: ReadonlySet<One>;
  readonly onLeft: (left: ReadonlySet<One>) => void;
}

function Choices({ all, left, onLeft }: ListProps) {
  const flip = (one: One) => {
    const next = new Set(left);
    if (!next.delete(one)) next.add(one);
    onLeft(next);
  };
  return (
    <ul className="stack">
      {all.map((one) => (
        <li key={titleOf(one)}>
          <label className="row">
            <input type="checkbox" checked={!left.has(one)} onChange={() => flip(one)} />
            <span>
              {titleOf(one)}{' '}
              <span className="small muted">
                {t('options.suggest.evidence', [numberText(one.evidence.count), numberText(one.evidence.of)])}
              </span>
            </span>
          </label>
        </li>
      ))}
    </ul>
  );
}

/** The suggestions with what they would do; each can be left alone. */
function Offer({ all, style, onTake }: Props & { readonly all: readonly One[] }) {
  const [left, setLeft] = useState<ReadonlySet<One>>(new Set());
  const taken = useMemo(() => all.filter((one) => !left.has(one)), [all, left]);
  const tried = useMemo(() => takeSuggestions(style, taken), [style, taken]);
  return (
    <>
      <Choices all={all} left={left} onLeft={setLeft} />
      <SampleFlags style={tried} />
      <OnOpenRecord style={tried} />
      <div>
        <button
          type="button"
          className="primary"
          disabled={taken.length === 0}
          onClick={() => onTake((now) => takeSuggestions(now, taken))}
        >
          {t('options.suggest.take', taken.length)}
        </button>
      </div>
    </>
  );
}

function Asked({ crm, style, onTake }: Props & { readonly crm: CrmId }) {
  const { busy, trouble, run } = useAction();
  const [all, setAll] = useState<readonly One[]>();
  const [isTaken, setTaken] = useState(false);
  const start = () =>
    run(async () => {
      setTaken(false);
      setAll((await ask('suggestStyle', { crm })) ?? []);
    });
  const take = (edit: StyleEdit) => {
    onTake(edit);
    setAll(undefined);
    setTaken(true);
  };
  return (
    <AboutCrm crm={crm}>
      {!all && (
        <div>
          <button type="button" disabled={busy} onClick={start}>
            {busy ? t('options.sample.looking') : t('options.suggest.start')}
          </button>
        </div>
      )}
      {trouble && <TroubleNote trouble={trouble} />}
      <p role="status" className="muted">
        {isTaken && t('options.suggest.taken')}
        {all?.length === 0 && t('options.suggest.none')}
      </p>
      {all && all.length > 0 && <Offer all={all} style={style} onTake={take} />}
    </AboutCrm>
  );
}

/** *Suggest from our data*: what a sample of the account's records does already, to take or leave one by one. */
export function Suggestion({ style, onTake, heading: Heading = 'h2' }: Props) {
  const crm = useConnectedCrm();
  const id = useId();
  return (
    <section className="stack block" aria-labelledby={id}>
      <Heading id={id}>{t('options.suggest.title')}</Heading>
      <p className="muted">{t('options.suggest.lead')}</p>
      {crm === null && <p className="muted">{t('options.sample.noCrm')}</p>}
      {crm && <Asked crm={crm} style={style} onTake={onTake} />}
    </section>
  );
}
