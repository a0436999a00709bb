import axe from 'axe-core';
import type { Page } from '@playwright/test';
import { NAMED } from '../sandbox/hubspot/data/named';
import { listUrl, propertyOn, recordUrl, typeInto } from '../support/hubspot-page';
import { markerOf, openCard } from '../support/overlay';
import { fill, texts } from '../support/texts';
import { keepTimeline, timelineOf } from '../support/timeline';
import { expect, test } from './fixtures';

const { page: words, rules } = texts;

interface AxNode {
  readonly role: string;
  readonly name: string;
  readonly properties: Readonly<Record<string, unknown>>;
}

/** The page as assistive technology sees it. */
async function accessibilityTree(page: Page): Promise<readonly AxNode[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  return nodes
    .filter(({ ignored }) => !ignored)
    .map(({ role, name, properties = [] }) => ({
      role: String(role?.value ?? ''),
      name: String(name?.value ?? ''),
      properties: Object.fromEntries(properties.map((each) => [each.name, each.value.value])),
    }));
}

/** What axe-core finds wrong within our own element, its shadow root included. */
async function violationsOfOurs(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run('lintel-overlay');
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  });
}

test('markers, card and pill have roles and names, and axe finds nothing wrong in them', async ({
  connected,
  sandbox,
}) => {
  const page = await connected.open(recordUrl(sandbox.account, NAMED.ainoVirtanen));
  await expect(markerOf(page, 'phone')).toHaveAccessibleName(new RegExp(rules.possibleDuplicate.title));
  await openCard(page, 'phone');
  const tree = await accessibilityTree(page);
  const find = (role: string, name: string) => tree.find((node) => node.role === role && node.name === name);
  const titles = `${rules.phoneFormat.title}, ${rules.possibleDuplicate.title}`;
  const marker = find('button', fill(words.marker, 'Phone Number', titles));
  expect(marker?.properties).toMatchObject({ hasPopup: 'dialog', expanded: true });
  expect(find('dialog', rules.phoneFormat.title)).toBeDefined();
  expect(find('heading', rules.phoneFormat.title)).toBeDefined();
  expect(find('heading', rules.possibleDuplicate.title)).toBeDefined();
  for (const name of [fill(words.use, '+358401234567'), words.ignoreHere, words.twin.review, words.twin.open])
    expect(find('button', name), name).toBeDefined();
  // Beside the number: her country and title, what is missing, and that she has opted out of mail.
  const counted = [
    [words.pill.error, '1'],
    [words.pill.warning, '3'],
    [words.pill.info, '3'],
    [words.pill.twin, '1'],
  ] as const;
  const counts = counted.map(([text, count]) => fill(text, count)).join(' ');
  const pills = tree.filter(({ role, name }) => role === 'button' && name.startsWith('Lintel')).map(({ name }) => name);
  expect(pills).toEqual([`Lintel ${counts} ${words.pill.next}`]);
  expect(tree.find(({ role }) => role === 'status')?.properties).toMatchObject({ live: 'polite' });
  expect(await violationsOfOurs(page)).toEqual([]);

  await page.evaluate(() => window.__sandbox?.setDark(true));
  expect(await violationsOfOurs(page)).toEqual([]);
});

test('a screen reader hears what is new once a pause, not once a stroke', async ({ lintel, sandbox }) => {
  sandbox.account.update('contacts', NAMED.jamesWhitfield, { email: '', phone: '+44 74126' });
  const page = await lintel.open(listUrl(sandbox.account));
  await expect(page.locator('[data-test-id="framework-data-table"]')).toBeVisible();
  await keepTimeline(page);
  await page.evaluate(
    (path) => window.__sandbox?.navigate(path),
    new URL(recordUrl(sandbox.account, NAMED.jamesWhitfield)).pathname,
  );
  const heard = async () => (await timelineOf(page)).filter(({ what }) => what.startsWith('status: '));
  const gap = fill(words.marker, 'Email', rules.requiredField.title);
  const bad = fill(words.marker, 'Phone Number', rules.phoneInvalid.title);
  await expect.poll(heard).toHaveLength(1);
  expect((await heard())[0]?.what).toBe(`status: ${gap}. ${bad}`);

  // Both are put right, and one is spoiled again: one more sentence, about what is new alone.
  await typeInto(page, page, 'email', 'james@whitfieldsons.co.uk');
  await propertyOn(page, 'phone').click();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('+44 7412 684539');
  // Put right for long enough to be seen: what was wrong all along is no news.
  await expect(markerOf(page, 'phone')).toHaveCount(0);
  await page.keyboard.type('00000');
  await page.keyboard.press('Tab');
  await expect.poll(async () => (await heard()).length).toBeGreaterThan(1);
  const later = (await heard()).slice(1).map(({ what }) => what);
  expect(later).toEqual([`status: ${bad}`]);
});
