import { expect, test } from 'vitest';
import { pseudo } from './pseudo-locale';

test.each([
  ['Save', '⟦Sávé~~⟧'],
  ['Use $1', '⟦Úsé $1~~⟧'],
  ['Connect {crm}', '⟦Cónnéct {crm}~~~~~⟧'],
  ['$1 rule | $1 rules', '⟦$1 rúlé~~~⟧ | ⟦$1 rúlés~~~⟧'],
])('%s → %s', (text, said) => expect(pseudo(text)).toBe(said));
