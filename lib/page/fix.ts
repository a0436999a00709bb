import type { PageChannel } from '../messages/page-channel';
import type { FieldKey } from '../record/record';
import type { Finding } from '../rules/finding';
import { MAX_VALUE_LENGTH, placeOf, readValues } from './field-value';
import type { Note } from './painter';
import type { Control, FoundField, Surface } from './surface';
import { lookUntil } from './wait';
import { leaveControl, writeControl } from './write-field';

/** How long a row may take to open its editor, in ms. */
const OPENING = 3_000;

/** What a fix needs of the surface it is on. */
export interface FixSite {
  readonly surface: Surface;
  readonly channel: PageChannel;
  readonly signal: AbortSignal;
  /** The field as it stands now. */
  field(key: FieldKey): FoundField | undefined;
  /** Finds the fields again. */
  refresh(): void;
  /** The CRM holds a new value that the page does not show yet. */
  supersede(key: FieldKey, shown: string, value: string): void;
}

/** Carries out a finding's fix; `null` when the page now shows it, else what the user is told. Writes only over the finding's own value. */
export async function applyFix(finding: Finding, site: FixSite): Promise<Note | null> {
  const { fix } = finding;
  // A value that was cut when it was read is not known in full: nothing may overwrite it.
  if (!fix || finding.value.length >= MAX_VALUE_LENGTH) return { kind: 'type-it-yourself' };
  let note = await setValue(finding.field, finding.value, fix.value, site);
  for (const [name, value] of Object.entries<string | undefined>(fix.others ?? {})) {
    if (note && note.kind !== 'saved') return note;
    if (value === undefined) continue;
    const key = name as FieldKey; // `others` has field keys only, by its type
    const other = site.field(key);
    const shown = other && readValues(other, site.surface.table)[0];
    note = (await setValue(key, shown ?? '', value, site)) ?? note;
  }
  return note;
}

async function setValue(key: FieldKey, expected: string, value: string, site: FixSite): Promise<Note | null> {
  const { surface, channel } = site;
  const control = controlOf(site.field(key), expected, site);
  if (control) return typeInto(control, expected, value, site);
  if (surface.id === undefined) return openAndType(key, expected, value, site);
  const { crm, account, record: kind, id } = surface;
  const answer = await channel.send('applyFix', { crm, account, kind, id, field: key, expected, value });
  if (!answer?.ok) return { kind: 'failed', code: answer?.failure.code ?? 'Unreachable' };
  switch (answer.value.status) {
    case 'written':
      site.supersede(key, expected, value);
      return { kind: 'saved' };
    case 'type-it':
      return openAndType(key, expected, value, site);
    case 'changed':
      return { kind: 'changed', now: answer.value.now };
    case 'failed':
      return { kind: 'failed', code: answer.value.failure.code };
  }
}

async function openAndType(key: FieldKey, expected: string, value: string, site: FixSite): Promise<Note | null> {
  const field = site.field(key);
  const button = field?.editable ? opener(field, site.surface) : null;
  if (!button) return { kind: 'type-it-yourself' };
  button.click();
  const opened = await lookUntil(
    () => {
      site.refresh();
      return controlOf(site.field(key), expected, site);
    },
    OPENING,
    site.signal,
  );
  return opened ? typeInto(opened, expected, value, site) : { kind: 'type-it-yourself' };
}

/** The control that holds a value; of a field without it, the first one. */
function controlOf(field: FoundField | undefined, value: string, { surface }: FixSite): Control | null {
  return (field && placeOf(field, value, surface.table).control) ?? null;
}

function typeInto(control: Control, expected: string, value: string, { surface }: FixSite): Note | null {
  const before = document.activeElement;
  const { savesOnLeave } = surface.table;
  const autosaves = surface.kind !== 'create' && savesOnLeave !== undefined && control.matches(savesOnLeave);
  const rowIsOpen = before === control;
  // A page that saves on blur starts an edit on focus.
  if (autosaves && !rowIsOpen) control.focus({ preventScroll: true });
  const outcome = writeControl(control, expected, value);
  if (autosaves && (!rowIsOpen || outcome === 'written')) leaveControl(control);
  if (!rowIsOpen && before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
  if (outcome === 'written') return null;
  return outcome === 'changed' ? { kind: 'changed', now: control.value } : { kind: 'type-it-yourself' };
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
