import { auditsOf } from '../../../test/support/audits';
import { saveProperty } from '../../../test/support/hubspot-page';
import { markerOf, openCard } from '../../../test/support/overlay';
import { texts } from '../../../test/support/texts';
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
  const left = (await auditsOf(lintel, await lintel.tabIdOf(page)))
    .flatMap(({ findings }) => findings)
    .filter((finding) => finding.field === field);
  claim('gap: findings left on the field', String(left.length), '0');
  claim('gap: what HubSpot holds', sandbox.account.get('contacts', id).properties[property] ?? '', TYPED);
  await shot('required-filled', page);
  await page.close();
}
