import { expect, test } from 'vitest';
import { normaliseLabel } from './label';

test.each([
  ['  Phone\n number ', 'phone number'],
  ['Phone:', 'phone'],
  ['Phone *', 'phone'],
  ['* Phone', 'phone'],
  ['Ｐｈｏｎｅ：', 'phone'],
  ['SÄHKÖPOSTI', 'sähköposti'],
  ['Sa\u0308hko\u0308posti', 'sähköposti'],
  ['Phone\u00a0number', 'phone number'],
  ['\u200fPhone\u200e', 'phone'],
  ['Geschäfts\u00adpartner', 'geschäftspartner'],
  ['E-Mail (Work)', 'e-mail (work)'],
  ['E\u2011Mail', 'e-mail'],
  ['Nom de l\u2019entreprise', "nom de l'entreprise"],
  ['', ''],
])('%j', (label, normal) => expect(normaliseLabel(label)).toBe(normal));
