import { isLayout, type PageSettings } from '../../model';

const DEFAULTS: PageSettings = { layouts: [], sidebarDelay: 0 };
let current = DEFAULTS;

/** What the server and `?layout=` of the address the document was loaded at ask for. */
export function settings(): PageSettings {
  return current;
}

/** Reads the settings that the HTML shell carries, and the layouts named in `?layout=a,b`. */
export function loadSettings(): void {
  const json = document.getElementById('page-settings')?.textContent;
  // Our own server wrote it a moment ago.
  const served = json ? (JSON.parse(json) as PageSettings) : DEFAULTS;
  const asked = (new URLSearchParams(location.search).get('layout') ?? '').split(',').filter(isLayout);
  current = { ...served, layouts: [...new Set([...served.layouts, ...asked])] };
}
