/** A text as CSS takes it (https://drafts.csswg.org/cssom/#serialize-a-string). */
const quoted = (text: string): string => `"${text.replace(/["\\]/g, '\\$&').replace(/[\r\n\f]/g, ' ')}"`;

/**
 * Has the title and date stand above every printed page, and the number of the page below it: margin boxes know no other way to
 * take words from the page than a style sheet made of them. Browsers without margin boxes print without. Answers how to take it away.
 */
export function runningHead(title: string, date: string): () => void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`@page {
    @top-left { content: ${quoted(title)}; }
    @top-right { content: ${quoted(date)}; }
  }`);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  return () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
  };
}
