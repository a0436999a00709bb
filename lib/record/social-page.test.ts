import { expect, test } from 'vitest';
import { readSocialPage } from './social-page';

test.each([
  ['https://fi.linkedin.com/in/anna-berg/?trk=x', 'linkedin', 'person', 'https://www.linkedin.com/in/anna-berg'],
  ['linkedin.com/company-beta/123/', 'linkedin', 'company', 'https://www.linkedin.com/company/123'],
  ['https://www.linkedin.com/mwlite/in/anna', 'linkedin', 'person', 'https://www.linkedin.com/in/anna'],
  ['https://www.linkedin.com/posts/anna', 'linkedin', 'other', ''],
  ['www.xing.com/profile/Anna_Berg', 'xing', 'person', 'https://www.xing.com/profile/Anna_Berg'],
  ['https://m.facebook.com/firma', 'facebook', 'anyone', 'https://www.facebook.com/firma'],
  ['https://www.facebook.com/groups/1', 'facebook', 'other', ''],
  ['instagram.com/firma/', 'instagram', 'anyone', 'https://www.instagram.com/firma'],
  ['twitter.com/@firma', 'x', 'anyone', 'https://x.com/firma'],
  ['https://x.com/firma/status/1', 'x', 'other', ''],
] as const)('%s', (text, network, whose, address) => {
  expect(readSocialPage(text)).toEqual({ network, whose, address });
});

test.each([
  'https://lnkd.in/abc',
  'firma.fi',
  'notlinkedin.com/in/anna',
  'linkedin.com.firma.fi/in/anna',
  'Anna Berg',
  '',
])('%s is none', (text) => {
  expect(readSocialPage(text)).toBeUndefined();
});
