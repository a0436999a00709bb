import { describe, expect, test } from 'vitest';
import { isSlipOf, meantDomain, withoutMixedScript } from './email-typos';

describe('the domain that was meant', () => {
  test.each([
    ['gmial.com', 'gmail.com'],
    ['gamil.com', 'gmail.com'],
    ['gmail.con', 'gmail.com'],
    ['gmial.con', 'gmail.com'],
    ['gmail.co', 'gmail.com'],
    ['hotmial.com', 'hotmail.com'],
    ['hotmial.fi', 'hotmail.fi'],
    ['hotmial.co.uk', 'hotmail.co.uk'],
    ['outlok.com', 'outlook.com'],
    ['yaho.com', 'yahoo.com'],
    ['yandeks.ru', 'yandex.ru'],
    ['t-onlin.de', 't-online.de'],
    ['firma.fii', 'firma.fi'],
    ['nordweb.cmo', 'nordweb.com'],
    ['mail.nordweb.con', 'mail.nordweb.com'],
  ])('%s → %s', (domain, meant) => expect(meantDomain(domain)).toBe(meant));

  test.each(
    'mail.com email.com gmx.net web.de bk.ru hotmail.fi acme.co ymail.com gmail.com gail.com cloud.com list.ru me.com live.se nordweb.cm nordweb.et x.com firma.com'.split(
      ' ',
    ),
  )('%s is left alone', (domain) => expect(meantDomain(domain)).toBeUndefined());
});

test.each([
  ['аnna@firma.se', 'anna@firma.se'], // Cyrillic а
  ['anna@firmа.se', 'anna@firma.se'],
  ['почта@пример.рф', undefined],
  ['info@åkeri.se', undefined],
  ['анна.berg@firma.se', undefined],
  ['anna@firma.se', undefined],
])('%s in one script: %s', (address, mended) => expect(withoutMixedScript(address)).toBe(mended));

test.each([
  ['nordewb', 'nordweb', true],
  ['nordwb', 'nordweb', true],
  ['norrdweb', 'nordweb', true],
  ['nordwebs', 'nordweb', false],
  ['nordweb1', 'nordweb', false],
  ['nord-web', 'nordweb', false],
  ['sonora', 'sonera', false],
  ['kona', 'kone', false],
  ['nordweb', 'nordweb', false],
  ['', 'nordweb', false],
])('%s for %s: %s', (name, right, slip) => expect(isSlipOf(name, right)).toBe(slip));
