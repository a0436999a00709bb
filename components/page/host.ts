import tokens from '../tokens.css?inline';
import styles from './overlay.css?inline';

/** Events that end at our own nodes: what happens in a card is none of the page's business. */
const OURS = 'pointerdown pointerup mousedown mouseup click dblclick keydown keyup focusin focusout'.split(' ');

/**
 * An element of ours in a page, with its shadow root: one for the record, and `name` another for a list. Hangs on the document element, outside the CRM's nodes, while
 * something is drawn; made once, because its styles are read then.
 */
export function createHost(
  signal: AbortSignal,
  name = 'lintel-overlay',
  more = '',
): { readonly host: HTMLElement; readonly root: ShadowRoot } {
  const host = document.createElement(name);
  const root = host.attachShadow({ mode: 'open' });
  // In a task of its own: nothing is drawn before the next frame.
  setTimeout(() => adopt(root, tokens.replaceAll(':root', ':host') + styles + more), 0);
  for (const type of OURS) root.addEventListener(type, (event) => event.stopPropagation(), { signal });
  // A press must not take the focus from the field: the CRM would save and close it.
  root.addEventListener('mousedown', (event) => event.preventDefault(), { signal });
  signal.addEventListener('abort', () => host.remove(), { once: true });
  return { host, root };
}

function adopt(root: ShadowRoot, css: string): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
  } catch {
    // Firefox does not let a content script adopt a sheet of its own world.
    const style = document.createElement('style');
    style.textContent = css;
    root.append(style);
  }
}
