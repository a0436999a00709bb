import { expect, test } from 'vitest';
import type { FieldKey } from '../record/record';
import { agreement } from './agreement';
import { NO_HINTS } from './label-index';

test.each<[FieldKey, string[], string[] | undefined, string]>([
  ['phone', ['040 123 4567'], ['0401234567'], 'yes'],
  ['phone', ['040 123 4567'], ['09 123456'], 'no'],
  ['phone', ['040 123 4567', '09 1234567'], ['091234567', '0401234567'], 'yes'],
  ['phone', [], ['0401234567'], 'unknown'],
  ['owner', ['Matti Laine'], [], 'no'],
  ['street', ['Moved from Katu 1 to Katu 2'], ['Katu 1'], 'no'],
  ['phone', [], [], 'unknown'],
  ['phone', ['040 123 4567'], undefined, 'unknown'],
  ['website', ['pine.test'], ['https://www.pine.test/'], 'yes'],
  ['firstName', ['\u200fMAIJA'], ['Maija'], 'yes'],
  ['street', ['Katu 1, 00100 Helsinki'], ['Katu 1'], 'yes'],
  ['street', ['Katu 12'], ['Katu 1'], 'no'],
  ['email', ['aino@pine.test'], ['no@pine.test'], 'no'],
  ['createdAt', ['30 nov. 2024'], ['2024-11-30T08:28:42Z'], 'yes'],
  ['createdAt', ['1.12.2024'], ['2024-11-30T22:28:42Z'], 'unknown'],
  ['lifecycleStage', ['Liidi'], ['Lead', 'lead'], 'unknown'],
  ['lifecycleStage', ['Lead'], ['Lead', 'lead'], 'yes'],
])('%s: %j shown, %j held: %s', (key, texts, held, answer) => {
  const shown = held ? { [key]: held } : {};
  expect(agreement(key, texts, { ...NO_HINTS, shown })).toBe(answer);
});
