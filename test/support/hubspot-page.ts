import type { FrameLocator, Locator, Page } from '@playwright/test';

/** What of the sandbox the addresses of its HubSpot pages need. */
export interface HubSpotPlace {
  readonly portalId: number;
  /** `app.hubspot.com` or a region's host. */
  readonly uiHost: string;
}

type ObjectType = '0-1' | '0-2';

/** The address of a record's page; `layouts` as the sandbox's pages know them. */
export function recordUrl(place: HubSpotPlace, id: string, type: ObjectType = '0-1', layouts: readonly string[] = []) {
  const query = layouts.length === 0 ? '' : `?layout=${layouts.join(',')}`;
  return `https://${place.uiHost}/contacts/${place.portalId}/record/${type}/${id}${query}`;
}

/** The address of the list of all contacts or companies; `layouts` as the sandbox's pages know them. */
export function listUrl(place: HubSpotPlace, type: ObjectType = '0-1', layouts: readonly string[] = []): string {
  const query = layouts.length === 0 ? '' : `?layout=${layouts.join(',')}`;
  return `https://${place.uiHost}/contacts/${place.portalId}/objects/${type}/views/all/list${query}`;
}

/** The address of a page that shows no record. */
export function dashboardUrl(place: HubSpotPlace): string {
  return `https://${place.uiHost}/reports-dashboard/${place.portalId}`;
}

/** Where HubSpot's name of a property leads to on a page, in any of the layouts that name it. */
export function propertyOn(scope: Page | FrameLocator | Locator, name: string): Locator {
  return (
    scope
      .locator(
        [
          `[data-selenium-test="property-input-${name}"]`,
          `[data-profile-property="${name}"] [data-field="${name}"]`,
          `[data-test-id="${name}"] [data-test-id="property-input-phone-button"]`,
        ].join(', '),
      )
      // A page being filled shows closed tabs' copies first.
      .filter({ visible: true })
      .first()
  );
}

/**
 * Types into a property as a rep does: click it, select what is there, and press the keys. The field keeps the focus:
 * nothing is saved yet.
 */
export async function typeInto(
  scope: Page | FrameLocator | Locator,
  page: Page,
  name: string,
  text: string,
): Promise<void> {
  await propertyOn(scope, name).click();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.press('Delete');
  await page.keyboard.type(text);
}

/** Types into a property of a record page and leaves the field by Tab, upon which HubSpot saves. */
export async function saveProperty(page: Page, name: string, text: string): Promise<void> {
  await typeInto(page.locator('[data-test-id="left-sidebar"]'), page, name, text);
  const saved = page.waitForResponse((response) => response.request().method() === 'PATCH');
  await page.keyboard.press('Tab');
  await saved;
}

/** Opens the create form from the list and waits until its frame has settled: it attaches and detaches several times. */
export async function openCreateForm(page: Page): Promise<FrameLocator> {
  await page.locator('[data-test-id="new-object-button"]').click();
  const form = page.frameLocator('#object-builder-ui');
  await propertyOn(form, 'email').waitFor();
  return form;
}
