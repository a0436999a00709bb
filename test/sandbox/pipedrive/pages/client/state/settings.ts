import type { PageSettings } from '../../model';

let current: PageSettings = { company: '', user: '' };

/** What the server says of the account. */
export function settings(): PageSettings {
  return current;
}

/** Reads the settings that the HTML shell carries. */
export function loadSettings(): void {
  const json = document.getElementById('page-settings')?.textContent;
  // Our own server wrote it a moment ago.
  if (json) current = JSON.parse(json) as PageSettings;
}
