import type { SurfaceAudit } from '../../../lib/messages/protocol';
import type { AgreementLevel } from '../../../lib/match/candidate';
import type { SurfaceKind } from '../../../lib/page/surface';
import type { FoundBy } from '../../../lib/record/found-by';
import type { FieldKey, RecordKind } from '../../../lib/record/record';
import type { Fix, RuleId, Severity } from '../../../lib/rules/finding';
import { inEnglish } from '../english';

/** What the probe saw, as `--json` prints it. `surface` is `null` where the page shows no record. */
export interface ProbeReport {
  readonly surface: SurfaceKind | null;
  readonly record: { readonly kind: RecordKind; readonly id: string | null; readonly account: string } | null;
  readonly fields: readonly {
    readonly key: FieldKey;
    readonly label: string;
    /** The first value as the page shows it; `''` where the page shows it empty. */
    readonly value: string;
    readonly foundBy: FoundBy;
  }[];
  /** The fields the house style cares about; `foundBy` is `null` where the page does not give one away. */
  readonly expected: readonly { readonly key: FieldKey; readonly foundBy: FoundBy | null }[];
  readonly findings: readonly {
    readonly rule: RuleId;
    readonly field: FieldKey;
    readonly severity: Severity;
    readonly value: string;
    readonly message: string;
    readonly fix: Fix | null;
    /** Whether a marker stands beside the finding's field on the page. */
    readonly anchored: boolean;
  }[];
  readonly candidates: readonly {
    readonly id: string;
    readonly probability: number;
    readonly evidence: readonly {
      readonly field: FieldKey;
      readonly level: AgreementLevel;
      readonly weight: number;
      readonly values: readonly [string, string];
    }[];
  }[];
  readonly score: number | null;
}

/** A page on which Lintel found no record. */
export const NOTHING_FOUND: ProbeReport = {
  surface: null,
  record: null,
  fields: [],
  expected: [],
  findings: [],
  candidates: [],
  score: null,
};

/** Puts an audit into the probe's words; `marked` are the fields with a marker beside them. */
export function reportOf(audit: SurfaceAudit, marked: ReadonlySet<FieldKey>): ProbeReport {
  return {
    surface: audit.surface,
    record: { kind: audit.kind, id: audit.id ?? null, account: audit.account },
    fields: audit.fields.map(({ key, label, values, foundBy }) => ({ key, label, value: values[0] ?? '', foundBy })),
    expected: audit.expected,
    findings: audit.findings.map(({ rule, field, severity, value, message, fix }) => ({
      rule,
      field,
      severity,
      value,
      message: inEnglish(message, audit.labels),
      fix: fix ?? null,
      anchored: marked.has(field),
    })),
    candidates: audit.candidates.map(({ record, probability, evidence }) => ({
      id: record.ref.id,
      probability,
      evidence,
    })),
    score: audit.score,
  };
}

// Never "100 %": nothing here is certain.
const percent = (probability: number) => `${Math.min(99, Math.round(probability * 100))} %`;
const quoted = (value: string) => (value === '' ? 'empty' : JSON.stringify(value));

function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  const line = (row: readonly string[]) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ');
  return rows.map((row) => `  ${line(row)}`.trimEnd()).join('\n');
}

/** How many of the expected fields were found, by which evidence how many, and which were not. */
function expectedLines(expected: ProbeReport['expected']): string {
  const missing = expected.filter(({ foundBy }) => foundBy === null).map(({ key }) => key);
  const counts = new Map<string, number>();
  for (const { foundBy } of expected) if (foundBy !== null) counts.set(foundBy, (counts.get(foundBy) ?? 0) + 1);
  const evidence = [...counts].toSorted(([, a], [, b]) => b - a).map(([by, count]) => `${by} ${count}`);
  return [
    `Expected fields: ${expected.length - missing.length} of ${expected.length} found`,
    ...(evidence.length > 0 ? [`  by ${evidence.join(', ')}`] : []),
    ...(missing.length > 0 ? [`  not found: ${missing.join(', ')}`] : []),
  ].join('\n');
}

/** The report for people. */
export function printable(report: ProbeReport, url: string): string {
  const { surface, record, fields, expected, findings, candidates, score } = report;
  if (!surface || !record) return `No record on this page: ${url}`;
  const who = record.id === null ? `a new ${record.kind}` : `${record.kind} ${record.id}`;
  const sections = [
    `Surface: ${surface}, ${who} of account ${record.account}. Score ${score ?? '–'}.`,
    `Fields: ${fields.length}`,
    table(fields.map(({ key, label, value, foundBy }) => [key, label, quoted(value), foundBy])),
    expectedLines(expected),
    `Findings: ${findings.length}`,
    table(
      findings.map((finding) => [
        finding.severity,
        finding.field,
        finding.rule,
        quoted(finding.value),
        finding.message,
        finding.fix ? `fix (${finding.fix.kind}): ${finding.fix.value}` : 'no fix',
        finding.anchored ? 'anchored' : 'not on the page',
      ]),
    ),
    `Possible duplicates: ${candidates.length}`,
    table(
      candidates.map(({ id, probability, evidence }) => [
        id,
        percent(probability),
        evidence.map(({ field, level, values }) => `${field} ${level} (${values.join(' / ')})`).join('; '),
      ]),
    ),
  ];
  return sections.filter((section) => section !== '').join('\n');
}
