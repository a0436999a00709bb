// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from 'vitest';
import { PIPEDRIVE_PAGES } from '../crm/pipedrive/pages';
import { readAddress } from './address';
import { placeFor, readValues } from './field-value';
import { findFields } from './find-fields';
import { findSurface } from './find-surface';
import { at } from './testing/fixtures';
import { hintsFor } from './testing/hints';
import { addModal, fieldRow, modalField, openRow, personPage, phone } from './testing/pipedrive-fixtures';

beforeEach(() => document.body.replaceChildren());

const HOST = 'acme.pipedrive.com';

function surfaceOf(path: string, html: string) {
  document.body.innerHTML = html; // eslint-disable-line no-unsanitized/property -- a fixture of our own
  const place = readAddress(at(path, HOST), [PIPEDRIVE_PAGES]);
  return place && findSurface(document, place);
}

/** What a page shows: key → values. */
function shown(path: string, html: string) {
  const surface = surfaceOf(path, html);
  const fields = surface ? findFields(surface, hintsFor(surface)) : [];
  return Object.fromEntries(fields.map((field) => [field.key, readValues(field, PIPEDRIVE_PAGES)]));
}

/** The phone of a person's page. */
function phoneOf(rows: string) {
  const surface = surfaceOf('/person/7', personPage(rows));
  const field = surface && findFields(surface, hintsFor(surface)).find(({ key }) => key === 'phone');
  if (!field) throw new Error('no phone');
  return field;
}

describe("a person's page", () => {
  test('its rows and title are read; an earlier view and the organization beside it are not', () => {
    const rows = [
      fieldRow({ label: 'Phone', value: phone('040 1') }),
      fieldRow({ label: 'Email', value: '-' }),
      fieldRow({ label: 'Job title', value: 'CTO' }),
      fieldRow({ label: 'Something of their own', value: 'x' }),
    ].join('');
    const fields = { phone: ['040 1'], email: [], jobTitle: ['CTO'], fullName: ['Maija Salo'] };
    expect(shown('/person/7', personPage(rows))).toEqual(fields);
    expect(surfaceOf('/person/7', personPage(rows))).toMatchObject({
      ...{ crm: 'pipedrive', kind: 'record', record: 'contact', account: 'acme', id: '7' },
    });
  });

  test('how each was found', () => {
    const surface = surfaceOf('/person/7', personPage(fieldRow({ label: 'Phone', value: phone('1') })));
    const found = surface
      ? findFields(surface, hintsFor(surface)).map(({ key, foundBy, label }) => [key, foundBy, label])
      : [];
    expect(found).toEqual([
      ['fullName', 'bare-attribute', ''],
      ['phone', 'shipped-label', 'Phone'],
    ]);
  });

  test.each([
    ['the documented elements', phone('040 1') + phone('09 2', 'Home'), ['040 1', '09 2']],
    [
      'plain elements',
      '<div><span>040 1</span><span>(Työ)</span></div><div><span>09 2</span></div>',
      ['040 1', '09 2'],
    ],
    ['a label within the value', '<div>040 1 <span>(Рабочий)</span></div>', ['040 1']],
    ['one plain text', '040 1', ['040 1']],
    ['words that belong to a number', phone('040 1 (ei soiteta)'), ['040 1 (ei soiteta)']],
    ['nothing', '<span>-</span>', []],
  ])('several phones, without their labels: %s', (_, value, values) => {
    const field = phoneOf(fieldRow({ label: 'Phone', value }));
    expect(readValues(field, PIPEDRIVE_PAGES)).toEqual(values);
  });

  test('each of several values has a place, by number and by what it says', () => {
    const field = phoneOf(fieldRow({ label: 'Phone', value: phone('040 1') + phone('09 2') }));
    const links = [...document.querySelectorAll<HTMLElement>('[data-testid="detail-block"] a')];
    const elementOf = (index: number, value: string) => placeFor(field, { index, value }, PIPEDRIVE_PAGES).element;
    expect(elementOf(1, '09 2')).toBe(links[1]);
    // One before it is gone or has come: its text says which it is.
    expect(elementOf(0, ' 09 2 ')).toBe(links[1]);
    // It says something else by now: the number is all there is.
    expect(elementOf(1, '09')).toBe(links[1]);
    expect(elementOf(7, 'neither')).toBe(links[0]);
  });

  test('a row under edit is read from its controls, not from the drop-down of a label', () => {
    const field = phoneOf(openRow('Phone', '040 1', '', '09 2'));
    expect(readValues(field, PIPEDRIVE_PAGES)).toEqual(['040 1', '09 2']);
    expect(placeFor(field, { index: 1, value: '09 2' }, PIPEDRIVE_PAGES).control?.value).toBe('09 2');
  });

  test.each([
    ['phone', ['Phone', 'PHONE', 'Puhelin:', 'Telefon', 'Телефон', ' Phone * ', 'Ｐｈｏｎｅ：']],
    ['email', ['Email', 'Sähköposti', 'E-post', 'Электронная почта', 'E-Mail']],
    ['company', ['Organization', 'Organisaatio', 'Organisation', 'Организация']],
    ['jobTitle', ['Job title', 'Tehtävänimike', 'Jobbtitel', 'Должность', 'Position']],
    ['lastName', ['Last name', 'Sukunimi', 'Efternamn', 'Фамилия', 'Nachname']],
  ])('%s by its label in five languages', (key, labels) => {
    for (const label of labels) {
      expect(shown('/person/7', personPage(fieldRow({ label, value: 'x' })))).toHaveProperty(key, ['x']);
    }
  });

  test.each(['Phone extension', 'Organization domain name', 'My email', 'constructor', ''])(
    'a label is compared whole: %s is no field of ours',
    (label) => {
      expect(Object.keys(shown('/person/7', personPage(fieldRow({ label, value: 'x' }))))).toEqual(['fullName']);
    },
  );
});

