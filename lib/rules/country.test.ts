import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyText } from '../record/testing/any-text';
import { packagedTables } from '../../scripts/packaged-tables';
import { COUNTRY_CODES, englishName } from '../record/country-names';
import { COUNTRY_FORMS, countryInForm } from '../record/country-form';
import type { FieldValues } from '../record/record';
import { country } from './country';
import type { RuleContext } from './rule';
import { onFields, onValue, said } from './rule-test-kit';

const tables = packagedTables();
const on = (value: string, how: Parameters<typeof onValue<typeof country.defaults>>[3] = {}) =>
  onValue(country, 'country', value, { tables, ...how });

describe('another form of a country gets the house form, safe', () => {
  test.each([
    ['Suomi', 'Finland'],
    ['suomi', 'Finland'],
    ['SUOMI', 'Finland'],
    ['FI', 'Finland'],
    ['fin', 'Finland'],
    ['finland', 'Finland'],
    ['Finnland', 'Finland'],
    ['Финляндия', 'Finland'],
    ['Sverige', 'Sweden'],
    ['SWE', 'Sweden'],
    ['Ruotsi', 'Sweden'],
    ['Швеция', 'Sweden'],
    ['Schweden', 'Sweden'],
    ['Deutschland', 'Germany'],
    ['BRD', 'Germany'],
    ['GER', 'Germany'],
    ['Saksa', 'Germany'],
    ['Tyskland', 'Germany'],
    ['Bundesrepublik Deutschland', 'Germany'],
    ['Германия', 'Germany'],
    ['Allemagne', 'Germany'],
    ['Россия', 'Russia'],
    ['РФ', 'Russia'],
    ['Russian Federation', 'Russia'],
    ['Ryssland', 'Russia'],
    ['Venäjä', 'Russia'],
    ['USA', 'United States'],
    ['U.S.A.', 'United States'],
    ['US', 'United States'],
    ['США', 'United States'],
    ['Yhdysvallat', 'United States'],
    ['United States of America', 'United States'],
    ['UK', 'United Kingdom'],
    ['Great Britain', 'United Kingdom'],
    ['Storbritannien', 'United Kingdom'],
    ['Iso-Britannia', 'United Kingdom'],
    ['Åland', 'Åland Islands'],
    ['Ahvenanmaa', 'Åland Islands'],
    ['The Netherlands', 'Netherlands'],
    ['Holland', 'Netherlands'],
    ['Czech Republic', 'Czechia'],
    ['Turkey', 'Türkiye'],
    ['日本', 'Japan'],
    ['Magyarország', 'Hungary'],
    ['Viro', 'Estonia'],
    ['Finland (FI)', 'Finland'],
    ['Suomi / Finland', 'Finland'],
    ['SE - Sweden', 'Sweden'],
    ['Phillipines', 'Philippines'],
    ['Columbia', 'Colombia'],
  ])('%s → %s', (value, fixed) => expect(on(value)?.fix).toEqual({ kind: 'safe', value: fixed }));
});

describe('what a person must look at', () => {
  test.each([
    ['England', 'part', 'United Kingdom', undefined],
    ['Scotland', 'part', 'United Kingdom', undefined],
    ['Englanti', 'part', 'United Kingdom', undefined],
    ['Шотландия', 'part', 'United Kingdom', undefined],
    ['Congo', 'either', 'Democratic Republic of the Congo', ['Republic of the Congo']],
    ['Korea', 'either', 'North Korea', ['South Korea']],
    ['Finland, Sweden', 'several', 'Finland', ['Sweden']],
    ['Stockholm, Sweden', 'more', 'Sweden', undefined],
    ['Findland', 'near', 'Finland', undefined],
    ['Swedeen', 'near', 'Sweden', undefined],
    ['Deutschlandd', 'near', 'Germany', undefined],
    ['Texas', 'state', 'United States', undefined],
    ['Ontario', 'state', 'Canada', undefined],
  ])('%s: %s', (value, message, fixed, alternatives) => {
    const report = on(value);
    expect(said(report)).toBe(message);
    expect(report?.fix).toEqual({ kind: 'review', value: fixed, ...(alternatives && { alternatives }) });
  });

  test.each(['Narnia', 'EMEA', '12345', 'Stockholm', 'Foo, Bar'])('no country: %s', (value) => {
    const report = on(value);
    expect(said(report)).toBe('unknown');
    expect(report?.fix).toBeUndefined();
  });
});

