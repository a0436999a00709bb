import * as v from 'valibot';
import type { Rule } from './rule';

/** A rule's options as read from a house style, and what was wrong with them. */
export interface ReadOptions<O> {
  readonly options: O;
  /** Names of the options that were not valid; each has the rule's default instead. */
  readonly bad: readonly string[];
}

/**
 * Reads a rule's options value by value: what is missing or not valid is the rule's default, the rest is kept. Never throws.
 */
export function readOptions<O extends object>(rule: Rule<O>, given: unknown): ReadOptions<O> {
  if (given === undefined) return { options: rule.defaults, bad: [] };
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return { options: rule.defaults, bad: [''] };
  const first = v.safeParse(rule.options, { ...rule.defaults, ...given });
  if (first.success) return { options: first.output, bad: [] };
  const bad = new Set(first.issues.map((issue) => v.getDotPath(issue)?.split('.')[0] ?? ''));
  const kept = Object.entries(given).filter(([name]) => !bad.has(name));
  const second = v.safeParse(rule.options, { ...rule.defaults, ...Object.fromEntries(kept) });
  return { options: second.success ? second.output : rule.defaults, bad: [...bad] };
}
