import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { toJsonSchema } from '@valibot/to-json-schema';
import { format } from 'prettier';
import type * as v from 'valibot';
import { RULES } from '../lib/rules/index';
import type { Rule } from '../lib/rules/rule';
import { RULE_IDS, type RuleId } from '../lib/rules/rule-ids';
import { STYLE_VERSION } from '../lib/style/house-style';
import { MOST_CHANGES, ruleSeverity, SETTING_PARTS, STYLE_PARTS, styleChange } from '../lib/style/style-schema';

/** Where the published schema of the house style is. */
export const STYLE_SCHEMA = fileURLToPath(new URL('../public/house-style.schema.json', import.meta.url));

type Part = Record<string, unknown>;

const without = (part: object, name: string): Part =>
  Object.fromEntries(Object.entries(part).filter(([each]) => each !== name));

/** A schema as it is written into a document: what is read in any case or language is described by its type alone. */
function partOf(schema: v.GenericSchema): Part {
  const part = toJsonSchema(schema, {
    typeMode: 'input',
    errorMode: 'ignore',
    // The keys of fields are checked by code: `custom:` names are the account's own.
    overrideSchema: ({ valibotSchema }) => (valibotSchema.type === 'custom' ? { type: 'string' } : undefined),
  });
  return without(part, '$schema');
}

/** Of a rule's options each may be left out: it is then the rule's default. */
function optionsOf(id: RuleId): Part {
  // The registry pairs every rule with its own options; which pair it is does not matter here.
  const part = partOf((RULES[id] as Rule<object>).options);
  return { ...without(part, 'required'), default: RULES[id].defaults };
}

const parts = (schemas: Readonly<Record<string, v.GenericSchema>>): Part =>
  Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, partOf(schema)]));

/** What every rule's setting has, described once. */
const COMMON = { severity: ruleSeverity, ...SETTING_PARTS };
const REFERENCES = Object.fromEntries(Object.keys(COMMON).map((name) => [name, { $ref: `#/definitions/${name}` }]));

function settingOf(id: RuleId): Part {
  return {
    type: 'object',
    properties: { ...REFERENCES, options: optionsOf(id) },
    required: ['severity'],
    additionalProperties: false,
  };
}

/** The JSON Schema (draft 7) of the house style, from the schemas that read it. */
export function styleSchema(): Part {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Lintel house style',
    description: 'How a team writes its CRM records. A rule that is not named has its own defaults.',
    type: 'object',
    properties: {
      // So that editors find this schema; reading passes it over.
      $schema: { type: 'string' },
      version: { const: STYLE_VERSION },
      ...parts(STYLE_PARTS),
      rules: {
        type: 'object',
        properties: Object.fromEntries(RULE_IDS.map((id) => [id, settingOf(id)])),
        additionalProperties: false,
      },
      changes: { type: 'array', items: partOf(styleChange), maxItems: MOST_CHANGES },
    },
    required: ['version'],
    additionalProperties: false,
    definitions: parts(COMMON),
  };
}

/** The schema as its file holds it. */
export const schemaText = (): Promise<string> =>
  format(JSON.stringify(styleSchema()), { parser: 'json', printWidth: 120 });

if (process.argv[1] === fileURLToPath(import.meta.url)) await writeFile(STYLE_SCHEMA, await schemaText());
