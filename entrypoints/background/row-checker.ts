import type { ReportedRow, RowsAnswer, RowsReport, RowVerdict } from '../../lib/messages/protocol';
import type { Draft } from '../../lib/record/record';
import type { Finding, Severity } from '../../lib/rules/finding';
import { RULES } from '../../lib/rules';
import { judge, type DraftCheckerParts, type JudgeParts } from './draft-checker';
import type { PageSender } from './router';

/** Answers `checkRows`: rules over what rows of a list show, from memory alone. */
export interface RowChecker {
  readonly check: (report: RowsReport, from: PageSender) => RowsAnswer;
}

const WORST_FIRST: readonly Severity[] = ['error', 'warning', 'info'];

/** A gap that nobody asks to be filled, or that a rule says is none for lists, is worth a word on the record, but no badge in each row. */
function earnsBadge({ rule, severity, value }: Finding): boolean {
  if (RULES[rule].offList) return severity === 'error';
  return severity !== 'info' || value.trim() !== '';
}

/** A column that is not there is a field that was not read: no rule speaks of it. */
function draftOf({ id, fields }: ReportedRow, { kind }: RowsReport): Draft {
  return { kind, id, fields: Object.fromEntries(fields.map(({ key, values }) => [key, values])) };
}

/** Candidates are none: a list looks nobody up. */
export function createRowChecker(parts: JudgeParts & Pick<DraftCheckerParts, 'snoozes'>): RowChecker {
  function verdictOf(row: ReportedRow, report: RowsReport): readonly RowVerdict[] {
    const { crm, account } = report;
    const { findings } = judge(draftOf(row, report), { crm, account, id: row.id }, [], parts);
    const shown = findings.filter(earnsBadge);
    const worst = WORST_FIRST.find((each) => shown.some(({ severity }) => severity === each));
    return worst ? [{ id: row.id, worst, findings: shown }] : [];
  }
  return {
    check: (report, { tabId }) => ({
      rows: report.rows.flatMap((row) => verdictOf(row, report)),
      snooze: parts.snoozes.of(tabId),
    }),
  };
}
