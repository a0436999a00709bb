// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from 'vitest';
import { HUBSPOT_PAGES } from '../crm/hubspot/pages';
import { readAddress } from './address';
import { findFields } from './find-fields';
import { clickedRecord, findSurface } from './find-surface';
import { readValues } from './field-value';
import { at, createFrame, recordPage, row } from './testing/fixtures';
import { hintsFor } from './testing/hints';

beforeEach(() => document.body.replaceChildren());

/** What a page shows: key → [value, how it was found]. */
function shown(path: string, html: string) {
  document.body.innerHTML = html; // eslint-disable-line no-unsanitized/property -- a fixture of our own
  const place = readAddress(at(path), [HUBSPOT_PAGES]);
  const surface = place && findSurface(document, place);
  if (!surface) return null;
  const fields = findFields(surface, hintsFor(surface)).map((field) => [
    field.key,
    { value: readValues(field, surface.table)[0] ?? '', foundBy: field.foundBy, editable: field.editable },
  ]);
  return { surface, fields: Object.fromEntries(fields) as Record<string, { value: string }> };
}

const RECORD = '/contacts/42/record/0-1/7';
const CREATE = '/object-builder/42/0-1/embed';

test('a page in containers that nobody knows is not read before the account’s fields are told', () => {
  const page = shown(RECORD, recordPage(row({ name: 'email', label: 'Email', value: 'maija@pine.test' })));
  if (!page) throw new Error('No surface');
  expect(findFields(page.surface)).not.toEqual([]);
  expect(findFields({ ...page.surface, isGuessed: true })).toEqual([]);
});

describe('a record page', () => {
  test('shown values, the control of a row under edit, and label-only rows are read; decoys and hidden tabs are not', () => {
    const page = shown(
      RECORD,
      recordPage(
        row({ name: 'email', label: 'Email', value: 'maija@pine.test' }) +
          row({ name: 'phone', label: 'Phone number', value: ' 040 1 ', mode: 'input' }) +
          row({ name: 'jobtitle', label: 'Job title', value: '--' }) +
          row({ name: 'createdate', label: 'Create date', value: 'May 2', state: 'readonly' }) +
          row({ name: 'tier', label: 'Tier', value: 'Gold' }),
      ),
    );
    expect(page?.fields).toEqual({
      email: { value: 'maija@pine.test', foundBy: 'prefixed-attribute', editable: true },
      phone: { value: ' 040 1 ', foundBy: 'prefixed-attribute', editable: true },
      jobTitle: { value: '', foundBy: 'prefixed-attribute', editable: true },
      createdAt: { value: 'May 2', foundBy: 'prefixed-attribute', editable: false },
      'custom:tier': { value: 'Gold', foundBy: 'prefixed-attribute', editable: true },
      city: { value: 'TURKU', foundBy: 'shipped-label', editable: true },
    });
    expect(page?.surface).toMatchObject({ kind: 'record', record: 'contact', account: '42', id: '7' });
  });

  test('a row without a prefixed name is read by its bare name; an error below it is not its value', () => {
    const page = shown(
      RECORD,
      recordPage(`<span data-test-id="company"><div data-deferred-property-input-root="true"><label>Company name</label>
        <span data-test-id="hover-content-wrapper"></span><div>Pine Oy<span data-test-id="x-badge">3</span></div>
        <p>Not saved</p></div></span>`),
    );
    expect(page?.fields).toMatchObject({ company: { value: 'Pine Oy', foundBy: 'bare-attribute', editable: true } });
  });

  test('a phone that opens a popover takes its name from the row around it', () => {
    const popover = (name: string, label: string, value: string) =>
      `<span data-test-id="${name}"><div><label>${label}</label><span data-test-id="hover-content-wrapper"></span>
        <div><textarea data-test-id="property-input-phone-button" readonly>${value}</textarea></div></div></span>`;
    const page = shown(RECORD, recordPage(popover('phone', 'Phone', '040 1') + popover('mobilephone', 'Mobile', '--')));
    expect(page?.fields).toMatchObject({ phone: { value: '040 1', editable: true }, mobilePhone: { value: '' } });
  });

  test('the older builds: a text area in the sidebar, and data-field', () => {
    const page = shown(
      RECORD,
      `<div data-test-id="left-sidebar"><div><label>Phone</label><textarea data-selenium-test="property-input-phone">1</textarea></div>
        <div data-profile-property="firstname"><label>First name</label><input class="private-form__control" data-field="firstname" value="Maija"></div></div>`,
    );
    expect(page?.fields).toMatchObject({
      phone: { value: '1', foundBy: 'prefixed-attribute', editable: true },
      firstName: { value: 'Maija', foundBy: 'data-field', editable: true },
    });
  });

  test('a field shown twice is read where it is edited; no element serves two fields', () => {
    const twice =
      row({ name: 'phone', label: 'Phone', value: 'old' }) +
      row({ name: 'phone', label: 'Phone', value: 'new', mode: 'input' });
    const page = shown(RECORD, recordPage(twice));
    expect(page?.fields).toMatchObject({ phone: { value: 'new' } });
    const elements = page ? findFields(page.surface, hintsFor(page.surface)).map(({ element }) => element) : [];
    expect(new Set(elements).size).toBe(elements.length);
  });

  test('skeletons and parts of controls are no fields', () => {
    const page = shown(
      RECORD,
      recordPage(
        `<div data-test-id="all-properties-panel"><div data-test-id="property-input-skeleton">…</div>
          <div data-test-id="property-input-email"><span data-test-id="property-input-badge">1</span>a@b.test</div></div>`,
      ),
    );
    expect(Object.keys(page?.fields ?? {}).sort()).toEqual(['city', 'email']);
  });

  test('an earlier view that stays hidden in the document is not read', () => {
    const page = shown(
      RECORD,
      `<div style="display: none">${recordPage(row({ name: 'email', label: 'Email', value: 'gone@pine.test' }))}</div>
        ${recordPage(row({ name: 'email', label: 'Email', value: 'here@pine.test' }))}`,
    );
    expect(page?.fields).toMatchObject({ email: { value: 'here@pine.test' } });
  });

  test('nothing there yet: no surface', () => expect(shown(RECORD, '<main></main>')).toBeNull());

  test('a value of 100,000 characters is cut', () => {
    const page = shown(RECORD, recordPage(row({ name: 'email', label: 'Email', value: 'x'.repeat(100_000) })));
    expect(page?.fields.email?.value).toHaveLength(2_000);
  });

  test('markup in a value stays text', () => {
    const page = shown(
      RECORD,
      recordPage(row({ name: 'firstname', label: 'First', value: '&lt;img src=x&gt;\u202eabc' })),
    );
    expect(page?.fields).toMatchObject({ firstName: { value: '<img src=x>\u202eabc' } });
  });
});

