/**
 * Whether a user really pressed a button of ours: a trusted event, and either the keyboard with the focus on the button,
 * or a pointer over a place where the page shows our button and nothing else.
 */
export function isGenuine(event: MouseEvent, root: ShadowRoot): boolean {
  const button = event.currentTarget;
  if (!event.isTrusted || !(button instanceof Element)) return false;
  if (event.detail === 0 && root.activeElement === button) return true;
  const { clientX: x, clientY: y } = event;
  return document.elementFromPoint(x, y) === root.host && button.contains(root.elementFromPoint(x, y));
}
