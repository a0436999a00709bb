import { Glyph } from '../../components/app/glyph';
import { t } from '../../components/app/text';
import type { GuideExample } from '../../lib/style/guide-examples';
import type { GuideRule } from '../../lib/style/guide-rule';
import type { GuideGroup, GuideMark, StyleGuide } from '../../lib/style/style-guide';

function Value({ value }: { readonly value: string }) {
  return value === '' ? <i>{t('options.try.nothing')}</i> : <bdi className="value">{value}</bdi>;
}

function Example({ example }: { readonly example: GuideExample }) {
  const { isGood, field, value, fixed, moved, beside, says } = example;
  return (
    <li className={isGood ? 'example good-one' : 'example bad-one'}>
      <span className="sign" aria-hidden="true">
        {isGood ? '✓' : '✗'}
      </span>
      <span>
        <span className="visually-hidden">{t(isGood ? 'guide.good' : 'guide.bad')} </span>
        <span className="field">{field}</span> <Value value={value} />
        {beside !== undefined && <span className="beside"> ({beside})</span>}
        {fixed !== undefined && (
          <>
            <span aria-hidden="true"> → </span>
            <span className="visually-hidden"> {t('guide.instead')} </span>
            <b>
              <Value value={fixed} />
            </b>
          </>
        )}
        {moved !== undefined && <span className="beside"> ({moved})</span>}
        {says !== undefined && <span className="says">{says}</span>}
      </span>
    </li>
  );
}

/** The parts of a rule never move, so that their place is their identity. */
const placed = <T,>(all: readonly T[]) => all.map((each, at) => ({ each, at }));

function Lines({ lines, className }: { readonly lines: readonly string[]; readonly className: string }) {
  if (lines.length === 0) return null;
  return (
    <ul className={className}>
      {placed(lines).map(({ each, at }) => (
        <li key={at}>{each}</li>
      ))}
    </ul>
  );
}

function Rule({ rule }: { readonly rule: GuideRule }) {
  return (
    <article className="guide-rule" data-rule={rule.id}>
      <header>
        <h3>{rule.title}</h3>
        <span className="mark">
          <Glyph name={rule.severity} /> {rule.mark}
        </span>
      </header>
      <p className="asks">{rule.asks}</p>
      <Lines className="bullets" lines={[...rule.details, ...rule.limits]} />
      <p className="why">
        <b>{t('guide.why')}</b> {rule.why}
      </p>
      {rule.examples.length > 0 && (
        <ul className="guide-examples">
          {placed(rule.examples).map(({ each, at }) => (
            <Example key={at} example={each} />
          ))}
        </ul>
      )}
    </article>
  );
}

function Group({ group: { name, title, rules } }: { readonly group: GuideGroup }) {
  return (
    <section aria-labelledby={`group-${name}`}>
      <h2 id={`group-${name}`}>{title}</h2>
      {rules.map((rule) => (
        <Rule key={rule.id} rule={rule} />
      ))}
    </section>
  );
}

function Marks({ marks }: { readonly marks: readonly GuideMark[] }) {
  return (
    <ul className="marks">
      {marks.map(({ severity, name, meaning }) => (
        <li key={severity}>
          <Glyph name={severity} />
          <span>
            <b>{name}</b>: {meaning}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Contents({ groups }: Pick<StyleGuide, 'groups'>) {
  return (
    <nav aria-label={t('guide.contents')}>
      <ol className="contents">
        {groups.map(({ name, title, rules }) => (
          <li key={name}>
            <a href={`#group-${name}`}>{title}</a>{' '}
            <span className="muted">{t('options.style.rules', rules.length)}</span>
          </li>
        ))}
      </ol>
    </nav>
  );
}

interface Props {
  readonly guide: StyleGuide;
  /** Whether everything its examples need is there. */
  readonly isWhole: boolean;
}

/** The guide as a page to read and to print. */
export function GuideDocument({ guide, isWhole }: Props) {
  const { title, date, owner, reading, marks, general, groups, silent } = guide;
  return (
    <main aria-busy={!isWhole}>
      <header className="cover">
        <h1>{title}</h1>
        <p>
          {date} {owner}
        </p>
      </header>
      <section className="opening" aria-labelledby="reading">
        <div>
          <h2 id="reading">{t('guide.readingTitle')}</h2>
          <Lines className="bullets" lines={reading} />
          <Marks marks={marks} />
        </div>
        <div>
          <h2>{t('guide.contents')}</h2>
          <Contents groups={groups} />
        </div>
        <div>
          <h2>{t('guide.generalTitle')}</h2>
          <Lines className="bullets" lines={general} />
        </div>
      </section>
      {groups.map((group) => (
        <Group key={group.name} group={group} />
      ))}
      {silent.length > 0 && (
        <section aria-labelledby="silent">
          <h2 id="silent">{t('guide.silentTitle')}</h2>
          <Lines className="bullets" lines={silent} />
        </section>
      )}
    </main>
  );
}
