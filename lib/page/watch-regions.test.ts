// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { PIPEDRIVE_PAGES } from '../crm/pipedrive/pages';
import { readAddress } from './address';
import { findSurface } from './find-surface';
import { at } from './testing/fixtures';
import { fieldRow, openRow, personPage } from './testing/pipedrive-fixtures';
import { listenToRegions, observeRegions } from './watch-regions';

let end: AbortController;
beforeEach(() => {
  end = new AbortController();
});
afterEach(() => end.abort());

/** Watches a person's page around some rows. */
function watch(rows: string) {
  document.body.innerHTML = personPage(rows); // eslint-disable-line no-unsanitized/property -- a fixture of our own
  const place = readAddress(at('/person/7', 'acme.pipedrive.com'), [PIPEDRIVE_PAGES]);
  const surface = place && findSurface(document, place);
  if (!surface) throw new Error('no surface');
  const on = { inside: vi.fn(), around: vi.fn(), input: vi.fn(), focus: vi.fn(), blur: vi.fn() };
  observeRegions(surface, on, end.signal);
  listenToRegions(surface, on, end.signal);
  return on;
}

const told = ({ inside }: ReturnType<typeof watch>) => inside.mock.calls.map(([change]) => change as string);
const inRow = (selector: string) => document.querySelector(`[data-virtuoso-scroller] ${selector}`);

test('another value is another text; another label is another field', async () => {
  const on = watch(fieldRow({ label: 'Job title', value: 'CTO' }));
  inRow('[data-testid="fields-list-row-field-components"]')?.firstChild?.replaceWith('CEO');
  await vi.waitFor(() => expect(told(on)).toEqual(['texts']));
  inRow('[data-testid="field-name"]')?.firstChild?.replaceWith('Email');
  await vi.waitFor(() => expect(told(on)).toEqual(['texts', 'structure']));
});

test('a press on a button of an open row leaves it; one that opens a row does not', () => {
  const on = watch(fieldRow({ label: 'Job title', value: 'CTO' }) + openRow('Phone', '1'));
  const pencil = inRow('[aria-label="Muokkaa"]');
  const save = inRow('.save');
  for (const button of [pencil, save]) button?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
  expect(on.blur.mock.calls).toEqual([[save]]);
});