describe('a create frame', () => {
  test('controls are fields; the mark of a required field is no part of its label', () => {
    const page = shown(CREATE, createFrame('email', 'firstname', 'tier'));
    expect(Object.keys(page?.fields ?? {})).toEqual(['email', 'firstName', 'custom:tier']);
    expect(page && findFields(page.surface, hintsFor(page.surface))[0]?.label).toBe('email');
    expect(page?.surface.id).toBeUndefined();
  });

  test.each([
    ['a company form in the frame of a contact page', CREATE, ['name', 'domain'], 'company'],
    ['a contact form in the frame of a deal page', '/object-builder/42/0-3/embed', ['email', 'firstname'], 'contact'],
    ['a company form that asks for the name only', '/object-builder/42/0-2/embed', ['name'], 'company'],
  ])('%s', (_, path, names, kind) => {
    expect(shown(path, createFrame(...names))?.surface.record).toBe(kind);
  });

  test.each([
    ['a deal', CREATE, ['dealname', 'amount']],
    ['something with a name', CREATE, ['name', 'price']],
  ])('%s is none of ours', (_, path, names) => expect(shown(path, createFrame(...names))).toBeNull());

  test("a company's domain stands in for the website that is not asked for", () => {
    expect(Object.keys(shown('/object-builder/42/0-2/embed', createFrame('domain', 'name'))?.fields ?? {})).toEqual([
      'website',
      'company',
    ]);
  });
});

describe('a preview', () => {
  const LIST = '/contacts/42/objects/0-1/views/all/list';
  const preview = (link: string) => `<table><tr data-test-id="row-7"><td><a id="seven">Maija</a></td></tr></table>
    <aside data-crm-location="CRM_OBJECT_PREVIEW">${link}<div data-card-type="ASSOCIATION_V3"><a href="https://app.hubspot.com/contacts/42/record/0-1/9">other</a></div>
      <label>Email</label><span data-selenium-test="property-input-email">maija@pine.test</span></aside>`;
  const find = (html: string, clicked?: string) => {
    document.body.innerHTML = html; // eslint-disable-line no-unsanitized/property -- a fixture of our own
    const place = readAddress(at(LIST), [HUBSPOT_PAGES]);
    return place && findSurface(document, place, clicked);
  };

  test('its own link names the record', () => {
    const link = '<a href="https://app.hubspot.com/contacts/42/record/0-1/7">View record</a>';
    expect(find(preview(link))).toMatchObject({ kind: 'preview', record: 'contact', id: '7' });
  });

  test('without one, the row that was clicked does; links of other records never', () => {
    expect(find(preview(''))?.id).toBeUndefined();
    const clicked = clickedRecord(document.querySelector('#seven'), HUBSPOT_PAGES);
    expect(clicked).toBe('7');
    expect(find(preview(''), clicked)?.id).toBe('7');
  });

  test('a list without one shows no surface', () => expect(find('<table></table>')).toBeNull());
});
