import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyText } from '../record/testing/any-text';
import type { FieldKey } from '../record/record';
import { contextFor, onValue, said } from './rule-test-kit';
import { socialUrl } from './social-url';

const AINO = 'https://www.linkedin.com/in/aino-virtanen';

describe('one address for a page, safe', () => {
  test.each([
    'https://linkedin.com/in/aino-virtanen',
    'http://www.linkedin.com/in/aino-virtanen/',
    'https://www.linkedin.com/in/aino-virtanen/',
    'www.linkedin.com/in/aino-virtanen',
    'linkedin.com/in/aino-virtanen',
    'https://fi.linkedin.com/in/aino-virtanen',
    'https://se.linkedin.com/in/aino-virtanen?trk=public_profile',
    'https://www.linkedin.com/in/aino-virtanen?utm_source=share&utm_medium=ios_app',
    'https://www.linkedin.com/in/aino-virtanen/en',
    'https://www.linkedin.com/in/aino-virtanen/details/experience/',
    'https://www.linkedin.com/mwlite/in/aino-virtanen',
    'https://m.linkedin.com/in/aino-virtanen',
    'HTTPS://WWW.LINKEDIN.COM/in/aino-virtanen',
    ' https://www.linkedin.com/in/aino-virtanen ',
    'https://www.linkedin.com/in/aino-virtanen#about',
  ])('%s', (value) => {
    const report = onValue(socialUrl, 'linkedinUrl', value);
    expect(said(report)).toBe('otherForm');
    expect(report?.fix).toEqual({ kind: 'safe', value: AINO });
    expect(report?.atMost).toBe('info');
  });

  test.each([
    ['custom:facebook_page', 'm.facebook.com/nordweb?ref=ts', 'https://www.facebook.com/nordweb'],
    ['custom:twitterhandle', 'https://twitter.com/@nordweb', 'https://x.com/nordweb'],
    ['custom:instagram', 'instagram.com/nordweb/?hl=fi', 'https://www.instagram.com/nordweb'],
    ['custom:xing', 'http://xing.com/profile/Anna_Berg/cv', 'https://www.xing.com/profile/Anna_Berg'],
    ['custom:linkedin_2', 'linkedin.com/company/nordweb/about/', 'https://www.linkedin.com/company/nordweb'],
  ] as const)('%s: %s', (field, value, fixed) => {
    expect(onValue(socialUrl, field, value)?.fix).toEqual({ kind: 'safe', value: fixed });
  });
});

describe('something else, no fix', () => {
  test.each([
    ['https://www.linkedin.com/company/nordweb', 'companyPage'],
    ['https://www.linkedin.com/school/aalto', 'companyPage'],
    ['https://www.linkedin.com/sales/lead/ACwAAA,NAME', 'noProfile'],
    ['https://www.linkedin.com/feed/', 'noProfile'],
    ['https://www.linkedin.com/posts/aino-virtanen_activity-1', 'noProfile'],
    ['https://www.linkedin.com/', 'noProfile'],
    ['https://www.linkedin.com/in/', 'noProfile'],
    ['https://www.facebook.com/aino', 'notLinkedin'],
    ['https://firma.fi', 'notLinkedin'],
    ['https://linkedin.com.evil.example/in/aino', 'notLinkedin'],
    ['aino-virtanen', 'notLinkedin'],
  ])('%s: %s', (value, message) => {
    const report = onValue(socialUrl, 'linkedinUrl', value);
    expect(said(report)).toBe(message);
    expect(report?.fix).toBeUndefined();
  });

  test("a person's page in a company's field", () => {
    const draft = { kind: 'company', fields: { linkedinUrl: [AINO] } } as const;
    expect(said(socialUrl.check(draft, { kindOfPage: true }, contextFor('FI'))[0])).toBe('personPage');
    expect(socialUrl.check(draft, { kindOfPage: false }, contextFor('FI'))).toEqual([]);
  });
});

describe('silent', () => {
  test.each([
    ['linkedinUrl', AINO],
    ['linkedinUrl', 'https://www.linkedin.com/in/Aino-Virtanen-1a2b3c'],
    ['linkedinUrl', 'https://www.linkedin.com/in/%C3%A5sa-berg'],
    ['linkedinUrl', 'https://www.linkedin.com/in/åsa-berg'],
    ['linkedinUrl', 'https://www.linkedin.com/in/иван-петров'],
    ['linkedinUrl', 'https://lnkd.in/abc123'],
    ['linkedinUrl', ''],
    ['linkedinUrl', '--'],
    ['custom:linkedin_followers', '512'],
    ['custom:facebook_ads_budget', '1 000 €'],
    ['custom:twitterhandle', '@nordweb'],
    ['custom:facebook_page', 'https://www.facebook.com/nordweb/posts/1'],
    ['custom:facebook_page', 'https://www.facebook.com/profile.php?id=1000'],
    ['website', 'https://www.facebook.com/nordweb?ref=ts'],
  ] as readonly (readonly [FieldKey, string])[])('%s: %s', (field, value) => {
    expect(onValue(socialUrl, field, value)).toBeUndefined();
  });
});

test('a fix passes, whatever stands in the address', () => {
  const path = fc.array(fc.oneof(fc.constantFrom('in', 'm', 'aino', '@x', 'company', 'en'), anyText()));
  const address = fc.tuple(
    fc.constantFrom('', 'https://', 'http://www.'),
    fc.constantFrom('linkedin.com', 'x.com'),
    path,
  );
  fc.assert(
    fc.property(address, fc.constantFrom<FieldKey>('linkedinUrl', 'custom:twitter'), ([scheme, host, parts], field) => {
      const fix = onValue(socialUrl, field, `${scheme}${host}/${parts.join('/')}`)?.fix;
      if (fix) expect(onValue(socialUrl, field, fix.value)).toBeUndefined();
    }),
    { numRuns: 200, seed: 1 },
  );
});
