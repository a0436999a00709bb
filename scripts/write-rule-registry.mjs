/**
 * Writes `lib/rules/rule-ids.ts` and `lib/rules/index.ts` from the rules in that folder, so that a new rule is one file. A rule is a file
 * `<id>.ts` that exports a constant of its id in camel case with the type `Rule`. Writes only what has changed. Plain Node 20.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const FOLDER = join(dirname(dirname(fileURLToPath(import.meta.url))), 'lib', 'rules');
const NOTICE = '// Written by scripts/write-rule-registry.mjs from the rules beside it: do not edit.\n';

/** @param {string} id A rule's id: words with hyphens. */
const constantOf = (id) => id.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());

/** @param {string} folder Where the rules are. @returns {string[]} Their ids, sorted. */
export function ruleIdsIn(folder) {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => name.slice(0, -'.ts'.length))
    .filter((id) =>
      new RegExp(`^export const ${constantOf(id)}: Rule\\b`, 'm').test(readFileSync(join(folder, `${id}.ts`), 'utf8')),
    )
    .sort();
}

/** @param {readonly string[]} ids @returns {Record<string, string>} File name → text. */
export function registryOf(ids) {
  const imports = ids.map((id) => `import { ${constantOf(id)} } from './${id}';\n`).join('');
  const entries = ids.map((id) => `  ${id.includes('-') ? `'${id}'` : id}: ${constantOf(id)},\n`).join('');
  return {
    'rule-ids.ts': `${NOTICE}\n/** The rules there are. Ids are stable: house styles and dismissals name them. */
export const RULE_IDS = [\n${ids.map((id) => `  '${id}',\n`).join('')}] as const;
export type RuleId = (typeof RULE_IDS)[number];\n`,
    'index.ts': `${NOTICE}${imports}import type { Rule } from './rule';
import type { RuleId } from './rule-ids';

/** Every rule there is, by its id. */
export const RULES = {\n${entries}} satisfies Record<RuleId, unknown>;

/** The options of every rule by its id. */
export type RuleOptions = {
  readonly [Id in RuleId]: (typeof RULES)[Id] extends Rule<infer O> ? O : never;
};\n`,
  };
}

/** Brings the registry up to date with the rules that are there. */
export function writeRuleRegistry() {
  for (const [name, text] of Object.entries(registryOf(ruleIdsIn(FOLDER)))) {
    const file = join(FOLDER, name);
    let before = '';
    try {
      before = readFileSync(file, 'utf8');
    } catch {
      // Not there yet.
    }
    if (before !== text) writeFileSync(file, text);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeRuleRegistry();
