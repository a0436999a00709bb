import type { FieldOptions } from '../record/field-options';
import type { Draft, FieldKey, FieldValues } from '../record/record';
import type { Finding, Fix } from '../rules/finding';

/** A draft as the CRM stores it, and the way back to what the page shows. */
export interface InnerDraft {
  readonly draft: Draft;
  /** A finding about the inner draft, as people see it: `value` as shown, the stored one in `inner`, a label for the fix. */
  readonly shown: (finding: Finding) => Finding;
}

/** Told by their names, whatever an account stores for them: countries and regions are read as words, owners are named by the CRM. */
const NAMED: ReadonlySet<FieldKey> = new Set<FieldKey>(['country', 'state', 'owner']);

const plain = (text: string) => text.normalize('NFKC').replace(/\s+/gu, ' ').trim().toLowerCase();

/** What the account stores for a choice that a page shows; the text itself where its choices do not tell. `held`: what the page's control holds. */
export function innerValue(text: string, { options }: FieldOptions, held?: string): string {
  // A label may be in another language than the account's; what a drop-down of the page holds is in none.
  if (held !== undefined && options.some(({ value }) => value === held)) return held;
  const labelled = options.filter(({ label }) => plain(label) === plain(text));
  return labelled.length === 1 && labelled[0] ? labelled[0].value : text;
}

/** The label of a stored value; the value itself where it is none of the choices. */
export function shownValue(value: string, choices: FieldOptions | undefined): string {
  return choices?.options.find((option) => option.value === value)?.label ?? value;
}

interface Reading {
  readonly index: number;
  readonly text: string;
  readonly inner: string;
}

function readingsOf(values: readonly string[], choices: FieldOptions, held: readonly string[]): readonly Reading[] {
  return values
    .map((text, index) => ({ index, text, inner: innerValue(text, choices, held[index]) }))
    .filter(({ inner }) => inner !== '');
}

/**
 * Reads the choices of a draft as the account stores them: rules do not depend on the page's language, nor on labels that were
 * changed. `held`: what the page's own drop-downs hold. A choice that is stored as nothing is no value.
 */
export function innerDraft(draft: Draft, described: readonly FieldOptions[], held: FieldValues = {}): InnerDraft {
  const choices = new Map(described.filter(isChosen).map((each) => [each.key, each]));
  const readings = new Map<FieldKey, readonly Reading[]>();
  for (const each of choices.values()) {
    const values = draft.fields[each.key];
    if (values) readings.set(each.key, readingsOf(values, each, held[each.key] ?? []));
  }
  const inner = Object.fromEntries([...readings].map(([key, read]) => [key, read.map((one) => one.inner)]));
  const shown = (finding: Finding): Finding => {
    const read = readings.get(finding.field)?.[finding.index];
    const said = read?.inner === finding.value ? asShown(finding, read) : finding;
    return said.fix ? { ...said, fix: labelled(said.field, said.fix, choices) } : said;
  };
  return { draft: { ...draft, fields: { ...draft.fields, ...inner } }, shown };
}

function isChosen({ key, options }: FieldOptions): boolean {
  return options.length > 0 && !NAMED.has(key);
}

function asShown(finding: Finding, { index, text, inner }: Reading): Finding {
  if (text === inner) return { ...finding, index };
  const { key, params } = finding.message;
  const message = params ? { key, params: params.map((param) => (param === inner ? text : param)) } : { key };
  return { ...finding, index, value: text, inner, message };
}

function labelled(field: FieldKey, fix: Fix, choices: ReadonlyMap<FieldKey, FieldOptions>): Fix {
  const values = Object.entries({ ...fix.others, [field]: fix.value }) as [FieldKey, string][]; // keyed by field, by their types
  const labels = values
    .map(([key, value]) => [key, value, shownValue(value, choices.get(key))] as const)
    .filter(([, value, label]) => value !== label);
  return labels.length === 0
    ? fix
    : { ...fix, labels: Object.fromEntries(labels.map(([key, , label]) => [key, label])) };
}
