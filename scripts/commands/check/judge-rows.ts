import type { FieldKey } from '../../../lib/record/record';
import { runRules } from '../../../lib/rules/engine';
import type { Finding } from '../../../lib/rules/finding';
import type { RuleTables } from '../../../lib/rules/tables';
import type { HouseStyle } from '../../../lib/style/house-style';
import { EVERYTHING_ON } from '../../../lib/style/presets';
import { inEnglish } from '../english';
import type { Block } from './block';
import { createColumnOf } from './columns';
import { draftOfRow } from './draft-of-row';
import { rowsOf } from './read-rows';

/** What every row is judged by. Plain data: it goes to threads. */
export interface JudgeSetup {
  /** The file's name, for what is said of its lines. */
  readonly file: string;
  /** Every rule is on where none is given. */
  readonly style?: HouseStyle;
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

export type Judge = (block: Block) => Judgement;

/** A value in a table: one line, not endless, without what a terminal would obey. */
function shown(value: string): string {
  const line = /\p{C}/u.test(value) ? value.replace(/\p{C}+/gu, ' ') : value;
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

/** Reads rows and judges them by a house style. Those that are broken are told with their line. */
export function createJudge({ file, style = EVERYTHING_ON, map, json, tables, now }: JudgeSetup): Judge {
  const context = { now, defaultCountry: style.defaultCountry, candidates: [], tables };
  const lineOf = json ? jsonLine : tableLine;
  const columnOf = createColumnOf(map);
  return (block) => {
    let [out, err] = ['', ''];
    const rows = rowsOf(block, (line, why) => {
      err += `${file}:${String(line)}: ${why}; left out\n`;
    });
    for (const row of rows) {
      const findings = runRules(draftOfRow(row, columnOf), style, context, (rule, error) => {
        err += `record ${String(row.number)}: ${rule} failed: ${String(error)}\n`;
      });
      for (const finding of findings) out += `${lineOf(row.number, finding)}\n`;
    }
    return { out, err };
  };
}
