import { runRules } from '../../../lib/rules/engine';
import type { FieldKey } from '../../../lib/record/record';
import type { Finding } from '../../../lib/rules/finding';
import type { RuleTables } from '../../../lib/rules/tables';
import type { HouseStyle } from '../../../lib/style/house-style';
import { inEnglish } from '../english';
import { draftOfRow } from './draft-of-row';
import type { Row } from './read-rows';

/** What every row is judged by. Plain data: it goes to threads. */
export interface JudgeSetup {
  readonly style: HouseStyle;
  readonly map: ReadonlyMap<string, FieldKey>;
  readonly json: boolean;
  readonly tables: RuleTables;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** What is to be said of some rows: lines for stdout and for stderr, each with its line end. */
export interface Judgement {
  readonly out: string;
  readonly err: string;
}

export type Judge = (rows: readonly Row[]) => Judgement;

/** A value in a table: one line, not endless, without what a terminal would obey. */
function shown(value: string): string {
  const line = value.replace(/\p{C}+/gu, ' ');
  return JSON.stringify(line.length > 60 ? `${line.slice(0, 59)}…` : line);
}

function tableLine(record: number, { severity, rule, field, value, message, fix }: Finding): string {
  const start = `${String(record).padStart(6)}  ${severity.padEnd(7)}  ${rule.padEnd(19)}  ${field.padEnd(12)}`;
  const end = fix ? `  → ${fix.value}${fix.kind === 'review' ? ' (look first)' : ''}` : '';
  return `${start}  ${shown(value)}  ${inEnglish(message)}${end}`;
}

function jsonLine(record: number, { rule, field, severity, value, message, fix }: Finding): string {
  return JSON.stringify({ record, rule, field, severity, value, message: inEnglish(message), fix: fix ?? null });
}

/** Judges rows by a house style. */
export function createJudge({ style, map, json, tables, now }: JudgeSetup): Judge {
  const context = { now, defaultCountry: style.defaultCountry, candidates: [], tables };
  const lineOf = json ? jsonLine : tableLine;
  return (rows) => {
    let [out, err] = ['', ''];
    for (const row of rows) {
      const findings = runRules(draftOfRow(row, map), style, context, (rule, error) => {
        err += `record ${String(row.number)}: ${rule} failed: ${String(error)}\n`;
      });
      for (const finding of findings) out += `${lineOf(row.number, finding)}\n`;
    }
    return { out, err };
  };
}