test("an organization's page reads the organization, not the persons beside it", () => {
  const page = `<div data-testid="header-title"><textarea>Pine Oy</textarea></div>
    <div data-testid="organization-block">${fieldRow({ label: 'Osoite', value: 'Katu 1' })}</div>
    <div data-testid="person-block">${fieldRow({ label: 'Nimi', value: 'Maija' })}${fieldRow({ label: 'Toimiala', value: 'x' })}</div>`;
  expect(shown('/organization/5', page)).toEqual({ company: ['Pine Oy'], street: ['Katu 1'] });
});

describe('the form for a new record', () => {
  const person = [
    modalField('name', 'Nimi', 'Maija Salo'),
    modalField('org_id', 'Organisaatio', ''),
    modalField('phone', 'Puhelin', '040 1', '09 2'),
    modalField('email', 'Sähköposti', ''),
  ];

  test.each(['/persons/list', '/persons/list/user/3', '/deals', '/leads/inbox', '/person/7'])('over %s', (path) => {
    const html = personPage(fieldRow({ label: 'Email', value: 'a@b.test' })) + addModal('Lisää henkilö', ...person);
    expect(shown(path, html)).toEqual({ fullName: ['Maija Salo'], company: [], phone: ['040 1', '09 2'], email: [] });
    const surface = surfaceOf(path, html);
    expect(surface).toMatchObject({ kind: 'create', record: 'contact', account: 'acme' });
    expect(surface?.id).toBeUndefined();
  });

  test('fields are found by their names and labelled in the language of the page', () => {
    const surface = surfaceOf('/deals', addModal('Lisää henkilö', ...person));
    const found = surface
      ? findFields(surface, hintsFor(surface)).map(({ key, foundBy, label }) => [key, foundBy, label])
      : [];
    expect(found).toContainEqual(['phone', 'prefixed-attribute', 'Puhelin']);
    expect(found).toContainEqual(['fullName', 'prefixed-attribute', 'Nimi']);
  });

  test('a list may have a row for each value', () => {
    const rows = [...person.slice(0, 2), modalField('phone', 'Phone', '040 1'), modalField('phone', '', '09 2')];
    expect(shown('/deals', addModal('Add person', ...rows))).toMatchObject({ phone: ['040 1', '09 2'] });
  });

  test('for an organization', () => {
    const fields = [modalField('name', 'Name', 'Pine Oy'), modalField('address', 'Address', 'Katu 1')];
    expect(shown('/persons/list', addModal('Add organization', ...fields))).toEqual({
      ...{ company: ['Pine Oy'], street: ['Katu 1'] },
    });
    const named = addModal('Add organization', modalField('name', 'Name', 'Pine Oy'));
    expect(shown('/organizations/list', named)).toEqual({ company: ['Pine Oy'] });
    // A name alone could be anybody's.
    expect(surfaceOf('/deals', named)).toBeNull();
  });

  test('for a deal is none of ours, whatever it asks about a person', () => {
    expect(surfaceOf('/deals', addModal('Add deal', ...person, modalField('title', 'Title', '')))).toBeNull();
  });

  test('nothing open: no surface', () => expect(surfaceOf('/deals', '<main></main>')).toBeNull());
});
