import { auditWhere } from '../../../test/support/audits';
import { listUrl, openCreateForm, typeInto } from '../../../test/support/hubspot-page';
import { openCard } from '../../../test/support/overlay';
import type { Tour } from './tour';

/** A rep fills in the create form for somebody who is there already: the card says so before anything is created. */
export async function findWhileTyping({ lintel, sandbox, choice, claim, shot }: Tour): Promise<void> {
  const { account } = sandbox;
  const { id, typed } = choice.probe;
  const before = account.list('contacts').length;
  const page = await lintel.open(listUrl(account));
  const form = await openCreateForm(page);
  for (const [property, text] of Object.entries(typed)) await typeInto(form, page, property, text);
  await page.keyboard.press('Tab');

  const isFound = ({ surface, candidates }: { surface: string; candidates: readonly unknown[] }) =>
    surface === 'create' && candidates.length > 0;
  const audit = await auditWhere(lintel, page, 'a duplicate of what is typed', isFound);
  claim('create form: the record found while typing', audit.candidates[0]?.record.ref.id ?? 'none', id);
  const finding = audit.findings.find(({ rule }) => rule === 'possible-duplicate');
  const card = await openCard(form, finding?.field ?? 'email');
  const { firstname, lastname } = account.get('contacts', id).properties;
  const name = [firstname, lastname].filter((part) => part !== undefined).join(' ');
  claim('create form: the name on the card', await card.locator('b bdi').first().innerText(), name);
  await shot('create-duplicate', page);
  claim('create form: contacts created so far', String(account.list('contacts').length - before), '0');
  await page.close();
}
