/** What the sandbox's HubSpot pages and their own endpoints say to each other. The shapes are ours: nobody here has seen the real ones. */

/** HubSpot's object type ids: contact and company. */
export type ObjectType = '0-1' | '0-2';

/**
 * Variants of a record's markup seen in the wild (facts/pages.md), a list that keeps few rows in the document, and an account whose
 * first card was set up to show every property; several may be on at once.
 */
export const LAYOUTS = [
  'textarea',
  'legacy',
  'phone-popover',
  'dropdown',
  'keep-views',
  'stacked-tabs',
  'virtual',
  'every-property',
] as const;
export type Layout = (typeof LAYOUTS)[number];

/** Whether a word of `?layout=` names a layout. */
export function isLayout(word: string): word is Layout {
  return LAYOUTS.some((layout) => layout === word);
}

/** What the HTML shell tells the application. */
export interface PageSettings {
  readonly layouts: readonly Layout[];
  /** How long the left sidebar is held back after its record has arrived, in milliseconds. */
  readonly sidebarDelay: number;
}

export interface PageProperty {
  readonly name: string;
  readonly label: string;
  readonly type: string;
  readonly readOnly: boolean;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

export interface PageRecord {
  readonly id: string;
  readonly type: ObjectType;
  readonly properties: Readonly<Record<string, string>>;
}

/** A record with what its page needs to draw it. */
export interface RecordAnswer {
  readonly record: PageRecord;
  readonly schema: readonly PageProperty[];
  /** Associated records, shown in cards of their own: decoys to whoever reads the record. */
  readonly associated: readonly PageRecord[];
}

/** By which property a list is sorted; by none it is newest first. */
export interface ListSort {
  readonly property: string;
  readonly order: 'asc' | 'desc';
}

export interface ListAnswer {
  readonly records: readonly PageRecord[];
  readonly schema: readonly PageProperty[];
  readonly total: number;
  readonly offset: number;
}

/** The body of every refusal. */
export interface PageRefusal {
  readonly status: 'error';
  readonly message: string;
}

/** Messages of the create frame to the page around it; same origin only. */
export type FrameMessage =
  | { readonly source: 'object-builder'; readonly event: 'ready' }
  | { readonly source: 'object-builder'; readonly event: 'created'; readonly id: string; readonly another: boolean }
  | { readonly source: 'object-builder'; readonly event: 'closed' };

/** The page's answer to `ready`, given only to the frame that stays. */
export interface SettledMessage {
  readonly source: 'object-builder-host';
  readonly event: 'settled';
}

/** What a record is called: its name, else its email or domain, else `--` as HubSpot shows. */
export function titleOf(record: PageRecord): string {
  const { firstname, lastname, name, email, domain } = record.properties;
  const parts = [firstname, lastname, name].filter((part) => part !== undefined && part !== '');
  return parts.join(' ') || (email ?? '') || (domain ?? '') || '--';
}

/** A value as HubSpot shows it: an option's label, a date in words, `--` when empty. */
export function shownValue(property: PageProperty, value: string): string {
  if (value === '') return '--';
  const option = property.options.find((each) => each.value === value);
  if (option !== undefined) return option.label;
  if (property.type !== 'datetime' && property.type !== 'date') return value;
  const time = new Date(/^\d+$/.test(value) ? Number(value) : value);
  return Number.isNaN(time.getTime())
    ? value
    : time.toLocaleDateString('en-US', { year: 'numeric', month: 'short', day: 'numeric', timeZone: 'UTC' });
}
