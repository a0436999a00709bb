import { Store } from '../../../../pages/client/store';

/** A view of the application: every navigation makes a new one. */
export interface View {
  readonly key: number;
  readonly path: string;
}

/** Pipedrive keeps views that were left in the document, hidden (facts/pages.md, "legacy person page"): this many here. */
const EARLIER_KEPT = 3;

/** The views in the document, the one on show last. */
export const viewsStore = new Store<readonly View[]>([]);

function show(): void {
  viewsStore.update((views) => [
    ...views.slice(-EARLIER_KEPT),
    { key: (views.at(-1)?.key ?? 0) + 1, path: location.pathname + location.search },
  ]);
}

/** Opens a path without a page load, as Pipedrive's lists do. */
export function navigate(path: string): void {
  history.pushState(null, '', path);
  show();
}

/** Starts at the document's own address and follows the back button. */
export function followLocation(): void {
  viewsStore.set([]);
  show();
  addEventListener('popstate', show);
}
