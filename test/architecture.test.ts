/** Holds what no single module can: every rule is there, tested, registered, described, and its examples are true. */
import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { runRules } from '../lib/rules/engine';
import { RULE_IDS } from '../lib/rules/finding';
import { RULES } from '../lib/rules/index';
import type { Rule } from '../lib/rules/rule';
import { DEFAULT_STYLE } from '../lib/style/presets';
import english from '../locales/en.json';

const root = new URL('..', import.meta.url);
const camel = (id: string) => id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

const texts: Readonly<Record<string, Readonly<Record<string, string>>>> = english.rules;

describe.each([...RULE_IDS])('the rule %s', (id) => {
  const rule = RULES[id] as Rule<object>;

  test('has a file of its own name with its test beside it, and is registered under its id', () => {
    expect(existsSync(new URL(`lib/rules/${id}.ts`, root))).toBe(true);
    expect(existsSync(new URL(`lib/rules/${id}.test.ts`, root))).toBe(true);
    expect(rule.id).toBe(id);
    expect(rule.kinds.length).toBeGreaterThan(0);
  });

  test('has a title and a reason that people can read', () => {
    for (const key of ['title', 'why']) {
      const text = texts[camel(id)]?.[key] ?? '';
      expect(text).toMatch(/^\p{Lu}/u);
      expect(text).not.toMatch(/[!$]/);
    }
    expect(texts[camel(id)]?.title).not.toMatch(/\.$/);
    expect(texts[camel(id)]?.why).toMatch(/\.$/);
  });

  test('does what its examples say, in sentences that have a text', () => {
    const context = { now: 0, defaultCountry: DEFAULT_STYLE.defaultCountry, candidates: [] };
    const style = { ...DEFAULT_STYLE, rules: {} };
    for (const { draft, flagged, fixed } of rule.examples) {
      const found = runRules(draft, style, context).find((finding) => finding.rule === id);
      expect(found?.value ?? null).toBe(flagged);
      expect(found?.fix?.value).toBe(fixed);
      if (!found) continue;
      const [section, name, key] = found.message.key.split('.');
      expect([section, name]).toEqual(['rules', camel(id)]);
      expect(texts[camel(id)]?.[key ?? '']).toBeTypeOf('string');
    }
  });
});

test('no rule is described that is not there', () => {
  expect(Object.keys(texts).toSorted()).toEqual(RULE_IDS.map(camel).toSorted());
});

test('every text says which of its parameters it fills, without a gap', () => {
  const everyText = (node: unknown): string[] =>
    typeof node === 'string' ? [node] : Object.values(node as object).flatMap(everyText);
  for (const text of everyText(english)) {
    const used = new Set([...text.matchAll(/\$(\d)/g)].map((match) => Number(match[1])));
    expect([...used].toSorted()).toEqual(Array.from({ length: used.size }, (_, index) => index + 1));
  }
});
