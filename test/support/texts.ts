import english from '../../locales/en.json' with { type: 'json' };

/** The texts that ship, as a reader of English sees them at one CRM: what roles are named by in the tests. */
export function textsAt(crm: string): typeof english {
  // The names of the texts stay; only what they say is filled in.
  return JSON.parse(JSON.stringify(english).replaceAll('{crm}', crm)) as typeof english;
}

/** The texts at HubSpot. */
export const texts = textsAt('HubSpot');

/** Fills `$1`, `$2`, … as the browser does. */
export function fill(text: string, ...params: readonly string[]): string {
  return text.replace(/\$(\d)/g, (_, place: string) => params[Number(place) - 1] ?? '');
}
