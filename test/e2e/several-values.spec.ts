import type { Locator, Page } from '@playwright/test';
import { NAMED_PERSONS } from '../sandbox/pipedrive/data/named';
import { connectPipedrive } from '../support/options-page';
import { cardOf, markerAt, overlayOf, pillOf } from '../support/overlay';
import {
  addField,
  editRow,
  openAddPerson,
  personUrl,
  personsListUrl,
  rowOf,
  saveRow,
  typeIntoAdd,
  typeIntoRow,
} from '../support/pipedrive-page';
import { fill, texts } from '../support/texts';
import { expect, test } from './fixtures';

const OSKAR = NAMED_PERSONS.oskarNyman;
const [RIGHT, NATIONAL, PLACEHOLDER] = ['+4687510644', '070-765 43 21', '0000000000'];
const FIXED = '+46707654321';
const USE = fill(texts.page.use, FIXED);

test.beforeEach(async ({ lintel, sandbox: { pipedrive } }) => {
  await connectPipedrive(lintel, pipedrive.companyDomain, pipedrive.token);
});

/** Where phones have markers, in the order in which the keyboard reaches them. */
const placesOf = (page: Page) =>
  overlayOf(page)
    .locator('.mark[data-field="phone"]:not([hidden])')
    .evaluateAll((marks) => marks.map((mark) => mark.getAttribute('data-place')));

/** How far the marker of a place is off the middle of an element, in px; `NaN` without both. */
async function offMiddle(page: Page, place: number, element: Locator): Promise<number> {
  const [box, spot] = [await element.boundingBox(), await markerAt(page, 'phone', place).locator('svg').boundingBox()];
  return box && spot ? Math.abs(box.y + box.height / 2 - (spot.y + spot.height / 2)) : NaN;
}

async function openAt(page: Page, place: number): Promise<Locator> {
  await markerAt(page, 'phone', place).click();
  await cardOf(page).waitFor();
  return cardOf(page);
}

const press = (card: Locator, name: string) => card.getByRole('button', { name, exact: true }).click();

test('of three numbers the two that are wrong are marked, and each is put right by itself', async ({
  lintel,
  sandbox: { pipedrive },
}) => {
  const held = () => pipedrive.get('persons', OSKAR).phones.map(({ value }) => value);
  const labelled = { primary: false, label: 'other' };
  const phones = [RIGHT, NATIONAL, PLACEHOLDER].map((value, at) => ({ ...labelled, value, primary: at === 0 }));
  pipedrive.update('persons', OSKAR, { phones });
  const page = await lintel.open(personUrl(pipedrive, OSKAR));
  await expect.poll(() => placesOf(page)).toEqual(['phone 1', 'phone 2']);
  for (const [place, value] of [
    [1, NATIONAL],
    [2, PLACEHOLDER],
  ] as const) {
    await expect
      .poll(() => offMiddle(page, place, rowOf(page, 'phone').getByText(value, { exact: true })))
      .toBeLessThan(8);
    // Two markers of one field are told apart by what is heard as well.
    await expect(markerAt(page, 'phone', place)).toHaveAccessibleName(new RegExp(value));
  }
  // The pill leads from one to the other.
  await pillOf(page).getByRole('button').first().click();
  await expect(cardOf(page)).toContainText(NATIONAL);
  await expect(cardOf(page)).not.toContainText(PLACEHOLDER);
  await pillOf(page).getByRole('button').first().click();
  await expect(cardOf(page)).toContainText(PLACEHOLDER);
  await expect(cardOf(page)).not.toContainText(NATIONAL);
  await page.keyboard.press('Escape');

  await press(await openAt(page, 1), USE);
  await expect.poll(held).toEqual([RIGHT, FIXED, PLACEHOLDER]);
  await expect(cardOf(page).or(overlayOf(page).locator('.bubble'))).toContainText(texts.page.note.saved);
  await expect.poll(() => placesOf(page)).toEqual(['phone 2']);

  await page.reload();
  await expect(rowOf(page, 'phone')).toContainText(FIXED);
  await editRow(page, 'phone');
  await typeIntoRow(page, 'phone', '+46 72 765 43 22', 2);
  const inputs = rowOf(page, 'phone').locator('input[type=text]');
  await expect.poll(() => placesOf(page)).toEqual(['phone 2']);
  await expect.poll(() => offMiddle(page, 2, inputs.nth(2))).toBeLessThan(8);
  await press(await openAt(page, 2), fill(texts.page.use, '+46727654322'));
  await expect(inputs.nth(2)).toHaveValue('+46727654322');
  await expect(inputs.nth(0)).toHaveValue(RIGHT);
  await expect(inputs.nth(1)).toHaveValue(FIXED);
  expect(held(), 'the row waits for its own Save').toEqual([RIGHT, FIXED, PLACEHOLDER]);
  await saveRow(page, 'phone');
  expect(held()).toEqual([RIGHT, FIXED, '+46727654322']);
  await expect.poll(() => placesOf(page)).toEqual([]);
});

test('in the add-person modal each number has its own marker and fix', async ({ lintel, sandbox: { pipedrive } }) => {
  const page = await lintel.open(personsListUrl(pipedrive));
  const modal = await openAddPerson(page);
  const values = ['+358501112233', '040 765 4321', '12'];
  await typeIntoAdd(page, 'phone', values[0] ?? '');
  for (const place of [1, 2]) {
    await modal.getByRole('button', { name: '+ Add phone' }).click();
    await typeIntoAdd(page, 'phone', values[place] ?? '', place);
  }
  await page.keyboard.press('Tab');
  await expect.poll(() => placesOf(page)).toEqual(['phone 1', 'phone 2']);
  for (const place of [1, 2])
    await expect.poll(() => offMiddle(page, place, addField(page, 'phone', place))).toBeLessThan(8);
  const card = await openAt(page, 1);
  await expect(card).not.toContainText(texts.rules.phoneInvalid.title);
  await press(card, fill(texts.page.use, '+358407654321'));
  await expect(addField(page, 'phone', 1)).toHaveValue('+358407654321');
  await expect(addField(page, 'phone', 0)).toHaveValue(values[0] ?? '');
  await expect(addField(page, 'phone', 2)).toHaveValue('12');
  await expect.poll(() => placesOf(page)).toEqual(['phone 2']);
});
