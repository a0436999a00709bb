import type { ContactPoint, Counts, Items, ItemKind } from './item';

/**
 * The record two others become (facts/pipedrive-api.md, "Merge"): what the survivor has stays, what it lacks is filled from
 * the other, and all that hangs on the other moves over. Emails, phones and messengers of both are kept, the survivor's first.
 */
export function merged<K extends ItemKind>(survivor: Items[K], gone: Items[K], now: number): Items[K] {
  const filled = Object.entries(gone).filter(([key, value]) => isEmpty(valueOf(survivor, key)) && !isEmpty(value));
  return {
    ...survivor,
    ...Object.fromEntries(filled),
    ...lists(survivor, gone),
    custom_fields: { ...gone.custom_fields, ...survivor.custom_fields },
    counts: sum(survivor.counts, gone.counts),
    activeAt: later(survivor.activeAt, gone.activeAt),
    addedAt: Math.min(survivor.addedAt, gone.addedAt),
    updatedAt: now,
  };
}

function lists(survivor: Items[ItemKind], gone: Items[ItemKind]): object {
  if (survivor.kind !== 'persons' || gone.kind !== 'persons') return {};
  return {
    emails: union(survivor.emails, gone.emails),
    phones: union(survivor.phones, gone.phones),
    im: union(survivor.im, gone.im),
  };
}

function union(first: readonly ContactPoint[], second: readonly ContactPoint[]): readonly ContactPoint[] {
  const known = new Set(first.map(({ value }) => value.toLowerCase()));
  const more = second.filter(({ value }) => !known.has(value.toLowerCase()));
  return first.length === 0 ? more : [...first, ...more.map((point) => ({ ...point, primary: false }))];
}

function later(one: number | null, other: number | null): number | null {
  return one === null || other === null ? (one ?? other) : Math.max(one, other);
}

function sum(a: Counts, b: Counts): Counts {
  return {
    open_deals: a.open_deals + b.open_deals,
    won_deals: a.won_deals + b.won_deals,
    lost_deals: a.lost_deals + b.lost_deals,
    activities: a.activities + b.activities,
    notes: a.notes + b.notes,
    files: a.files + b.files,
    followers: a.followers + b.followers,
    email_messages: a.email_messages + b.email_messages,
  };
}

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}

function valueOf(item: object, key: string): unknown {
  // Read-only look at one key of plain data.
  return (item as Record<string, unknown>)[key];
}
