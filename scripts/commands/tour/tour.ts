import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Sandbox } from '../../../test/sandbox/server';
import type { Lintel } from '../../../test/support/browser';
import type { TourChoice } from './choose';

/** One thing the running extension showed or did, beside what the sandbox knows to be true. */
export interface Claim {
  readonly what: string;
  readonly seen: string;
  readonly truth: string;
}

/** What every stop of the tour is given. */
export interface Tour {
  readonly lintel: Lintel;
  readonly sandbox: Sandbox;
  readonly choice: TourChoice;
  /** Notes what was seen and what is true; the tour goes on either way. */
  readonly claim: (what: string, seen: string, truth: string) => void;
  /** Keeps a screenshot, numbered in the order of the tour. */
  readonly shot: (name: string, page: Page) => Promise<void>;
}

/** Whether the extension told and did the truth. */
export function holds({ seen, truth }: Claim): boolean {
  return seen === truth;
}

/** Starts a tour that keeps its screenshots in `folder` and tells each claim as it is made. */
export function createTour(
  parts: Pick<Tour, 'lintel' | 'sandbox' | 'choice'>,
  folder: string,
  tell: (claim: Claim) => void,
): { readonly tour: Tour; readonly claims: readonly Claim[] } {
  const claims: Claim[] = [];
  let shots = 0;
  const tour: Tour = {
    ...parts,
    claim(what, seen, truth) {
      const claim = { what, seen, truth };
      claims.push(claim);
      tell(claim);
    },
    async shot(name, page) {
      shots += 1;
      const path = join(folder, `${String(shots).padStart(2, '0')}-${name}.png`);
      // The extension's own pages whole; a CRM page as the rep sees it. Animations are shown at their end.
      await page.screenshot({ path, animations: 'disabled', fullPage: page.url().startsWith('chrome-extension:') });
    },
  };
  return { tour, claims };
}
