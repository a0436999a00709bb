import { cardOf, markerOf, openCard } from '../../../test/support/overlay';
import { fill, texts } from '../../../test/support/texts';
import { until } from '../../../test/support/until';
import { openFromList } from './open-record';
import type { Tour } from './tour';

/** A number in another form than the house's: its marker, its card, the fix in one click, and what HubSpot holds then. */
export async function fixPhone(tour: Tour): Promise<void> {
  const { sandbox, choice, claim, shot } = tour;
  const { id, field, property, value, fixed } = choice.phone;
  const page = await openFromList(tour, id);
  await markerOf(page, field).waitFor();
  await shot('phone-marker', page);

  const card = await openCard(page, field);
  claim('phone: the value the card is about', await card.locator('s').first().innerText(), value);
  const use = card.getByRole('button', { name: fill(texts.page.use, fixed), exact: true });
  claim('phone: the fix the card offers', (await use.innerText()).trim(), fill(texts.page.use, fixed));
  await shot('phone-card', page);

  await use.click();
  const held = () => sandbox.account.get('contacts', id).properties[property] ?? '';
  await until('HubSpot to hold the fixed number', () => held() === fixed).catch(() => undefined);
  claim('phone: what HubSpot holds after the fix', held(), fixed);
  // The field may have other things to say: that the number is somebody else's too.
  const stillSaid = markerOf(page, field).and(page.getByRole('button', { name: texts.rules.phoneFormat.title }));
  await stillSaid.waitFor({ state: 'hidden' });
  claim('phone: markers left that call it badly written', String(await stillSaid.count()), '0');
  const stillOffered = cardOf(page).getByRole('button', { name: fill(texts.page.use, fixed), exact: true });
  claim('phone: cards left that offer the fix', String(await stillOffered.count()), '0');
  await shot('phone-fixed', page);
  await page.close();
}
