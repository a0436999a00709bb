import type { Locator, Page } from '@playwright/test';
import { NAMED } from '../sandbox/hubspot/data/named';
import { NAMED_PERSONS } from '../sandbox/pipedrive/data/named';
import type { Sandbox } from '../sandbox/server';
import { recordUrl } from '../support/hubspot-page';
import { markerOf, overlayOf } from '../support/overlay';
import { personUrl, rowOf } from '../support/pipedrive-page';

/** A record of the sandbox, and the rule that its phone breaks: `null` for one without a fault. */
export interface Stop {
  readonly url: string;
  readonly rule: string | null;
  /** What the page shows of its phone. */
  readonly phone: string;
}

/** One CRM's record pages. */
export interface Site {
  readonly name: string;
  readonly stops: (sandbox: Sandbox) => readonly [Stop, ...Stop[]];
  /** The row of the phone that is to be seen. */
  readonly row: (page: Page) => Locator;
}

export const HUBSPOT: Site = {
  name: 'HubSpot',
  stops: ({ account }) => [
    { url: recordUrl(account, NAMED.erikLindqvist), rule: 'phone-invalid', phone: '08-751' },
    { url: recordUrl(account, NAMED.juliaSchneider), rule: 'phone-placeholder', phone: '1234567890' },
    { url: recordUrl(account, NAMED.jamesWhitfield), rule: null, phone: phoneOf(account, NAMED.jamesWhitfield) },
  ],
  row: (page) => page.locator('[data-test-id="phone"]:visible').first(),
};

export const PIPEDRIVE: Site = {
  name: 'Pipedrive',
  stops: ({ account, pipedrive: company }) => [
    { url: personUrl(company, NAMED_PERSONS.erikLindqvist), rule: 'phone-invalid', phone: '08-751' },
    { url: personUrl(company, NAMED_PERSONS.juliaSchneider), rule: 'phone-placeholder', phone: '1234567890' },
    {
      url: personUrl(company, NAMED_PERSONS.jamesWhitfield),
      rule: null,
      // The same persons are in both accounts.
      phone: phoneOf(account, NAMED.jamesWhitfield),
    },
  ],
  row: (page) => rowOf(page, 'phone'),
};

/** The record pages of both CRMs. */
export const SITES: readonly Site[] = [HUBSPOT, PIPEDRIVE];

function phoneOf(account: Sandbox['account'], id: string): string {
  return account.get('contacts', id).properties.phone ?? '';
}

/** How far the marker of the phone lies off the middle of its row, in px; `NaN` without both. */
export async function offRow(page: Page, row: Locator): Promise<number> {
  const place = await row.boundingBox();
  const spot = await markerOf(page, 'phone').locator('svg').boundingBox();
  return place && spot ? Math.abs(place.y + place.height / 2 - (spot.y + spot.height / 2)) : NaN;
}

/** Waits until a record is on show, with its marker and no other. */
export async function arrivedAt(page: Page, site: Site, { rule, phone }: Stop): Promise<void> {
  await site.row(page).filter({ hasText: phone }).waitFor();
  const marks = overlayOf(page).locator('.mark');
  if (rule === null) return;
  await overlayOf(page).locator(`.mark[data-rule="${rule}"]`).getByRole('button').waitFor();
  const count = await marks.count();
  if (count !== 1) throw new Error(`${page.url()} has ${count} markers instead of one`);
}
