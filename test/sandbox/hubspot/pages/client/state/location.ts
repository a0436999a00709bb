import { settings } from './settings';
import { Store } from '../../../../pages/client/store';

/** A view of the application: every navigation makes a new one, a replaced address does not. */
export interface View {
  readonly key: number;
  readonly path: string;
}

export interface Views {
  readonly current: View;
  /** The view left last: HubSpot hides it before it takes it away. */
  readonly earlier?: View;
}

function addressNow(): string {
  return location.pathname + location.search;
}

/** Which views are in the document. */
export const viewsStore = new Store<Views>({ current: { key: 0, path: '/' } });

function show(path: string): void {
  const { current } = viewsStore.get();
  const next: View = { key: current.key + 1, path };
  viewsStore.set({ current: next, earlier: current });
  if (settings().layouts.includes('keep-views')) return;
  requestAnimationFrame(() => {
    // Two frames: the first still paints the new view beside the hidden old one.
    requestAnimationFrame(() => viewsStore.update((views) => ({ current: views.current })));
  });
}

/** Opens a path without a page load, as HubSpot's lists do. */
export function navigate(path: string): void {
  history.pushState(null, '', path);
  show(addressNow());
}

/** Corrects the address of the view on show, without opening it again. */
export function replaceAddress(path: string): void {
  history.replaceState(null, '', path);
  viewsStore.update((views) => ({ ...views, current: { ...views.current, path: addressNow() } }));
}

/** Starts at the document's own address and follows the back button. */
export function followLocation(): void {
  viewsStore.set({ current: { key: 0, path: addressNow() } });
  addEventListener('popstate', () => show(addressNow()));
}
