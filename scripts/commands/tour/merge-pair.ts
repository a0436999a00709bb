import type { Page } from '@playwright/test';
import { auditWhere } from '../../../test/support/audits';
import { journalOf } from '../../../test/support/journal-of';
import { openCard, reviewButton } from '../../../test/support/overlay';
import { fill, texts } from '../../../test/support/texts';
import { until } from '../../../test/support/until';
import { openFromList } from './open-record';
import type { Tour } from './tour';

/** Opens the card of the duplicate on the record's page and, from it, the side panel that compares both. */
async function openReview({ lintel, choice, claim, shot }: Tour, page: Page): Promise<Page> {
  const audit = await auditWhere(
    lintel,
    page,
    'the duplicate of the record',
    ({ candidates }) => candidates.length > 0,
  );
  claim('merge: the duplicate found', audit.candidates[0]?.record.ref.id ?? 'none', choice.pair.ids[1]);
  const finding = audit.findings.find(({ rule }) => rule === 'possible-duplicate');
  const card = await openCard(page, finding?.field ?? 'phone');
  await shot('duplicate-card', page);
  const panel = await lintel.sidePanelAfter(() => reviewButton(card).click());
  await panel.getByRole('heading', { name: texts.review.titleContact }).waitFor();
  await shot('review', panel);
  return panel;
}

/** What the journal keeps of a record, beside what HubSpot held of it before the merge; empty where they are the same. */
async function lostFromSnapshot(
  { lintel }: Tour,
  id: string,
  before: Readonly<Record<string, string>>,
): Promise<string> {
  const { snapshots } = await journalOf(lintel);
  const copy = snapshots.find(({ ref }) => ref.id === id);
  if (!copy) return 'no snapshot';
  return Object.entries(before)
    .filter(([name, value]) => copy.properties[name] !== value)
    .map(([name, value]) => `${name}: ${value} is kept as ${copy.properties[name] ?? 'nothing'}`)
    .join('; ');
}

/** Two records of one person become one, in the side panel; both are kept as they were. */
export async function mergePair(tour: Tour): Promise<void> {
  const { lintel, sandbox, choice, claim, shot } = tour;
  const { account } = sandbox;
  const [id, otherId] = choice.pair.ids;
  const before = [id, otherId].map((each) => ({ ...account.get('contacts', each).properties }));
  const page = await openFromList(tour, id);
  const panel = await openReview(tour, page);

  const mergeButton = panel.getByRole('button', { name: new RegExp(`^${fill(texts.review.mergeInto, '')}`) });
  await mergeButton.click();
  await panel.getByRole('heading', { name: texts.review.merged }).waitFor({ timeout: 20_000 });
  await shot('merged', panel);

  const survivor = account.get('contacts', id);
  claim('merge: both old ids lead to one record', account.get('contacts', otherId).id, survivor.id);
  const merged = (survivor.properties.hs_merged_object_ids ?? '').split(';').sort().join(' ');
  claim(
    'merge: the records HubSpot merged',
    merged,
    [id, otherId]
      .filter((each) => each !== survivor.id)
      .sort()
      .join(' '),
  );
  for (const [at, each] of [id, otherId].entries()) {
    const lost = await lostFromSnapshot(tour, each, before[at] ?? {});
    claim(`merge: what the snapshot of ${each} lacks`, lost, '');
  }
  const entry = (await journalOf(lintel)).entries.find(({ request }) => request.kind === 'merge');
  claim(
    'merge: the journal’s last word',
    `${entry?.state ?? 'none'} ${entry?.answeredId ?? ''}`,
    `confirmed ${survivor.id}`,
  );

  const isThere = () => new URL(page.url()).pathname.endsWith(`/${survivor.id}`);
  await until('the tab to move to the merged record', isThere).catch(() => undefined);
  claim('merge: the record the tab shows', new URL(page.url()).pathname.split('/').at(-1) ?? '', survivor.id);
  await page.locator('[data-test-id="left-sidebar"] [data-card-type="PROPERTIES_V3"]').waitFor();
  const after = await auditWhere(lintel, page, 'the merged record to be checked', (audit) => audit.id === survivor.id);
  const again = after.candidates.filter(({ record }) => [id, otherId].includes(record.ref.id));
  claim('merge: the pair still called a duplicate', String(again.length), '0');
  await shot('survivor', page);

  await page.bringToFront();
  const popup = await lintel.openBehind('/popup.html');
  await popup.setViewportSize({ width: 380, height: 600 });
  const told = fill(texts.popup.notice.newId, survivor.id);
  const notice = popup.locator('p').filter({ hasText: told });
  await notice.waitFor().catch(() => undefined);
  claim('merge: popups that tell the new id', String(await notice.count()), '1');
  await shot('popup', popup);
  await popup.close();
}
