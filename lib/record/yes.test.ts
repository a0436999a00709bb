import { expect, test } from 'vitest';
import { isYes } from './yes';

test.each(['true', 'True', 'yes', '1', 'Kyllä', 'JA', 'Да', ' sí ', 'Oui', 'sim'])('%s is yes', (value) => {
  expect(isYes(value)).toBe(true);
});

test.each(['', 'false', 'no', '0', 'ei', 'nej', 'nein', 'нет', 'não', 'January', '11'])('%s is not', (value) => {
  expect(isYes(value)).toBe(false);
});
