import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { RULE_IDS } from '../lib/rules/rule-ids';

const RULES = fileURLToPath(new URL('../lib/rules/', import.meta.url));
const FILES: ReadonlySet<string> = new Set(RULE_IDS.map((id) => `${RULES}${id}.ts`));

/** What is used of a syntax tree's node; offsets in UTF-16 units. */
interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly key?: { readonly name?: string };
  readonly value?: unknown;
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value;

/** The value of the first property called `examples` in a syntax tree. */
function examplesIn(value: unknown): Node | undefined {
  if (Array.isArray(value)) return value.map(examplesIn).find((found) => found !== undefined);
  if (!isNode(value)) return undefined;
  if (value.type === 'Property' && value.key?.name === 'examples' && isNode(value.value)) return value.value;
  return examplesIn(Object.values(value));
}

/**
 * Leaves the worked examples of rules out of a bundle: people read them in options and in the style guide, the worker does not, and
 * they are three of its 220 kB.
 */
export function withoutExamples(): Plugin {
  return {
    name: 'lintel:without-examples',
    // After the types are gone.
    enforce: 'post',
    transform(code, id) {
      if (!FILES.has(id)) return undefined;
      const examples = examplesIn(this.parse(code));
      return examples && { code: `${code.slice(0, examples.start)}[]${code.slice(examples.end)}`, map: null };
    },
  };
}
