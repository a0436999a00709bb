import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyText } from './testing/any-text';
import { emailFiller } from './email-filler';

describe('made up', () => {
  test.each([
    ['anna@example.com', 'reserved'],
    ['anna@mail.example.org', 'reserved'],
    ['anna@nordweb.test', 'reserved'],
    ['anna@email.invalid', 'reserved'],
    ['root@localhost', 'reserved'],
    ['noemail@nordweb.fi', 'noAddress'],
    ['no-email@gmail.com', 'noAddress'],
    ['no.email+17@nordweb.fi', 'noAddress'],
    ['noemail123@nordweb.fi', 'noAddress'],
    ['noemail@', 'noAddress'],
    ['anna@noemail.com', 'noAddress'],
    ['none@none', 'noAddress'],
    ['none@none.com', 'noAddress'],
    ['na@na.fi', 'noAddress'],
    ['none@gmail.com', 'noAddress'],
    ['no@gmail.com', 'noAddress'],
    ['ei@ole.fi', 'noAddress'],
    ['ei@ei.fi', 'noAddress'],
    ['ei@tiedossa.fi', 'noAddress'],
    ['ei.sähköpostia@nordweb.fi', 'noAddress'],
    ['ingen@mail.se', 'noAddress'],
    ['saknas@saknas.se', 'noAddress'],
    ['ingen.epost@firma.se', 'noAddress'],
    ['keine@keine.de', 'noAddress'],
    ['keine.email@firma.de', 'noAddress'],
    ['нет@нет.рф', 'noAddress'],
    ['net@net.ru', 'noAddress'],
    ['net.pochty@mail.ru', 'noAddress'],
    ['no email', 'noAddress'],
    ['Ei sähköpostia', 'noAddress'],
    ['ingen e-post', 'noAddress'],
    ['keine E-Mail', 'noAddress'],
    ['нет почты', 'noAddress'],
    ['нет', 'noAddress'],
    ['a@a.fi', 'random'],
    ['a@a', 'random'],
    ['x@x.com', 'random'],
    ['a@b.com', 'random'],
    ['aaa@aaa.fi', 'random'],
    ['111@111.ru', 'random'],
    ['test@test.com', 'random'],
    ['Test@Test.se', 'random'],
    ['test@test', 'random'],
    ['testi@testi.fi', 'random'],
    ['test@gmail.com', 'random'],
    ['asdf@asdf.com', 'random'],
    ['asdf@nordweb.fi', 'random'],
    ['qwerty@qwerty.ru', 'random'],
    ['foo@bar.com', 'random'],
    ['123@123.com', 'random'],
    ['xxx@xxx.xx', 'random'],
    ['etunimi.sukunimi@nordweb.fi', 'template'],
    ['förnamn.efternamn@firma.se', 'template'],
    ['vorname.nachname@firma.de', 'template'],
    ['firstname.lastname@firma.com', 'template'],
    ['matti.meikalainen@nordweb.fi', 'template'],
    ['nimi@yritys.fi', 'template'],
    ['name@company.com', 'template'],
  ])('%s: %s', (text, why) => expect(emailFiller(text)).toBe(why));
});

describe('perhaps somebody', () => {
  test.each(
    (
      'anna@firma.se info@firma.fi na@nordweb.fi no@nordweb.no ei@nordweb.fi ng@firma.com test@nordweb.fi tester.lund@firma.se null@nordweb.de ' +
      'fazer@fazer.fi kone@kone.com mail@nordweb.de email@nordweb.com a@nordweb.fi e@x.com 163@163.com qwerty@mail.ru nobody@nordweb.fi ' +
      'anna@test.com anna@domain.com anna@company.com net@firma.se noel.mailer@firma.se nomi@firma.fi post@firma.no posti@firma.fi user@nordweb.se ' +
      'anna.exempel@firma.se anna@example-group.com anna@exampleworks.com anna@latest.com почта@пример.рф info@åkeri.se keine.ahnung@web.de ' +
      'ingen.larsson@telia.com ole.ei@firma.no'
    ).split(' '),
  )('%s', (text) => expect(emailFiller(text)).toBeUndefined());

  test.each(['', 'anna', '@', 'anna@', '@firma.se', 'Nokia', 'Ei Ei'])('%j', (text) =>
    expect(emailFiller(text)).toBeUndefined(),
  );
});

test('any text is read without an exception', () => {
  fc.assert(
    fc.property(anyText({ maxLength: 330 }), (text) => {
      expect(() => emailFiller(text)).not.toThrow();
    }),
  );
});
