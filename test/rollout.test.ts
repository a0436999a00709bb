/** The examples of docs/rollout.md are what admins copy: each is read here as the browser would hand it over, and must be a policy without a flaw. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import Ajv from 'ajv';
import { FREE, readPolicy } from '../lib/style/policy';

const page = readFileSync(new URL('../docs/rollout.md', import.meta.url), 'utf8');
// What JSON.parse gives; the schema is only handed on.
const schema = JSON.parse(readFileSync(new URL('../public/managed-schema.json', import.meta.url), 'utf8')) as {
  readonly properties: Readonly<Record<string, unknown>>;
};
const FIREFOX_ID = 'lintel@lintel.invalid';

type Values = Readonly<Record<string, unknown>>;

/** The code under a comment `<!-- example: name -->`. */
function example(name: string): string {
  const found = new RegExp(`<!-- example: ${name} -->\\s*\`\`\`\\w+\\n(.*?)\`\`\``, 's').exec(page)?.[1];
  if (found === undefined) throw new Error(`no example ${name}`);
  return found;
}

/** What is at a path of a JSON text. */
function within(text: string, ...path: readonly string[]): Values {
  // Read back from the page: a wrong path gives `undefined`, which no policy test passes.
  const whole = JSON.parse(text) as Values;
  return path.reduce((at, key) => at[key] as Values, whole);
}

/** What is wrapped for the Google Admin console. */
const unwrapped = (values: Values): Values =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [key, (value as Values).Value]));

/** A `.reg` file as Chrome reads it under the extension's key, whose switches are numbers. */
function registry(text: string): Values {
  const values: Record<string, unknown> = {};
  for (const [, key = '', body = ''] of text.matchAll(/^\[(.+)\]\n((?:".*\n?)+)/gm)) {
    const list = /\\policy\\(\w+)$/.exec(key)?.[1];
    const entries = [...body.matchAll(/^"(\w+)"=(?:dword:([\da-f]{8})|("(?:[^"\\]|\\.)*"))$/gm)].map(
      // A quoted text of these files is written as one of JSON: `\\` and `\"`.
      ([, name = '', number, quoted = '']) =>
        [name, number ? parseInt(number, 16) === 1 : (JSON.parse(quoted) as string)] as const,
    );
    if (list === undefined) Object.assign(values, Object.fromEntries(entries));
    else values[list] = entries.map(([, value]) => value);
  }
  return values;
}

/** The top dictionary of a property list with texts, switches and lists of texts. */
function plist(text: string): Values {
  const pairs = text.matchAll(
    /<key>(\w+)<\/key>\s*(?:<string>(.*?)<\/string>|<(true|false)\/>|<array>(.*?)<\/array>)/gs,
  );
  return Object.fromEntries(
    [...pairs].map(([, key = '', words, toggle, list]) => [
      key,
      words ??
        (toggle === undefined
          ? [...(list ?? '').matchAll(/<string>(.*?)<\/string>/g)].map((at) => at[1])
          : toggle === 'true'),
    ]),
  );
}

const EXAMPLES: Readonly<Record<string, (text: string) => Values>> = {
  linux: (text) => within(text, '3rdparty', 'extensions', 'EXTENSION_ID'),
  windows: registry,
  edge: registry,
  macos: plist,
  'google-admin': (text) => unwrapped(within(text)),
  firefox: (text) => within(text, 'policies', '3rdparty', 'Extensions', FIREFOX_ID),
};

test.each(Object.entries(EXAMPLES))('%s: a policy without a flaw, as the schema allows it', (name, read) => {
  const values = read(example(name));
  const { policy, problems } = readPolicy(values);
  expect(problems).toEqual([]);
  expect(policy).toMatchObject({ admin: 'Maija', style: { name: 'Nordweb', defaultCountry: 'FI' } });
  expect(policy.locked).toContain('phone-format');
  expect(policy.rights).toEqual({
    ...FREE.rights,
    ...Object.fromEntries(Object.entries(values).filter(([key]) => key in FREE.rights)),
  });
  expect(new Ajv().validate({ ...schema, additionalProperties: false }, values)).toBe(true);
});

test('the page has no example that is not read here', () => {
  const names = [...page.matchAll(/<!-- example: ([\w-]+) -->/g)].map(([, name]) => name);
  expect(names.toSorted()).toEqual(Object.keys(EXAMPLES).toSorted());
});

test('page, schema and reader know the same parts', () => {
  const told = [...page.matchAll(/^\| `(\w+)`/gm)].map(([, name]) => name);
  expect(told.toSorted()).toEqual(Object.keys(schema.properties).toSorted());
  // A part that the reader does not know is no problem to it: a wrong one of each must be.
  const wrong = Object.fromEntries(
    Object.keys(schema.properties).map((key) => [key, key === 'houseStyle' ? 'no JSON' : { not: 'this' }]),
  );
  const places = readPolicy(wrong).problems.map(({ place }) => place.split('.')[0]);
  expect([...new Set(places)].toSorted()).toEqual(Object.keys(schema.properties).toSorted());
});

test('Firefox knows the add-on by the id of the package', () => {
  expect(readFileSync(new URL('../wxt.config.ts', import.meta.url), 'utf8')).toContain(`id: '${FIREFOX_ID}'`);
});
