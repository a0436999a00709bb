/** Whether people can see an element: earlier views and closed tabs stay in a CRM's document. Size and scrolling do not matter. */
export function isShown(element: Element): boolean {
  if (!element.isConnected) return false;
  if (typeof element.checkVisibility === 'function') return element.checkVisibility({ visibilityProperty: true });
  // Firefox before 125 has no `checkVisibility` that knows `visibility`.
  for (let at: Element | null = element; at; at = at.parentElement) {
    const style = getComputedStyle(at);
    if (style.display === 'none' || (at === element && style.visibility === 'hidden')) return false;
  }
  return true;
}
