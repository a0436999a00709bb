// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { PIPEDRIVE_PAGES } from '../crm/pipedrive/pages';
import { packagedLabels } from '../crm/testing/packaged-labels';
import { readAddress } from './address';
import { readValues } from './field-value';
import { findFields } from './find-fields';
import { findSurface, isRenamed } from './find-surface';
import { NO_HINTS } from './label-index';
import { at } from './testing/fixtures';
import { addModal, dealPage, fieldRow, legacyPersonPage, modalField, phone } from './testing/pipedrive-fixtures';
import { finding, PIPEDRIVE, Stage, valueOf } from './testing/stage';

const HINTS = { ...NO_HINTS, labels: { ...NO_HINTS.labels, shippedLabels: packagedLabels('pipedrive', 'contact') } };

beforeEach(() => document.body.replaceChildren());

const LEAD = '/leads/inbox/5b1c0d8e-0000-4000-8000-0000000000a1';
const ROWS = fieldRow({ label: 'Phone', value: phone('040 1') }) + fieldRow({ label: 'Last name', value: 'Salo' });

function surfaceOf(path: string, html: string) {
  document.body.innerHTML = html; // eslint-disable-line no-unsanitized/property -- a fixture of our own
  const place = readAddress(at(path, 'acme.pipedrive.com'), [PIPEDRIVE_PAGES]);
  return place && findSurface(document, place);
}

/** What a surface shows: key → values. */
function shownOn(surface: ReturnType<typeof surfaceOf>) {
  const fields = surface ? findFields(surface, HINTS) : [];
  return Object.fromEntries(fields.map((field) => [field.key, readValues(field, PIPEDRIVE_PAGES)]));
}

const person = (id: string) => `https://acme.pipedrive.com/person/${id}`;

describe.each(['/deal/3', '/deal/3/', LEAD])('the person of %s', (path) => {
  test('is a record of its own: neither the deal nor the organization is read', () => {
    const surface = surfaceOf(path, dealPage({ person: person('7'), rows: ROWS }));
    expect(surface).toMatchObject({ kind: 'record', record: 'contact', account: 'acme', id: '7' });
    expect(shownOn(surface)).toEqual({ fullName: ['Maija Salo'], phone: ['040 1'], lastName: ['Salo'] });
  });

  test.each([
    ['nobody yet', ''],
    ['another account’s', 'https://other.pipedrive.com/person/7'],
    ['an organization', 'https://acme.pipedrive.com/organization/7'],
  ])('is none where the block leads to %s', (_, link) => {
    expect(surfaceOf(path, dealPage({ person: link, rows: ROWS }))).toBeNull();
  });
});

test('a page without the block shows no record, and the pages of lists never look for one', () => {
  const block = dealPage({ person: person('7'), rows: ROWS });
  expect(surfaceOf('/deal/3', block.replace('person-block', 'other-block'))).toBeNull();
  expect(surfaceOf('/leads/inbox', block)).toBeNull();
});

test('a form over the page is judged by its own fields, not by whom the page shows', () => {
  const page = dealPage({ person: person('7'), rows: ROWS });
  const named = addModal('Add organization', modalField('name', 'Name', 'Pine Oy'));
  expect(surfaceOf('/deal/3', page + named)).toMatchObject({ kind: 'record', id: '7' });
  const form = addModal(
    'Add organization',
    modalField('name', 'Name', 'Pine Oy'),
    modalField('address', 'Address', 'x'),
  );
  expect(surfaceOf('/deal/3', page + form)).toMatchObject({ kind: 'create', record: 'company' });
});

test('a link that leads elsewhere, or is gone, names the record no more', () => {
  const surface = surfaceOf('/deal/3', dealPage({ person: person('7'), rows: ROWS }));
  const link = document.querySelector<HTMLAnchorElement>('[data-testid="person-block"] a');
  if (!surface || !link) throw new Error('no person');
  expect(isRenamed(surface)).toBe(false);
  link.href = person('8');
  expect(isRenamed(surface)).toBe(true);
  link.href = person('7');
  expect(isRenamed(surface)).toBe(false);
  link.remove();
  expect(isRenamed(surface)).toBe(true);
});

describe('on the page', () => {
  let stage: Stage;
  beforeEach(() => {
    stage = new Stage(PIPEDRIVE);
  });
  afterEach(() => stage.end.abort());

  const drafts = () => stage.background.drafts();

  test('another person chosen in the same place is read under its own id, never under the one before', async () => {
    const bad = finding('required-field', 'fullName', 'Maija Salo');
    stage.background.findings = (draft) => (valueOf(draft, 'fullName') === 'Maija Salo' ? [bad] : []);
    stage.open('/deal/3', dealPage({ person: person('7'), rows: ROWS }));
    await vi.waitFor(() => expect(stage.canvas.marks()).toHaveLength(1));
    const links = '[data-testid="person-block"] a[href*="/person/"]';
    for (const link of document.querySelectorAll<HTMLAnchorElement>(links)) {
      link.href = person('8');
      if (link.textContent !== '') link.replaceChildren('Liisa Koski');
    }
    await vi.waitFor(() => expect(valueOf(drafts().at(-1), 'fullName')).toBe('Liisa Koski'));
    expect(stage.canvas.marks()).toEqual([]);
    const told = new Set(drafts().map((draft) => `${draft.id} ${valueOf(draft, 'fullName')}`));
    expect([...told]).toEqual(['7 Maija Salo', '8 Liisa Koski']);
  });

  test('from deal to deal the other person is found', async () => {
    stage.open('/deal/3', dealPage({ person: person('7'), rows: ROWS }));
    await vi.waitFor(() => expect(drafts().at(-1)).toMatchObject({ id: '7' }));
    stage.show(dealPage({ person: person('8'), rows: fieldRow({ label: 'Phone', value: phone('09 2') }) }));
    stage.goTo('/deal/4');
    await vi.waitFor(() => expect(drafts().at(-1)).toMatchObject({ surface: 'record', kind: 'contact', id: '8' }));
  });
});

test('the earlier person page: rows without names, an earlier view and the organization left out', () => {
  const surface = surfaceOf(
    '/person/7',
    legacyPersonPage(['Phone', phone('040 1') + phone('09 2')], ['Email', '-'], ['Job title', 'CTO']),
  );
  expect(surface).toMatchObject({ kind: 'record', record: 'contact', id: '7' });
  expect(shownOn(surface)).toEqual({ phone: ['040 1', '09 2'], email: [], jobTitle: ['CTO'] });
});
