import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyText } from '../record/testing/any-text';
import { nameCase } from './name-case';
import { GOOD_FULL_NAMES, GOOD_NAMES } from './names.test-data';
import { onFields, onValue, said } from './rule-test-kit';

describe('one case for the whole name', () => {
  test.each([
    ['VIRTANEN', 'Virtanen'],
    ['virtanen', 'Virtanen'],
    ['ÅSA', undefined],
    ['ÅKERSTRÖM', 'Åkerström'],
    ['öhman', 'Öhman'],
    ['ANNA-LIISA', 'Anna-Liisa'],
    ['anna-liisa', 'Anna-Liisa'],
    ['ANNA LIISA', 'Anna Liisa'],
    ['MÜLLER-LÜDENSCHEIDT', 'Müller-Lüdenscheidt'],
    ['andersson', 'Andersson'],
    ['ANDERSSON', 'Andersson'],
    ['ИВАНОВ', 'Иванов'],
    ['иванова', 'Иванова'],
    ['ИВАН ПЕТРОВИЧ', 'Иван Петрович'],
    ['РИМСКАЯ-КОРСАКОВА', 'Римская-Корсакова'],
    ['weiß', 'Weiß'],
    ['NGUYỄN', 'Nguyễn'],
    ['smith', 'Smith'],
    ['JOHN SMITH', 'John Smith'],
    ['łukasz', 'Łukasz'],
  ])('%s → %s, safe', (value, fixed) => {
    expect(onValue(nameCase, 'fullName', value)?.fix).toEqual(
      fixed === undefined ? undefined : { kind: 'safe', value: fixed },
    );
  });
});

describe('families write themselves as they like: a person looks', () => {
  test.each([
    ['URSULA VON DER LEYEN', 'Ursula von der Leyen'],
    ['van der berg', 'van der Berg'],
    ['af ugglas', 'af Ugglas'],
    ['DE LA CRUZ', 'de la Cruz'],
    ['maría del carmen', 'María del Carmen'],
    ['ORTEGA Y GASSET', 'Ortega y Gasset'],
    ['LE GOFF', 'Le Goff'],
    ['MCDONALD', 'McDonald'],
    ['mcdonald', 'McDonald'],
    ["O'NEILL", "O'Neill"],
    ['o’neill', 'O’Neill'],
    ["dell'acqua", "Dell'Acqua"],
    ["ЛУК'ЯНЕНКО", "Лук'яненко"],
    ['ФОН МЕКК', 'фон Мекк'],
    ['IJSSELSTEIN', 'IJsselstein'],
    ['IJÄS', 'Ijäs'],
    ['WEISS', 'Weiss'],
    ['JP VIRTANEN', 'JP Virtanen'],
    ['BO BERG', 'Bo Berg'],
    ['j. virtanen', 'J. Virtanen'],
    ['j.r.r. tolkien', 'J.R.R. Tolkien'],
    ['HOWELL III', 'Howell III'],
    ['fitzgerald', 'Fitzgerald'],
    ['İBRAHİM YILDIZ', 'İbrahim Yıldız'],
    ['ΠΑΠΑΔΟΠΟΥΛΟΣ', 'Παπαδοπουλος'],
    ['DR. HANS MÜLLER', 'Dr. Hans Müller'],
  ])('%s → %s', (value, fixed) => {
    const fix = onValue(nameCase, 'fullName', value)?.fix;
    expect(fix?.value).toBe(fixed);
    expect(fix?.kind).toBe(value === 'IJÄS' ? 'safe' : 'review');
  });

  test.each([
    ['MACLEOD', 'MacLeod', ['Macleod']],
    ['mackenzie', 'MacKenzie', ['Mackenzie']],
    ["d'artagnan", "d'Artagnan", ["D'Artagnan"]],
  ])('%s → %s or %s', (value, fixed, alternatives) => {
    expect(onValue(nameCase, 'lastName', value)?.fix).toEqual({ kind: 'review', value: fixed, alternatives });
  });

  test.each(['MACHADO', 'MACRON', 'macias'])('%s is not Scottish', (value) => {
    expect(onValue(nameCase, 'lastName', value)?.fix?.alternatives).toBeUndefined();
  });

  test('Turkish has two letters i', () => {
    const fields = { lastName: ['YILMAZ'], country: ['Türkiye'] };
    expect(onFields(nameCase, fields)[0]?.fix).toEqual({ kind: 'review', value: 'Yılmaz' });
  });
});

test('says which it is', () => {
  expect(said(onValue(nameCase, 'lastName', 'virtanen'))).toBe('lower');
  expect(said(onValue(nameCase, 'lastName', 'VIRTANEN'))).toBe('capitals');
});

describe('silent', () => {
  test.each(GOOD_NAMES)('%s %s', (firstName, lastName) => {
    expect(onFields(nameCase, { firstName: [firstName], lastName: [lastName] })).toEqual([]);
  });
  test.each(GOOD_FULL_NAMES)('%s', (value) => expect(onValue(nameCase, 'fullName', value)).toBeUndefined());
  test.each([
    ...[
      'JP',
      'TJ',
      'ANN',
      'BO EK',
      'J.R.R.T.',
      'XIII',
      'von',
      'van der',
      'DE LA',
      'jp',
      'a',
      'Matti VIRTANEN',
      'Matti virtanen',
    ],
    ...['', ' ', '--', 'n/a', 'TBD', 'anna@firma.se', 'www.firma.se', '李', 'გიორგი', '123', 'asdf', 'WEIß'],
  ])('%s', (value) => expect(onValue(nameCase, 'fullName', value)).toBeUndefined());
});

test('a fix passes, is its own fix and changes nothing but case; no text throws', () => {
  const words = fc.constantFrom(
    'virtanen',
    'VIRTANEN',
    "o'neill",
    'MCLEAN',
    'macleod',
    'von',
    'ИВАНОВ',
    'ÅSA',
    'jp',
    'İNCE',
    'ß',
    'ŉ',
    '-',
    ' ',
  );
  const texts = fc.oneof(
    anyText(),
    fc.array(words).map((list) => list.join(' ')),
  );
  fc.assert(
    fc.property(texts, (value) => {
      const fix = onValue(nameCase, 'fullName', value)?.fix;
      if (!fix) return;
      for (const one of [fix.value, ...(fix.alternatives ?? [])]) {
        expect(onValue(nameCase, 'fullName', one)).toBeUndefined();
      }
      if (fix.kind === 'safe') expect(fix.value.toLowerCase()).toBe(value.toLowerCase());
    }),
    { numRuns: 300, seed: 1 },
  );
});
