import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { registryOf, ruleIdsIn } from './write-rule-registry.mjs';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rules-'));
});
afterAll(() => rm(folder, { recursive: true }));

test('a rule is a file that exports a rule under its own name', async () => {
  const files = {
    'two-words.ts': 'export const twoWords: Rule<object> = {};\n',
    'another.ts': "import x from 'x';\n\nexport const another: Rule<AnotherOptions> = {};\n",
    'another.test.ts': 'export const another: Rule<object> = {};\n',
    'helper.ts': 'export const other: Rule<object> = {};\n',
    'rule.ts': 'export interface Rule<O> {}\n',
  };
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  expect(ruleIdsIn(folder)).toEqual(['another', 'two-words']);
});

test('the registry imports each rule and names it by its id', () => {
  const { 'index.ts': index, 'rule-ids.ts': ids } = registryOf(['another', 'two-words']);
  expect(ids).toContain("export const RULE_IDS = [\n  'another',\n  'two-words',\n] as const;");
  expect(index).toContain("import { twoWords } from './two-words';");
  expect(index).toContain("  'two-words': twoWords,\n");
});
