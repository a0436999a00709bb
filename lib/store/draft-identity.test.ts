import { describe, expect, it } from 'vitest';
import type { Draft } from '../record/record';
import { identityOf, plain } from './draft-identity';

describe('what a draft is known by before it has an id', () => {
  it.each<[Draft['kind'], Draft['fields'], string]>([
    ['contact', { email: [' Aino@Example.com'], phone: ['040 1234567'] }, 'email:aino@example.com'],
    ['contact', { phone: ['+358 40 123'], mobilePhone: ['(050) 9'] }, 'phone:0509,35840123'],
    ['contact', { firstName: ['Åsa'], lastName: ['Öberg '] }, 'name:åsa öberg'],
    ['contact', { fullName: ['ＡＩＮＯ  Virtanen'] }, 'name:aino virtanen'],
    ['contact', { firstName: ['Aino'], company: ['Nokia'] }, ''],
    ['contact', { phone: ['--'] }, ''],
    ['contact', {}, ''],
    ['company', { company: ['Nokia  Oyj'], phone: ['+358 10 44 88 000'] }, 'name:nokia oyj'],
    ['company', { website: ['nokia.com'] }, 'name:nokia.com'],
  ])('%s %o: %s', (kind, fields, identity) => {
    expect(identityOf({ kind, fields })).toBe(identity);
  });

  it('spells alike what differs only in case, width and space', () => {
    expect(plain(' Ｌtd \u00a0 Oy')).toBe('ltd oy');
    expect(plain('<b>\u202eAb</b>')).toBe('<b>\u202eab</b>');
  });
});