describe('a country or a state of America', () => {
  const report = (fields: FieldValues) => onFields(country, fields, { tables })[0];

  test.each<[FieldValues, string, readonly string[] | undefined]>([
    [{ country: ['Georgia'], city: ['Atlanta'] }, 'United States', ['Georgia']],
    [{ country: ['georgia'], postalCode: ['30303'] }, 'United States', ['Georgia']],
    [{ country: ['CA'], state: ['California'] }, 'United States', ['Canada']],
    [{ country: ['CA'], postalCode: ['94105'] }, 'United States', ['Canada']],
    [{ country: ['DE'], phone: ['+13025551234'] }, 'United States', ['Germany']],
    [{ country: ['IN'], state: ['IN'] }, 'United States', ['India']],
  ])('%j is asked', (fields, value, alternatives) => {
    expect(said(report(fields))).toBe('stateOrCountry');
    expect(report(fields)?.fix).toEqual({ kind: 'review', value, ...(alternatives && { alternatives }) });
  });

  test.each<[FieldValues, string | undefined]>([
    [{ country: ['Georgia'], city: ['Tbilisi'] }, undefined],
    [{ country: ['Georgia'] }, undefined],
    [{ country: ['CA'], city: ['Toronto'], phone: ['+14165550199'] }, 'Canada'],
    [{ country: ['DE'], city: ['Berlin'], postalCode: ['10115'] }, 'Germany'],
    [{ country: ['IN'] }, 'India'],
  ])('%j is the country', (fields, value) => {
    expect(report(fields)?.fix?.value).toBe(value);
  });

  test.each(['CA', 'DE', 'IN', 'GA'])('%s in the state field is no country', (state) => {
    expect(onFields(country, { state: [state], country: ['United States'] }, { tables })).toEqual([]);
  });
});

describe('silent', () => {
  test.each([
    ...['Finland', 'Sweden', 'Germany', 'Russia', 'United States', 'United Kingdom', 'Åland Islands', 'Norway'],
    ...['Denmark', 'Netherlands', 'Austria', 'Switzerland', 'Estonia', 'Latvia', 'Lithuania', 'Poland', 'Czechia'],
    ...['Türkiye', 'France', 'Spain', 'Italy', 'Portugal', 'Ireland', 'Canada', 'Australia', 'New Zealand', 'India'],
    ...["Côte d'Ivoire", 'Côte d’Ivoire', 'Georgia', 'Kosovo', 'Taiwan', 'Hong Kong', ' Finland '],
    ...['', '-', 'TBD', 'okänd', 'не указано', 'Somaliland', 'x'.repeat(5000)],
  ])('%.30s', (value) => expect(on(value)).toBeUndefined());

  test('about what it does not know, without the table', () => {
    expect(on('Narnia', { tables: {} })).toBeUndefined();
    expect(on('Findland', { tables: {} })).toBeUndefined();
    expect(on('Sverige', { tables: {} })?.fix?.value).toBe('Sweden');
  });
});

describe('a drop-down gets what the CRM stores', () => {
  const options = [
    { value: 'fi_1', label: 'Suomi' },
    { value: 'sweden', label: 'Ruotsi' },
    { value: 'DE', label: 'Germany' },
  ];
  const choices: RuleContext['choices'] = [{ key: 'country', options }];

  test.each([
    ['Finland', 'fi_1', 'Suomi'],
    ['SWE', 'sweden', 'Ruotsi'],
    ['Deutschland', 'DE', 'Germany'],
  ])('%s → %s', (value, stored, label) => {
    expect(on(value, { choices })?.fix).toEqual({ kind: 'safe', value: stored, labels: { country: label } });
  });

  test.each(['fi_1', 'sweden', 'DE', 'Suomi', 'Norway', 'Narnia', ''])('silent on %s', (value) => {
    expect(on(value, { choices })).toBeUndefined();
  });
});

describe('the other forms', () => {
  test.each([
    ['alpha2', 'Finland', 'FI'],
    ['alpha3', 'Sverige', 'SWE'],
    ['finnish', 'Sweden', 'Ruotsi'],
    ['swedish', 'Germany', 'Tyskland'],
    ['german', 'Finland', 'Finnland'],
    ['russian', 'Sweden', 'Швеция'],
    ['french', 'Germany', 'Allemagne'],
    ['spanish', 'Germany', 'Alemania'],
  ] as const)('%s: %s → %s', (form, value, fixed) => {
    expect(on(value, { options: { form } })?.fix).toEqual({ kind: 'safe', value: fixed });
    expect(on(fixed, { options: { form } })).toBeUndefined();
  });

  test.each(COUNTRY_FORMS)('every country in the form %s is silent, and comes from every other form', (form) => {
    for (const code of COUNTRY_CODES) {
      expect(on(countryInForm(code, form), { options: { form } })).toBeUndefined();
      const fix = on(englishName(code), { options: { form } })?.fix;
      // Saint Martin is two countries.
      if (fix) expect(fix).toMatchObject({ kind: code === 'MF' ? 'review' : 'safe', value: countryInForm(code, form) });
    }
  });
});

test('for any text nothing throws, and a fix passes', () => {
  const names = fc.constantFrom('Suomi', 'Sverige', 'United', 'States', 'England', 'Georgia', 'CA', 'Korea', 'Russian');
  const texts = fc.array(fc.oneof(names, anyText({ maxLength: 8 })), { maxLength: 3 });
  fc.assert(
    fc.property(
      texts,
      fc.constantFrom(' ', ', ', '/', '-', ''),
      fc.constantFrom(...COUNTRY_FORMS),
      (words, by, form) => {
        const fix = on(words.join(by), { options: { form } })?.fix;
        for (const value of fix ? [fix.value, ...(fix.alternatives ?? [])] : []) {
          expect(on(value, { options: { form } })).toBeUndefined();
        }
      },
    ),
    { numRuns: 500 },
  );
});
