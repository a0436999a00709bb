import * as v from 'valibot';
import { numberText, t } from '../../components/app/text';
import { readList, readPairs, writeList, writePairs } from './option-lines';
import type { OptionShape } from '../../lib/style/option-shape';

/** What was typed, read as an option's value; or what is wrong with it, for people. */
export type ReadOption = { readonly value: unknown } | { readonly problem: string };

/** The shapes that are typed. */
export type TypedShape = Extract<OptionShape, { readonly kind: 'number' | 'text' | 'lines' | 'pairs' }>;

export function isTyped(shape: OptionShape): shape is TypedShape {
  return ['number', 'text', 'lines', 'pairs'].includes(shape.kind);
}

/** The texts of a list option; what is no list has none. */
export function listOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
}

/** An option that is kept by keys; what is none has no keys. */
export function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  // An object that is no array has its keys, whatever they hold.
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}

/** How many things an option lists. */
export function countOf(value: unknown): number {
  return Array.isArray(value) ? value.length : Object.keys(recordOf(value)).length;
}

/** An option's value as it stands in its field. */
export function writeOption({ kind }: TypedShape, value: unknown): string {
  if (kind === 'lines') return writeList(listOf(value));
  if (kind === 'pairs') {
    const pairs = Object.entries(recordOf(value)).map(([from, to]) => [from, String(to)] as const);
    return writePairs(Object.fromEntries(pairs));
  }
  return typeof value === 'number' || typeof value === 'string' ? String(value) : '';
}

function rangeProblem({ min, max, isWhole }: Extract<TypedShape, { readonly kind: 'number' }>): string {
  if (min !== undefined && max !== undefined) {
    return t('options.style.problem.range', [numberText(min), numberText(max)]);
  }
  return t(isWhole ? 'options.style.problem.whole' : 'options.style.problem.number');
}

function parsed(shape: TypedShape, text: string): ReadOption {
  switch (shape.kind) {
    case 'number': {
      const number = Number(text.trim().replace(',', '.'));
      return text.trim() !== '' && Number.isFinite(number) ? { value: number } : { problem: rangeProblem(shape) };
    }
    case 'text':
      return { value: text.trim() };
    case 'lines':
      return told(readList(text));
    case 'pairs':
      return told(readPairs(text));
  }
}

function told(read: ReturnType<typeof readPairs> | ReturnType<typeof readList>): ReadOption {
  if ('value' in read) return read;
  const { line, text } = read.bad;
  return { problem: t('options.style.problem.pair', [numberText(line), text]) };
}

/** Where the schema found the first thing it does not take: a line of a list, a name before `=`. */
function refusal(shape: TypedShape, value: unknown, issue: v.BaseIssue<unknown> | undefined): string {
  if (shape.kind === 'number') return rangeProblem(shape);
  const at = issue?.path?.[0]?.key;
  const culprit = Array.isArray(value) && typeof at === 'number' ? String(value[at]) : at;
  return typeof culprit === 'string'
    ? t('options.style.problem.line', [culprit])
    : t('options.style.problem.text', [writeOption(shape, value)]);
}

/** Reads what was typed, as the rule's own schema takes it. */
export function readOption(shape: TypedShape, schema: v.GenericSchema, text: string): ReadOption {
  const read = parsed(shape, text);
  if ('problem' in read) return read;
  const { success, issues } = v.safeParse(schema, read.value);
  return success ? read : { problem: refusal(shape, read.value, issues[0]) };
}

/** The record with a change of one of its values; a list that became empty is left out. */
export function withKey(
  record: Readonly<Record<string, unknown>>,
  key: string,
  change: (now: unknown) => unknown,
): Readonly<Record<string, unknown>> {
  const next = change(record[key]);
  const others = Object.entries(record).filter(([other]) => other !== key);
  const isEmpty = next === '' || (typeof next === 'object' && next !== null && Object.keys(next).length === 0);
  return Object.fromEntries(isEmpty ? others : [...others, [key, next]]);
}
