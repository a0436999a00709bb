import { NAMED } from '../sandbox/hubspot/data/named';
import { auditWhere } from '../support/audits';
import { propertyOn, recordUrl, saveProperty } from '../support/hubspot-page';
import { everythingKept } from '../support/kept';
import { cardOf, openCard } from '../support/overlay';
import { groupOf, openPopup, popupTexts as words } from '../support/popup-page';
import { fill, texts } from '../support/texts';
import { expect, test } from './fixtures';

/** The code of the Finnish manuals: nobody's. */
const CODE = '131052-308T';
const isSensitive = ({ rule }: { readonly rule: string }) => rule === 'sensitive-data';

test('a personal code that is typed is marked, and is kept and logged nowhere but in the journal', async ({
  connected,
  sandbox,
}) => {
  const heard: string[] = [];
  connected.context.on('console', (message) => heard.push(message.text()));
  connected.worker.on('console', (message) => heard.push(message.text()));
  const page = await connected.open(recordUrl(sandbox.account, NAMED.ainoVirtanen));
  await auditWhere(connected, page, 'the record', ({ id }) => id === NAMED.ainoVirtanen);
  // Names and numbers are what look-ups are made of.
  await saveProperty(page, 'lastname', `Virtanen ${CODE}`);
  await saveProperty(page, 'phone', CODE);
  await saveProperty(page, 'jobtitle', `HR, hetu ${CODE}, soita`);
  const masked = ['Virtanen •••', '•••', 'HR, hetu •••, soita'];
  await auditWhere(connected, page, 'three findings', ({ findings }) => {
    const values = new Set(findings.filter(isSensitive).map(({ value }) => value));
    return values.size === masked.length && masked.every((value) => values.has(value));
  });

  // The popup shows no more than that, and still leads to the value.
  const popup = await openPopup(connected, page);
  const row = groupOf(popup, words.group.error).filter({ hasText: '•••8T' }).first();
  await expect(row).toBeVisible();
  expect(await popup.content()).not.toContain(CODE);
  const closed = popup.waitForEvent('close');
  await row.getByRole('button').first().click();
  await closed;
  await expect(cardOf(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(cardOf(page)).toHaveCount(0);

  const ignored = await openCard(page, 'lastName');
  await ignored.getByRole('button', { name: texts.page.ignoreHere }).click();
  await auditWhere(connected, page, 'one ignored', (audit) => audit.ignored.length === 1);
  const fixed = await openCard(page, 'jobTitle');
  await fixed.getByRole('button', { name: fill(texts.page.use, 'HR, hetu, soita'), exact: true }).click();
  await expect
    .poll(() => sandbox.account.get('contacts', NAMED.ainoVirtanen).properties.jobtitle)
    .toBe('HR, hetu, soita');
  await expect(propertyOn(page, 'jobtitle')).toBeVisible();

  // What a write keeps of the CRM's own record is what undoing it takes.
  const { 'indexedDB lintel-journal': journal = '', ...elsewhere } = await everythingKept(connected);
  expect(journal).toContain(CODE);
  const places = { ...elsewhere, console: heard.join('\n') };
  for (const [place, text] of Object.entries(places)) {
    for (const part of [CODE, '131052308', '131052-308'])
      expect(text.toLowerCase().includes(part.toLowerCase()), `${part} is in ${place}`).toBe(false);
  }
});
