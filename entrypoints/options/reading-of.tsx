import { useCrmWords } from '../../components/app/crm-words';
import { FoundByList } from '../../components/app/found-by';
import { Glyph } from '../../components/app/glyph';
import { Phrase } from '../../components/app/phrase';
import { language, listText, numberText, sentenceContext, t } from '../../components/app/text';
import type { PageReading } from '../../lib/messages/page-reading';
import { fieldLabel } from '../../lib/messages/sentence';
import { calendarDayText, isThisWeek, sinceText } from './day-words';

interface Props {
  readonly reading: PageReading;
  readonly id: string;
  /** Ms since 1970. */
  readonly now: number;
}

/** A mean as people write it: "8.4". */
function meanText(value: number): string {
  return new Intl.NumberFormat(language(), { maximumFractionDigits: 1 }).format(value);
}

/** Which fields are no longer found and since when, what that means, and what to do about it. */
function Lost({ reading, now }: Omit<Props, 'id'>) {
  const words = useCrmWords();
  const { crm, kind, surface, lost, days } = reading;
  const expected = days[0]?.expected ?? 0;
  return (
    <div className="note note-warning">
      <Glyph name="warning" />
      <div className="stack">
        {lost.map(({ since, fields }) => {
          const names = listText(fields.map((field) => fieldLabel(field, sentenceContext())));
          const sort = t(`options.reading.sort.${crm}.${kind}.${surface}`);
          const text = isThisWeek(since, now) ? 'options.reading.lost' : 'options.reading.lostLongAgo';
          const said = t(text, fields.length, [sinceText(since, now), fields.length, expected, sort, names]);
          return <p key={since}>{said}</p>;
        })}
        <p>{t('options.reading.meaning', words)}</p>
        <ul className="bullets">
          <li>
            <a href="#connections">{t('options.reading.todoConnect', words)}</a>
          </li>
          <li>{t('options.reading.todoShow')}</li>
          <li>{t('options.reading.todoTell')}</li>
        </ul>
      </div>
    </div>
  );
}

function Days({ reading, id }: Omit<Props, 'now'>) {
  return (
    <table className="days" aria-labelledby={id}>
      <thead>
        <tr>
          <th scope="col">{t('options.reading.day')}</th>
          <th scope="col">{t('options.reading.pages')}</th>
          <th scope="col">{t('options.reading.found')}</th>
        </tr>
      </thead>
      <tbody>
        {reading.days.map(({ day, pages, found, expected }) => (
          <tr key={day}>
            <th scope="row">{calendarDayText(day)}</th>
            <td>{numberText(pages)}</td>
            <td>{t('options.reading.foundOf', [meanText(found), numberText(expected)])}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** One sort of page: what was lost, the last days in figures, and by which evidence fields were found on them. */
export function ReadingOf({ reading, id, now }: Props) {
  const words = useCrmWords();
  const { crm, account, kind, surface, lost, foundBy } = reading;
  return (
    <section className="block stack" aria-labelledby={id}>
      <div>
        <h2 id={id}>{t('options.reading.sortOf', [words.crm, t(`options.reading.sort.${crm}.${kind}.${surface}`)])}</h2>
        <p className="muted small">
          <Phrase text="options.reading.account" params={[account]} />
        </p>
      </div>
      {lost.length > 0 ? <Lost reading={reading} now={now} /> : <p>{t('options.reading.allWell')}</p>}
      <Days reading={reading} id={id} />
      <details className="more">
        <summary>{t('options.reading.how')}</summary>
        <FoundByList counts={foundBy} />
      </details>
    </section>
  );
}
