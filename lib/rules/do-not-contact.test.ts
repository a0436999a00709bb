import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyText } from '../record/testing/any-text';
import { doNotContact } from './do-not-contact';
import type { EmailFact } from './facts';
import { onFields, said } from './rule-test-kit';

const on = (fields: Parameters<typeof onFields>[1], emails: readonly EmailFact[] = []) =>
  onFields(doNotContact, fields, { facts: { emails } });

describe('the person opted out', () => {
  test.each(['true', 'True', 'yes', 'Yes', '1', 'Kyllä', 'Ja', 'Да', 'Sí', 'Oui', 'Sim'])('%s', (value) => {
    const reports = on({ email: ['anna@firma.se'], optedOut: [value] });
    expect(reports).toHaveLength(1);
    expect(reports[0]).toMatchObject({ field: 'email', value: 'anna@firma.se' });
    expect(said(reports[0])).toBe('optedOut');
    expect(reports[0]?.fix).toBeUndefined();
  });
  test('without an address: at the field itself', () =>
    expect(on({ email: [], optedOut: ['true'] })[0]).toMatchObject({ field: 'optedOut', value: 'true' }));
  test('in the CRM, where the page does not show it', () =>
    expect(onFields(doNotContact, { email: ['a@b.fi'] }, { facts: { stored: { optedOut: ['true'] } } })).toHaveLength(
      1,
    ));
});

describe('an address', () => {
  const email = ['anna@firma.se', 'Anna.Private@Åkeri.se'];
  test('that opted out', () => {
    const reports = on({ email }, [{ address: 'anna.private@xn--keri-poa.se', optedOut: true }]);
    expect(reports.map((report) => [report.index, report.value, said(report)])).toEqual([
      [1, 'Anna.Private@Åkeri.se', 'addressOptedOut'],
    ]);
  });
  test('that the CRM no longer sends to', () =>
    expect(said(on({ email }, [{ address: 'ANNA@firma.se', quarantined: true, optedOut: true }])[0])).toBe(
      'quarantined',
    ));
  test('is not told beside the person', () => {
    const facts = [{ address: 'anna@firma.se', optedOut: true }];
    expect(on({ email, optedOut: ['true'] }, facts).map(said)).toEqual(['optedOut']);
    const worse = [{ address: 'anna@firma.se', quarantined: true }];
    expect(on({ email, optedOut: ['true'] }, worse).map(said)).toEqual(['quarantined']);
  });
});

describe('silent', () => {
  test.each(['false', 'No', 'Ei', 'Nej', 'Nein', 'Нет', '0', '', '--', 'maybe', 'not true'])('on %j', (value) =>
    expect(on({ email: ['anna@firma.se'], optedOut: [value] })).toEqual([]),
  );
  test('where it was not read', () => expect(on({ email: ['anna@firma.se'] })).toEqual([]));
  test('on a bounce: `email-bounced` tells', () =>
    expect(on({ email: ['a@b.fi'] }, [{ address: 'a@b.fi', bounced: 'hard' }])).toEqual([]));
  test('on another address', () =>
    expect(on({ email: ['a@b.fi'] }, [{ address: 'b@b.fi', quarantined: true }])).toEqual([]));
});

test('any text is read without an exception', () => {
  const text = anyText();
  fc.assert(
    fc.property(
      text,
      text,
      text,
      (email, optedOut, address) => void on({ email: [email], optedOut: [optedOut] }, [{ address, quarantined: true }]),
    ),
  );
});
