import { isPlaceholder } from '../record/placeholder';
import { firstValue, type FieldKey, type FieldValues } from '../record/record';
import { fold } from '../record/text';
import type { AgreementLevel, Evidence } from './candidate';
import { jaroWinkler } from './similarity';
import { PLACE, UNIQUE_ID } from './weights';

function plain(text: string): string {
  return isPlaceholder(text)
    ? ''
    : fold(text)
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim();
}

/** The name of a LinkedIn page; the same page has many addresses. */
function linkedinPage(text: string): string {
  return /linkedin\.[a-z]+\/(?:in|company)\/([^/?#\s]+)/i.exec(text)?.[1]?.toLowerCase() ?? '';
}

function compareField(
  field: FieldKey,
  [draft, other]: readonly [FieldValues, FieldValues],
  key: (text: string) => string,
  judge: (a: string, b: string) => { readonly level: AgreementLevel; readonly weight: number },
): readonly Evidence[] {
  const values = [firstValue(draft, field), firstValue(other, field)] as const;
  const [a, b] = [key(values[0]), key(values[1])];
  return a === '' || b === '' ? [] : [{ field, ...judge(a, b), values }];
}

function exactOr(exact: number, different: number) {
  return (a: string, b: string) =>
    a === b ? ({ level: 'exact', weight: exact } as const) : ({ level: 'different', weight: different } as const);
}

function judgeStreets(a: string, b: string) {
  if (a === b) return { level: 'exact', weight: PLACE.street } as const;
  const sameNumbers = a.replace(/\D+/g, ' ').trim() === b.replace(/\D+/g, ' ').trim();
  return sameNumbers && jaroWinkler(a, b) >= 0.92
    ? ({ level: 'near', weight: PLACE.streetNear } as const)
    : ({ level: 'different', weight: PLACE.different } as const);
}

/** Street, postal code and city; `cityDifferent` weighs two different cities. */
export function comparePlaces(draft: FieldValues, other: FieldValues, cityDifferent: number): readonly Evidence[] {
  const both = [draft, other] as const;
  return [
    ...compareField('street', both, plain, judgeStreets),
    ...compareField(
      'postalCode',
      both,
      (text) => plain(text).replaceAll(' ', ''),
      exactOr(PLACE.postalCode, PLACE.different),
    ),
    ...compareField('city', both, plain, exactOr(PLACE.city, cityDifferent)),
  ];
}

/** What only one person or company can have: a LinkedIn page, a business id. */
export function compareUniqueIds(draft: FieldValues, other: FieldValues): readonly Evidence[] {
  const both = [draft, other] as const;
  const judge = exactOr(UNIQUE_ID.exact, UNIQUE_ID.different);
  return [
    ...compareField('linkedinUrl', both, linkedinPage, judge),
    ...compareField('businessId', both, (text) => plain(text).replaceAll(' ', ''), judge),
  ];
}
