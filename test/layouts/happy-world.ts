import { type HTMLOptionElement as HappyOption, Window } from 'happy-dom';

/** What code that reads pages takes from the global object. Network and abort signals stay Node's own. */
const NEEDED =
  /^(?:HTML\w*Element|SVGElement|Element|Node|NodeFilter|NodeList|Text|Document|DocumentFragment|ShadowRoot|CSS)$/;

/** One document after another in happy-dom, for code that runs in Node. */
export interface HappyWorld {
  /** Shows a whole page at its address; what was shown before is gone. */
  show(html: string, url: string): Document;
  close(): Promise<void>;
}

/** Classes that the page's stylesheet hides. */
const HIDING_RULE = /\.([\w-]+)\{display:none\}/g;

/**
 * Whether an element of such a page is seen. happy-dom's own answer works the whole cascade out for every element around it,
 * which takes most of the time that a page is read in; the pages here hide things in three ways only.
 */
function isSeen(element: Element, hidingClasses: readonly string[]): boolean {
  for (let at: Element | null = element; at; at = at.parentElement) {
    if (at.hasAttribute('hidden') || /display:\s*none/.test(at.getAttribute('style') ?? '')) return false;
    const { classList } = at;
    if (hidingClasses.some((name) => classList.contains(name))) return false;
  }
  return true;
}

type Globals = Record<string, unknown>;

/** Opens a world: its classes and its document are global until it is closed. */
export function openHappyWorld(): HappyWorld {
  const window = new Window({ settings: { disableJavaScriptFileLoading: true } });
  const names = Object.getOwnPropertyNames(window).filter((name) => NEEDED.test(name));
  const own: Globals = { window, document: window.document, location: window.location };
  for (const name of names) own[name] = Reflect.get(window, name);
  own.getComputedStyle = window.getComputedStyle.bind(window);
  const before = Object.keys(own).map((name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)] as const);
  for (const [name, value] of Object.entries(own)) {
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  }
  let hidingClasses: readonly string[] = [];
  window.Element.prototype.checkVisibility = function () {
    // happy-dom's elements have the interface of the real ones.
    return isSeen(this as unknown as Element, hidingClasses);
  };
  return {
    show(html, url) {
      hidingClasses = [...html.matchAll(HIDING_RULE)].flatMap(([, name]) => name ?? []);
      window.happyDOM.setURL(url);
      window.document.open();
      // eslint-disable-next-line no-unsanitized/method -- a page of our own, in no browser
      window.document.write(html);
      window.document.close();
      // happy-dom's parser chooses the second option, whichever says that it is chosen (21.0.4).
      for (const option of window.document.querySelectorAll<HappyOption>('option[selected]')) {
        option.selected = true;
      }
      // happy-dom's document has the interface of the real one.
      return window.document as unknown as Document;
    },
    async close() {
      for (const [name, descriptor] of before) {
        if (descriptor) Object.defineProperty(globalThis, name, descriptor);
        else Reflect.deleteProperty(globalThis, name);
      }
      await window.happyDOM.close();
    },
  };
}
