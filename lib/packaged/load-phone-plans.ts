import { providePhonePlans } from '../record/phone-plans';
import { fetchPackaged } from './fetch-packaged';

async function load(): Promise<void> {
  providePhonePlans(await fetchPackaged('phone-metadata'));
}

/**
 * Loads the numbering plans from the package, so that numbers can be read from then on. Call once at start, and wait for it before
 * anything reads a number. Rejects where the package lacks them, after a second try.
 */
export function loadPhonePlans(): Promise<void> {
  return load().catch(load);
}
