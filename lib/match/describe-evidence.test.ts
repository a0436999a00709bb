import { describe, expect, test } from 'vitest';
import english from '../../locales/en.json';
import { CANONICAL_FIELDS } from '../record/record';
import type { Evidence } from './candidate';
import { describeEvidence } from './describe-evidence';

const evidence = (field: Evidence['field'], level: Evidence['level'], mine: string, theirs: string): Evidence => ({
  field,
  level,
  weight: 1,
  values: [mine, theirs],
});

test.each([
  ['match.mobile.written', evidence('mobilePhone', 'exact', '040 1234568', '040-1234568')],
  ['match.mobile.exact', evidence('mobilePhone', 'exact', '0401234568', '0401234568')],
  ['match.email.exact', evidence('email', 'exact', 'a@b.fi', 'A@B.fi')],
  ['match.email.mailbox', evidence('email', 'exact', 'ab@gmail.com', 'a.b@gmail.com')],
  ['match.email.role', evidence('email', 'exact', 'info@b.fi', 'info@b.fi')],
  ['match.email.different', evidence('email', 'different', 'a@b.fi', 'c@b.fi')],
  ['match.domain.exact', evidence('website', 'exact', 'b.fi', 'b.fi')],
  ['match.name.near', evidence('fullName', 'near', 'Aino', 'Aina')],
])('%s', (key, given) => {
  expect(describeEvidence(given)).toEqual({ key, params: [given.values[1]] });
});

describe('every sentence has a text', () => {
  const text = (key: string) =>
    key.split('.').reduce<unknown>((node, part) => (node as Record<string, unknown> | undefined)?.[part], english);
  const compared = ['email', 'phone', 'mobilePhone', 'fullName', 'company', 'website', 'street', 'city'] as const;
  // Which levels comparing can come to, field by field.
  const levels: Partial<Record<(typeof CANONICAL_FIELDS)[number], readonly Evidence['level'][]>> = {
    phone: ['exact', 'far', 'different'],
    mobilePhone: ['exact', 'far', 'different'],
    website: ['exact', 'different'],
    postalCode: ['exact', 'different'],
    city: ['exact', 'different'],
    linkedinUrl: ['exact', 'different'],
    businessId: ['exact', 'different'],
    street: ['exact', 'near', 'different'],
  };
  test.each([...new Set([...CANONICAL_FIELDS, ...compared])])('%s', (field) => {
    for (const level of levels[field] ?? (['exact', 'near', 'far', 'different'] as const)) {
      for (const theirs of ['x', 'y', 'info@b.fi', 'i.nfo@gmail.com']) {
        expect(text(describeEvidence(evidence(field, level, 'x', theirs)).key)).toBeTypeOf('string');
      }
    }
  });
});
