import { ensureBuilt } from '../../scripts/build-extension';

/** The tests run the extension as it would ship, built from what is in the tree now. */
export default async function globalSetup(): Promise<void> {
  await ensureBuilt();
}
