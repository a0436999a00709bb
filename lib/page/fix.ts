import type { PageChannel } from '../messages/page-channel';
import type { FieldKey } from '../record/record';
import type { Finding } from '../rules/finding';
import { MAX_VALUE_LENGTH } from './field-value';
import type { Note } from './painter';
import type { FoundField, Surface } from './surface';
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
    note = (await setValue(key, shownText(site.field(key)), value, site)) ?? note;
  }
  return note;
}

async function setValue(key: FieldKey, expected: string, value: string, site: FixSite): Promise<Note | null> {
  const field = site.field(key);
  if (field?.control) return typeInto(field, expected, value, site);
  const { surface, channel } = site;
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
  if (!field?.editable) return { kind: 'type-it-yourself' };
  opener(field).click();
  const opened = await lookUntil(
    () => {
      site.refresh();
      const now = site.field(key);
      return now?.control ? now : null;
    },
    OPENING,
    site.signal,
  );
  return opened ? typeInto(opened, expected, value, site) : { kind: 'type-it-yourself' };
}

function typeInto(field: FoundField, expected: string, value: string, { surface }: FixSite): Note | null {
  const { control } = field;
  if (!control) return { kind: 'type-it-yourself' };
  const before = document.activeElement;
  const autosaves = surface.kind !== 'create';
  const rowIsOpen = before === control;
  // A page that saves on blur starts an edit on focus.
  if (autosaves && !rowIsOpen) control.focus({ preventScroll: true });
  const outcome = writeControl(control, expected, value);
  if (autosaves && (!rowIsOpen || outcome === 'written')) leaveControl(control);
  if (!rowIsOpen && before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
  if (outcome === 'written') return null;
  return outcome === 'changed' ? { kind: 'changed', now: control.value } : { kind: 'type-it-yourself' };
}

/** What a click on opens a row's editor. */
function opener({ row, element }: FoundField): HTMLElement {
  const button = '[role="button"]';
  const around = element.closest<HTMLElement>(button);
  if (around && (row.contains(around) || around.contains(row))) return around;
  return row.querySelector<HTMLElement>(button) ?? element;
}

function shownText(field: FoundField | undefined): string {
  if (!field) return '';
  return field.control ? field.control.value : field.element.textContent.trim();
}
