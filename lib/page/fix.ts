import type { PageChannel } from '../messages/page-channel';
import type { FieldKey } from '../record/record';
import type { Finding, Fix } from '../rules/finding';
import { isControl } from './controls';
import { chooserIn, MAX_VALUE_LENGTH, placeFor, readValues, type AboutValue } from './field-value';
import type { Note } from './painter';
import type { Control, FoundField, Surface } from './surface';
import { lookUntil } from './wait';
import { choose } from './write-choice';
import { leaveControl, shownIn, writeControl, type Choice, type WriteOutcome } from './write-field';

/** How long a row may take to open its editor, in ms. */
const OPENING = 3_000;

/** What a fix needs of the surface it is on. */
export interface FixSite {
  readonly surface: Surface;
  readonly channel: PageChannel;
  readonly signal: AbortSignal;
  /** The field as it stands now. */
  field(key: FieldKey): FoundField | undefined;
  /** What a field said first when the findings were made; `''` where it was empty or not on the page. */
  seen(key: FieldKey): string;
  /** Finds the fields again. */
  refresh(): void;
  /** The CRM holds a new value that the page does not show yet. */
  supersede(key: FieldKey, shown: string, value: string): void;
}

/** A new value of a field: over what, as the page shows it and as the CRM stores it, and what people see of the new one. */
interface Change extends AboutValue {
  readonly field: FieldKey;
  readonly inner: string;
  readonly wanted: Choice;
  /** A value that the field is to hold beside: both are written, or none. */
  readonly further?: string | undefined;
}

/**
 * Carries out a finding's fix; `null` when the page now shows it, else what the user is told. Writes only over what the rule
 * saw. Other fields come first: a value that moves is in its new place before it leaves the old one.
 */
export async function applyFix(finding: Finding, site: FixSite): Promise<Note | null> {
  const { fix, field, index, value, inner = value } = finding;
  // A value that was cut when it was read is not known in full: nothing may overwrite it.
  if (!fix || value.length >= MAX_VALUE_LENGTH) return { kind: 'type-it-yourself' };
  const own = { field, index, value, inner, wanted: wantedOf(field, fix.value, fix), further: fix.further };
  // `others` has field keys only, by its type.
  const others = Object.entries(fix.others ?? {}) as [FieldKey, string][];
  let note: Note | null = null;
  for (const [key, wanted] of others) {
    const seen = site.seen(key);
    const change = { field: key, index: 0, value: seen, inner: seen, wanted: wantedOf(key, wanted, fix) };
    if (seen === wanted) continue;
    const told = await setValue(change, site);
    if (told && told.kind !== 'saved') return { ...told, field: key };
    note = told ?? note;
  }
  return (await setValue(own, site)) ?? note;
}

function wantedOf(field: FieldKey, value: string, { labels }: Fix): Choice {
  return { value, label: labels?.[field] ?? value };
}

async function setValue(change: Change, site: FixSite): Promise<Note | null> {
  const { surface, channel } = site;
  const { field, wanted } = change;
  const found = site.field(field);
  const control = controlOf(found, change, site);
  if (control) return typeInto(control, change, site);
  if (found && chooserOf(found, change, site)) return choosing(found, change, site);
  if (surface.id === undefined) return openAndType(change, site);
  const { crm, account, record: kind, id } = surface;
  const written = { expected: change.inner, value: wanted.value };
  const further = change.further === undefined ? {} : { further: change.further };
  const request = { crm, account, kind, id, field, ...written, ...further };
  const answer = await channel.send('applyFix', request);
  if (!answer?.ok) return { kind: 'failed', code: answer?.failure.code ?? 'Unreachable' };
  switch (answer.value.status) {
    case 'written':
      site.supersede(field, change.value, wanted.label);
      return { kind: 'saved' };
    case 'type-it':
      return openAndType(change, site);
    case 'changed':
      return { kind: 'changed', now: answer.value.now };
    case 'failed':
      return { kind: 'failed', code: answer.value.failure.code };
  }
}

async function openAndType(change: Change, site: FixSite): Promise<Note | null> {
  const field = site.field(change.field);
  const button = field?.editable ? opener(field, site.surface) : null;
  if (!button) return { kind: 'type-it-yourself' };
  button.click();
  const opened = await lookUntil(
    () => {
      site.refresh();
      const now = site.field(change.field);
      return controlOf(now, change, site) ?? (now && chooserOf(now, change, site));
    },
    OPENING,
    site.signal,
  );
  const now = site.field(change.field);
  if (!opened || !now) return { kind: 'type-it-yourself' };
  return isControl(opened) ? typeInto(opened, change, site) : choosing(now, change, site);
}

/** The button of a drop-down at the place of a value. */
function chooserOf(field: FoundField, change: Change, { surface: { table } }: FixSite): HTMLElement | null {
  return field.places ? null : chooserIn(placeFor(field, change, table).element, table);
}

async function choosing(
  field: FoundField,
  { value, wanted }: Change,
  { surface, signal }: FixSite,
): Promise<Note | null> {
  const { table } = surface;
  const chosen = () => readValues(field, table)[0] ?? '';
  const outcome = await choose(field.element, wanted, { expected: value, chosen, table, signal });
  return noteOf(outcome, chosen());
}

/** The control at the place of a value. */
function controlOf(field: FoundField | undefined, value: AboutValue, { surface }: FixSite): Control | null {
  return (field && placeFor(field, value, surface.table).control) ?? null;
}

/** Types a new value, and before it the one that goes elsewhere: into an empty control of the same field, or neither is typed. */
function typeInto(control: Control, change: Change, site: FixSite): Note | null {
  const { further, field } = change;
  if (further === undefined) return typeOne(control, change, site);
  const controls = site.field(field)?.places?.flatMap((place) => place.control ?? []) ?? [];
  const spare = controls.find((each) => each !== control && shownIn(each).trim() === '');
  if (!spare || shownIn(control).trim() !== change.value.trim()) return { kind: 'type-it-yourself' };
  const more = { ...change, value: '', wanted: { value: further, label: further } };
  return typeOne(spare, more, site) ?? typeOne(control, change, site);
}

function typeOne(control: Control, { value, wanted }: Change, { surface }: FixSite): Note | null {
  const before = document.activeElement;
  const { savesOnLeave } = surface.table;
  const autosaves = surface.kind !== 'create' && savesOnLeave !== undefined && control.matches(savesOnLeave);
  const rowIsOpen = before === control;
  // A page that saves on blur starts an edit on focus.
  if (autosaves && !rowIsOpen) control.focus({ preventScroll: true });
  const outcome = writeControl(control, value, wanted);
  if (autosaves && (!rowIsOpen || outcome === 'written')) leaveControl(control);
  if (!rowIsOpen && before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
  return noteOf(outcome, shownIn(control));
}

function noteOf(outcome: WriteOutcome, now: string): Note | null {
  if (outcome === 'written') return null;
  return outcome === 'changed' ? { kind: 'changed', now } : { kind: 'type-it-yourself' };
}

/** What a click on opens a row's editor; `null` where there is nothing to click. */
function opener({ row, element }: FoundField, { table }: Surface): HTMLElement | null {
  for (const selector of table.opensBy) {
    const around = element.closest<HTMLElement>(selector);
    if (around && (row.contains(around) || around.contains(row))) return around;
    const inside = row.querySelector<HTMLElement>(selector);
    if (inside) return inside;
  }
  return null;
}
