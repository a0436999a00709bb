import { expect, test } from 'vitest';
import { hasStates, readState } from './states';

test.each([
  ['CA', 'US', 'CA', 'California'],
  ['california', 'US', 'CA', 'California'],
  ['Calif.', 'US', 'CA', 'California'],
  ['N.Y.', 'US', 'NY', 'New York'],
  ['D.C.', 'US', 'DC', 'District of Columbia'],
  ['W. Va.', 'US', 'WV', 'West Virginia'],
  ['U.S. Virgin Islands', 'US', 'VI', 'U.S. Virgin Islands'],
  ['Québec', 'CA', 'QC', 'Quebec'],
  ['B.C.', 'CA', 'BC', 'British Columbia'],
  ['Ont.', 'CA', 'ON', 'Ontario'],
  ['N.S.W.', 'AU', 'NSW', 'New South Wales'],
  ['western australia', 'AU', 'WA', 'Western Australia'],
])('%s in %s is %s, %s', (text, country, code, name) => expect(readState(text, country)).toEqual({ code, name }));

test.each([
  ['Bavaria', 'US'],
  ['ON', 'US'],
  ['CA', 'FI'],
  ['', 'US'],
  ['x'.repeat(1000), 'US'],
])('%.20s in %s is none', (text, country) => expect(readState(text, country)).toBeUndefined());

test('only three countries have states here', () => {
  expect(['US', 'CA', 'AU', 'DE', 'FI', ''].map(hasStates)).toEqual([true, true, true, false, false, false]);
});
