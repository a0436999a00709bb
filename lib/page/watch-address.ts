/** The part of the Navigation API that tells of `pushState`; its events reach a content script, the page's history calls do not. */
interface NavigationEvents {
  addEventListener(type: string, listener: () => void, options: { readonly signal: AbortSignal }): void;
}

/**
 * Calls back whenever the address of the window changes without a page load. Costs nothing between navigations where the
 * Navigation API exists; elsewhere (Firefox before 147) the address is compared after every click and history step.
 */
export function watchAddress(window: Window, onChange: () => void, signal: AbortSignal): void {
  let href = window.location.href;
  const compare = () => {
    if (signal.aborted || window.location.href === href) return;
    href = window.location.href;
    onChange();
  };
  window.addEventListener('popstate', compare, { signal });
  window.addEventListener('hashchange', compare, { signal });
  const { navigation } = window as { readonly navigation?: NavigationEvents }; // not in TypeScript's DOM yet everywhere
  if (navigation) {
    for (const type of ['currententrychange', 'navigatesuccess'])
      navigation.addEventListener(type, compare, { signal });
    return;
  }
  const later = () => setTimeout(compare, 0);
  for (const type of ['click', 'keyup']) window.addEventListener(type, later, { signal, capture: true, passive: true });
}
