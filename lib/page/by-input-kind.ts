import type { FieldKey } from '../record/record';
import { isDecoy } from './by-attribute';
import { asPlace, isControl } from './controls';
import type { Search, Sighting } from './sighting';
import { isShown } from './visible';

/** What a control's own words say it holds. https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#autofill (2026-11) */
const AUTOCOMPLETE: Readonly<Record<string, FieldKey>> = {
  name: 'fullName',
  'given-name': 'firstName',
  'family-name': 'lastName',
  'honorific-prefix': 'salutation',
  email: 'email',
  tel: 'phone',
  organization: 'company',
  'organization-title': 'jobTitle',
  url: 'website',
  'street-address': 'street',
  'address-line1': 'street',
  'address-level2': 'city',
  'address-level1': 'state',
  'postal-code': 'postalCode',
  'country-name': 'country',
  country: 'country',
};
const TYPES: Readonly<Record<string, FieldKey>> = { email: 'email', tel: 'phone', url: 'website' };
const SELECTOR = 'input, textarea, select, a[href^="tel:"], a[href^="mailto:"]';

/** Fields by what their controls and links are for, where only one of the surface is. */
export function* byInputKind({
  surface,

  taken,
  claims,
}: Search): Generator<undefined, readonly Sighting[], undefined> {
  const decoys = surface.table.decoys[surface.record];
  const seen = new Map<FieldKey, HTMLElement[]>();
  for (const region of surface.regions) {
    for (const element of region.querySelectorAll<HTMLElement>(SELECTOR)) {
      yield;
      const key = keyOf(element);
      if (key === undefined || taken.has(key) || claims.overlap(element) || isDecoy(element, region, decoys)) continue;
      if (isShown(element) && !element.matches(surface.table.notControl)) {
        seen.set(key, [...(seen.get(key) ?? []), element]);
      }
    }
  }
  return [...seen].flatMap(([key, [element, ...more]]): Sighting[] => {
    if (!element || more.length > 0) return [];
    return [{ key, foundBy: 'input-kind', row: element, places: [asPlace(element)] }];
  });
}

function keyOf(element: HTMLElement): FieldKey | undefined {
  if (element instanceof HTMLAnchorElement) return element.protocol === 'tel:' ? 'phone' : 'email';
  // It has a name, and that is none we know: "Assistant's phone".
  if (element.hasAttribute('aria-label') || (isControl(element) && (element.labels?.length ?? 0) > 0)) return undefined;
  const token = (element.getAttribute('autocomplete') ?? '').trim().toLowerCase().split(/\s+/).at(-1) ?? '';
  return AUTOCOMPLETE[token] ?? (element instanceof HTMLInputElement ? TYPES[element.type] : undefined);
}
