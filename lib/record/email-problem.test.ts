import { expect, test } from 'vitest';
import { emailProblem } from './email-problem';

test.each([
  ['anna', { kind: 'noAt' }],
  ['www.firma.se', { kind: 'website' }],
  ['anna@@firma.se', { kind: 'twoAts', meant: 'anna@firma.se' }],
  // Which of two addresses was meant, nobody can tell.
  ['anna@b@firma.se', { kind: 'twoAts' }],
  ['@firma.se', { kind: 'nothingBefore' }],
  ['anna@', { kind: 'nothingAfter' }],
  ['anna..berg@firma.se', { kind: 'dots', meant: 'anna.berg@firma.se' }],
  ['anna@firma..se', { kind: 'dots', meant: 'anna@firma.se' }],
  ['.anna@firma.se', { kind: 'edgeDot', meant: 'anna@firma.se' }],
  ['anna@firma.se.', { kind: 'edgeDot', meant: 'anna@firma.se' }],
  ['anna@firma,se', { kind: 'comma', meant: 'anna@firma.se' }],
  ['anna berg@firma.se', { kind: 'blank' }],
  ['anna@firma', { kind: 'noEnding' }],
  ['an(na@firma.se', { kind: 'character', character: '(' }],
  ['почта@пример_рф.рф', { kind: 'character', character: '_' }],
  [`${'a'.repeat(65)}@firma.se`, { kind: 'tooLong' }],
] as const)('%s', (text, problem) => {
  expect(emailProblem(text)).toEqual(problem);
});
