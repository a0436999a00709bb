import { Sentence } from '../../components/app/phrase';
import { t } from '../../components/app/text';
import type { FieldChoice, MergePlan, ValueSource } from '../../lib/merge/merge-plan';
import type { FieldKey } from '../../lib/record/record';
import { LoserHead, SurvivorHead } from './record-heads';
import { Values } from './values';

type Choose = (field: FieldKey, source: ValueSource) => void;

interface Props {
  readonly plan: MergePlan;
  readonly rows: readonly FieldChoice[];
  readonly disabled: boolean;
  readonly onChoose: Choose;
  /** Only where the heads offer it. */
  readonly onSwap?: () => void;
}

/** Reasons that tell nothing the row does not show. */
const SILENT: ReadonlySet<string> = new Set(['merge.reason.same', 'merge.reason.onlyValue']);

function Change({
  row,
  disabled,
  onChoose,
}: {
  readonly row: FieldChoice;
  readonly disabled: boolean;
  readonly onChoose: Choose;
}) {
  const other = row.source === 'survivor' ? 'loser' : 'survivor';
  const name = t('review.changeNamed', [row.label, row[other].join(', ')]);
  return (
    <button
      type="button"
      className="link"
      aria-label={name}
      disabled={disabled}
      onClick={() => onChoose(row.field, other)}
    >
      {t('review.change')}
    </button>
  );
}

/** The address that stays primary stands alone; the others are said in the reason. */
const shownResult = ({ field, result }: FieldChoice) => (field === 'email' ? result.slice(0, 1) : result);

function Result({
  row,
  disabled,
  onChoose,
}: {
  readonly row: FieldChoice;
  readonly disabled: boolean;
  readonly onChoose: Choose;
}) {
  const decidedByCrm = row.differs && row.result.length === 0;
  return (
    <td className="result">
      {!decidedByCrm && (
        <b>
          <Values values={shownResult(row)} />
        </b>
      )}
      <div className="small muted">
        {!SILENT.has(row.reason.key) && <Sentence message={row.reason} />}
        {row.changeable && (
          <>
            {' · '}
            <Change row={row} disabled={disabled} onChoose={onChoose} />
          </>
        )}
      </div>
    </td>
  );
}

/** Both records field by field, differences shaded, and what will be. */
export function MergeTable({ plan, rows, disabled, onChoose, onSwap }: Props) {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">
            <span className="visually-hidden">{t('review.field')}</span>
          </th>
          <SurvivorHead plan={plan} />
          <LoserHead plan={plan} disabled={disabled} onSwap={onSwap} />
          <th scope="col">{t('review.result')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.name} className={row.differs ? 'diff' : undefined}>
            <th scope="row">
              <bdi>{row.label}</bdi>
            </th>
            <td>
              <Values values={row.survivor} />
            </td>
            <td>
              <Values values={row.loser} />
            </td>
            <Result row={row} disabled={disabled} onChoose={onChoose} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}
