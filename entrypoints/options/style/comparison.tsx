import { useId, useLayoutEffect, useRef, type ReactNode } from 'react';
import { t } from '../../../components/app/text';
import { compareStyles, type GeneralAspect, type RuleDifference } from '../../../lib/style/compare-styles';
import type { HouseStyle } from '../../../lib/style/house-style';
import { ruleTitle } from '../rule-list';
import { aspectChanges, countryName, type AspectChange } from './setting-words';

function Change({ name, before, after }: AspectChange) {
  return (
    <span>
      {name}: <bdi className="muted">{t('options.style.compare.change', [before, after])}</bdi>
    </span>
  );
}

function RuleChanges({ rule, aspects, before, after }: RuleDifference) {
  const changes = aspects.flatMap((aspect) => aspectChanges(rule, aspect, before, after));
  return (
    <li className="stack small">
      <b>{ruleTitle(rule)}</b>
      {changes.map((change) => (
        <Change key={change.name} {...change} />
      ))}
    </li>
  );
}

/** What the document says of something beside its rules, in words. */
function generalText(aspect: GeneralAspect, style: HouseStyle): string {
  if (aspect === 'defaultCountry') return countryName(style.defaultCountry);
  if (aspect === 'markOnOpen') return t(`options.style.mark.${style.markOnOpen}`);
  return style[aspect] || t('options.style.compare.none');
}

const NAMES = {
  name: 'options.style.name',
  owner: 'options.style.owner',
  defaultCountry: 'options.style.country',
  markOnOpen: 'options.style.markOnOpen',
} as const satisfies Readonly<Record<GeneralAspect, string>>;

interface Props {
  /** "Now → Strict" */
  readonly title: string;
  readonly now: HouseStyle;
  readonly then: HouseStyle;
  /** What is to be known before it is used. */
  readonly children?: ReactNode;
  readonly onUse: () => void;
  readonly onClose: () => void;
}

/** What another style would change, and the choice to use it. It takes the focus: it came up elsewhere than where it was asked for. */
export function Comparison({ title, now, then, children, onUse, onClose }: Props) {
  const id = useId();
  const place = useRef<HTMLElement>(null);
  useLayoutEffect(() => place.current?.focus(), []);
  const { general, rules } = compareStyles(now, then);
  const differs = general.length + rules.length > 0;
  return (
    <section ref={place} className="comparison" aria-labelledby={id} tabIndex={-1}>
      <h2 id={id}>{title}</h2>
      {children}
      <p>{differs ? t('options.style.compare.rules', rules.length) : t('options.style.compare.same')}</p>
      {differs && (
        // A long list is scrolled by keyboard too.
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <ul className="changes" aria-labelledby={id} tabIndex={0}>
          {general.map((aspect) => (
            <li key={aspect} className="small">
              <Change name={t(NAMES[aspect])} before={generalText(aspect, now)} after={generalText(aspect, then)} />
            </li>
          ))}
          {rules.map((difference) => (
            <RuleChanges key={difference.rule} {...difference} />
          ))}
        </ul>
      )}
      <div className="row wrap">
        {/* Also where nothing differs: the style is then known to have started from it. */}
        <button type="button" className="primary" onClick={onUse}>
          {t('options.style.compare.use')}
        </button>
        <button type="button" onClick={onClose}>
          {t('options.style.compare.close')}
        </button>
        <span className="small muted">{t('options.style.compare.useHint')}</span>
      </div>
    </section>
  );
}
