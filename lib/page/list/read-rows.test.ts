// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { HUBSPOT_PAGES } from '../../crm/hubspot/pages';
import { PIPEDRIVE_PAGES } from '../../crm/pipedrive/pages';
import { readAddress } from '../address';
import { findTable, isList, isUnderEdit, readRow, rowId, rowLink, rowsIn, type ListPlace } from './read-rows';

const tables = [HUBSPOT_PAGES, PIPEDRIVE_PAGES];

function placeAt(hostname: string, pathname: string): ListPlace {
  const place = readAddress({ hostname, pathname }, tables);
  if (!place || !isList(place)) throw new Error('no list');
  return place;
}

const HUBSPOT = placeAt('app.hubspot.com', '/contacts/42/objects/0-1/views/all/list');
const PIPEDRIVE = placeAt('acme.pipedrive.com', '/persons/list');

function show(html: string): void {
  document.body.innerHTML = html; // eslint-disable-line no-unsanitized/property -- fixtures of our own
}

/** The rows of the table on show. */
function rows(place: ListPlace): readonly HTMLElement[] {
  const table = findTable(document, place);
  return table ? rowsIn(table, place) : [];
}

function firstRow(place: ListPlace): HTMLElement {
  const [row] = rows(place);
  if (!row) throw new Error('no row');
  return row;
}

const cell = (name: string, text: string, { id = '7', hidden = false } = {}) =>
  `<td data-table-external-id="cell-0-1-${name}-${id}"${hidden ? ' style="display: none"' : ''}><span data-test-id="truncated-object-label">${text}</span></td>`;
const table = (cells: string, id = '7') =>
  `<table><thead><tr><th>Name</th></tr></thead><tbody><tr data-test-id="row-${id}">${cells}</tr></tbody></table>`;

describe('a HubSpot row', () => {
  test('tells its record, its name, and what its columns show; `--` is empty', () => {
    show(
      table(
        cell('hs_full_name_or_email', 'Ann Lee') + cell('email', '--') + cell('phone', ' 555 ') + cell('odd_one', 'x'),
      ),
    );
    const row = readRow(firstRow(HUBSPOT), HUBSPOT);
    expect(row).toMatchObject({ id: '7', name: 'Ann Lee' });
    expect(row?.fields).toEqual([
      { key: 'email', values: [] },
      { key: 'phone', values: ['555'] },
      { key: 'custom:odd_one', values: ['x'] },
    ]);
  });

  test('says nothing of columns that are hidden, nor of cells that still are another record’s', () => {
    show(table(cell('email', '--', { hidden: true }) + cell('phone', '555', { id: '8' }) + cell('city', 'Paris')));
    expect(readRow(firstRow(HUBSPOT), HUBSPOT)?.fields).toEqual([{ key: 'city', values: ['Paris'] }]);
  });

  test('with an open editor shows no values, with a box to tick it does', () => {
    show(table(`<td><input type="checkbox"></td>${cell('phone', '555')}`));
    expect(isUnderEdit(firstRow(HUBSPOT))).toBe(false);
    show(table('<td data-table-external-id="cell-0-1-phone-7"><input value="55"></td>'));
    expect(isUnderEdit(firstRow(HUBSPOT))).toBe(true);
  });

  test('is none in a table that is hidden, or that holds something else', () => {
    show(`<div style="display: none">${table(cell('email', 'old'), '6')}</div><table><tr><td>x</td></tr></table>`);
    expect(rows(HUBSPOT)).toEqual([]);
  });
});

const person = (href: string, phones: string) => `<table><tbody><tr>
  <td class="gridRow__cell" data-field="org_id"><a href="https://acme.pipedrive.com/organization/3">Acme</a></td>
  <td class="gridRow__cell" data-field="name"><a href="${href}">Ann Lee</a></td>
  <td class="gridRow__cell" data-field="phone">${phones}</td></tr></tbody></table>`;

describe('a Pipedrive row', () => {
  const href = 'https://acme.pipedrive.com/person/9';

  test('is known by its link to the person, not by that to the organization', () => {
    show(person(href, '-'));
    expect(rowId(firstRow(PIPEDRIVE), PIPEDRIVE)).toBe('9');
    expect(rowLink(firstRow(PIPEDRIVE), PIPEDRIVE)?.href).toBe(href);
    expect(readRow(firstRow(PIPEDRIVE), PIPEDRIVE)?.fields).toEqual([
      { key: 'company', values: ['Acme'] },
      { key: 'fullName', values: ['Ann Lee'] },
      { key: 'phone', values: [] },
    ]);
  });

  test('holds several numbers, without their labels', () => {
    const point = (text: string) =>
      `<div><a data-test="phone-number-button" href="tel:${text}">${text}</a> <span>(Work)</span></div>`;
    show(person(href, point('555') + point('556')));
    expect(readRow(firstRow(PIPEDRIVE), PIPEDRIVE)?.fields.at(-1)).toEqual({ key: 'phone', values: ['555', '556'] });
  });

  test('without a link to a record of this account is nobody’s', () => {
    show(person('https://other.pipedrive.com/person/9', '-'));
    expect(readRow(firstRow(PIPEDRIVE), PIPEDRIVE)).toBeNull();
  });
});

test.each([
  ['app.hubspot.com', '/contacts/42/record/0-1/7'],
  ['acme.pipedrive.com', '/pipeline'],
])('%s%s is no list', (hostname, pathname) => {
  const place = readAddress({ hostname, pathname }, tables);
  expect(place && isList(place)).toBe(false);
});
