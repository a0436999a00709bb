import { type Layout, LAYOUTS, type PageSettings } from '../../model';

let current: PageSettings = { company: '', user: '' };
let layouts: readonly Layout[] = [];

/** What the server says of the account. */
export function settings(): PageSettings {
  return current;
}

/** Whether `?layout=a,b` of the address the document was loaded at asks for a variant of the markup. */
export function hasLayout(layout: Layout): boolean {
  return layouts.includes(layout);
}

/** Reads the settings that the HTML shell carries, and the layouts that the address names. */
export function loadSettings(): void {
  const json = document.getElementById('page-settings')?.textContent;
  // Our own server wrote it a moment ago.
  if (json) current = JSON.parse(json) as PageSettings;
  const asked = (new URLSearchParams(location.search).get('layout') ?? '').split(',');
  layouts = LAYOUTS.filter((layout) => asked.includes(layout));
}
