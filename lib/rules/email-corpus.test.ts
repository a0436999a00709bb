import { describe, expect, test } from 'vitest';
import { packagedTables } from '../../scripts/packaged-tables';
import { emailCompany } from './email-company';
import {
  ELSEWHERE,
  FREE_MAIL,
  MADE_UP,
  NOT_ADDRESSES,
  PASTED,
  SHARED,
  SOMEBODY_ELSE,
  THROWN_AWAY,
  TYPOS,
} from './email-corpus.test-data';
import { emailDisposable } from './email-disposable';
import { emailFormat } from './email-format';
import { emailFreeMail } from './email-free-mail';
import { emailName } from './email-name';
import { emailPlaceholder } from './email-placeholder';
import { emailRole } from './email-role';
import { emailSyntax } from './email-syntax';
import { emailTypo } from './email-typo';
import { onFields, onValue, said } from './rule-test-kit';

const tables = packagedTables();

describe('no address', () => {
  test.each(NOT_ADDRESSES)('%s', (email) => expect(onValue(emailSyntax, 'email', email)).toBeDefined());
});

describe('mistyped', () => {
  test.each(TYPOS)('%s → %s', (typed, meant) => {
    expect(onValue(emailTypo, 'email', typed)?.fix).toEqual({ kind: 'review', value: meant });
  });
});

describe('thrown away', () => {
  test.each(THROWN_AWAY)('%s', (domain) => {
    expect(onValue(emailDisposable, 'email', `anna@${domain}`, { tables })).toBeDefined();
  });
});

describe('shared', () => {
  test.each(SHARED)('%s@', (local) => expect(onValue(emailRole, 'email', `${local}@nordweb.fi`)).toBeDefined());
});

describe('for everybody', () => {
  test.each(FREE_MAIL)('%s', (domain) => expect(onValue(emailFreeMail, 'email', `anna@${domain}`)).toBeDefined());
});

describe('made up', () => {
  test.each(MADE_UP)('%s', (email) => expect(onValue(emailPlaceholder, 'email', email)).toBeDefined());
});

describe('pasted', () => {
  test.each(PASTED)('%s → %s', (pasted, address) => {
    expect(onValue(emailFormat, 'email', pasted)?.fix?.value).toBe(address);
  });
});

describe('of another company', () => {
  test.each(ELSEWHERE)('%s, %s, %s', (email, website, company) => {
    const reports = onFields(emailCompany, { email: [email], website: [website], company: [company] });
    expect(reports.map(said)).toEqual(['differs']);
  });
});

describe('of somebody else', () => {
  test.each(SOMEBODY_ELSE)('%s %s: %s', (firstName, lastName, email) => {
    const fields = { firstName: [firstName], lastName: [lastName], email: [email] };
    expect(onFields(emailName, fields, { tables })).toHaveLength(1);
  });
});
