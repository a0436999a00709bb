import { auditsOf } from '../../../test/support/audits';
import { saveProperty } from '../../../test/support/hubspot-page';
import { markerOf, openCard } from '../../../test/support/overlay';
import { texts } from '../../../test/support/texts';
import { until } from '../../../test/support/until';
import { openFromList } from './open-record';
import type { Tour } from './tour';

const TYPED = 'Purchasing manager';

/** A field the house requires and the record lacks: the rep types it, the finding goes, HubSpot has the value. */
export async function fillGap(tour: Tour): Promise<void> {
  const { lintel, sandbox, choice, claim, shot } = tour;
  const { id, field, property } = choice.gap;
  const page = await openFromList(tour, id);
  const card = await openCard(page, field);
  claim(
    'gap: what the card says',
    await card.getByRole('heading').first().innerText(),
    texts.rules.requiredField.title,
  );
  await shot('required-card', page);

  await saveProperty(page, property, TYPED);
  await markerOf(page, field).waitFor({ state: 'hidden' });
  const tabId = await lintel.tabIdOf(page);
  const left = async () =>
    (await auditsOf(lintel, tabId)).flatMap(({ findings }) => findings).filter((each) => each.field === field).length;
  // The marker goes with the first stroke; what the popup reads follows with the next answer.
  await until('nothing to be said of the field', async () => (await left()) === 0, 3_000).catch(() => undefined);
  claim('gap: findings left on the field', String(await left()), '0');
  claim('gap: what HubSpot holds', sandbox.account.get('contacts', id).properties[property] ?? '', TYPED);
  await shot('required-filled', page);
  await page.close();
}
