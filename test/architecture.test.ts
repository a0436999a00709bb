/** Holds what no single module can: every rule is there, tested, registered, described, and its examples are true. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { runRules } from '../lib/rules/engine';
import { RULES } from '../lib/rules/index';
import type { Rule } from '../lib/rules/rule';
import { RULE_IDS } from '../lib/rules/rule-ids';
import { camel, ruleTextKey } from '../lib/rules/rule-texts';
import { DEFAULT_STYLE } from '../lib/style/presets';
import english from '../locales/en.json';
import { registryOf, ruleIdsIn } from '../scripts/write-rule-registry.mjs';
import { packagedTables } from '../scripts/packaged-tables';

const root = new URL('..', import.meta.url);

/** A text of the locale by its key; `''` where there is none. */
function textOf(key: string): string {
  const node = key
    .split('.')
    .reduce<unknown>((at, part) => (at as Record<string, unknown> | undefined)?.[part], english);
  return typeof node === 'string' ? node : '';
}

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
      const text = textOf(ruleTextKey(id, key));
      expect(text).toMatch(/^\p{Lu}/u);
      expect(text).not.toMatch(/[!$]/);
    }
    expect(textOf(ruleTextKey(id, 'title'))).not.toMatch(/\.$/);
    expect(textOf(ruleTextKey(id, 'why'))).toMatch(/\.$/);
  });

  test('does what its examples say, in sentences that have a text', () => {
    for (const { draft, flagged, fixed, facts = {}, options } of rule.examples) {
      const context = {
        now: 0,
        defaultCountry: DEFAULT_STYLE.defaultCountry,
        candidates: [],
        facts,
        tables: packagedTables(),
      };
      const severity = rule.severity === 'off' ? 'info' : rule.severity;
      const style = { ...DEFAULT_STYLE, rules: { [id]: { severity, ...(options && { options }) } } };
      const found = runRules(draft, style, context).find((finding) => finding.rule === id);
      expect(found?.value ?? null).toBe(flagged);
      expect(found?.fix?.value).toBe(fixed);
      if (!found) continue;
      expect(found.message.key.startsWith(ruleTextKey(id, ''))).toBe(true);
      expect(textOf(found.message.key)).not.toBe('');
    }
  });

  test('has a label for each of its options', () => {
    for (const name of Object.keys(rule.defaults)) {
      const plain = textOf(ruleTextKey(id, `options.${name}`));
      expect(plain || textOf(ruleTextKey(id, `options.${name}.label`))).toMatch(/^\p{Lu}/u);
    }
  });
});

test('the registry names every rule that has a file', () => {
  const folder = new URL('lib/rules/', root);
  for (const [name, text] of Object.entries(registryOf(ruleIdsIn(fileURLToPath(folder))))) {
    expect(readFileSync(new URL(name, folder), 'utf8')).toBe(text);
  }
});

test('no rule is described that is not there', () => {
  expect(Object.keys(english.rules).toSorted()).toEqual(RULE_IDS.map(camel).toSorted());
});

test('every text says which of its parameters it fills, without a gap', () => {
  const everyText = (node: unknown): string[] =>
    typeof node === 'string' ? [node] : Object.values(node as object).flatMap(everyText);
  for (const text of everyText(english)) {
    const used = new Set([...text.matchAll(/\$(\d)/g)].map((match) => Number(match[1])));
    expect([...used].toSorted()).toEqual(Array.from({ length: used.size }, (_, index) => index + 1));
  }
});

test('Chromium takes the key of every text: letters, digits and _', () => {
  const everyKey = (node: unknown): string[] =>
    typeof node === 'string' ? [] : Object.entries(node as object).flatMap(([key, inner]) => [key, ...everyKey(inner)]);
  expect(everyKey(english).filter((key) => !/^\w+$/.test(key))).toEqual([]);
});
