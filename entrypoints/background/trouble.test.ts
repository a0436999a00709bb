import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { CrmError } from '../../lib/crm/errors';
import { withoutMessage } from './trouble';

const CODE = '131052-308T';

test('an error is told by its name and place, never by its message', () => {
  const told = withoutMessage(new TypeError(`cannot read ${CODE}\nat ${CODE}`));
  expect(told).toMatch(/^TypeError\n\s+at /);
  expect(told).not.toContain(CODE);
  expect(withoutMessage(new CrmError({ code: 'Invalid', detail: CODE }))).toMatch(/^CrmError \(Invalid\)/);
  expect(withoutMessage(CODE)).toBe('unknown error');
});

// Errors in a log of the worker's may quote records: they go through here.
test('nothing else of the worker writes errors into the console', () => {
  const folder = fileURLToPath(new URL('.', import.meta.url));
  const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && name !== 'trouble.ts',
  );
  expect(sources.length).toBeGreaterThan(30);
  const speaking = sources.filter((name) =>
    /console\.\w+\([^)]*\berror\b/.test(readFileSync(`${folder}${name}`, 'utf8')),
  );
  expect(speaking).toEqual([]);
});
