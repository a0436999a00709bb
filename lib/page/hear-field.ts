import type { DraftReader } from './draft-reader';
import type { FieldEvent } from './field-events';
import type { Speaker } from './speaker';
import type { FoundField } from './surface';
import { forgetNotes, type ViewState } from './view';

/** What hears of events in fields. */
export interface FieldHearer {
  readonly reader: DraftReader;
  readonly speaker: Speaker;
  state(): ViewState;
  reread(field: FoundField): void;
  paint(): void;
  /** A control is used that is none of the fields found so far. */
  onUnknown(): void;
  /** A field was left. */
  onLeft(): void;
}

/** Takes in what a person did in a field: the value first, what is to be said of it after. */
export function hearField({ type, target, at }: FieldEvent, on: FieldHearer): void {
  const field = on.reader.fieldAt(target);
  if (field && type === 'input') hearInput(field, at, on);
  else if (field) hearBlur(field, at, on);
  else if (type === 'input') on.onUnknown();
}

function hearInput(field: FoundField, at: number, on: FieldHearer): void {
  // What was said about the value before this one is over.
  const wasNoted = forgetNotes(field, on.state());
  if (on.speaker.hear({ type: 'input', field: field.key }, at) || wasNoted) on.paint();
  on.reread(field);
}

function hearBlur(field: FoundField, at: number, on: FieldHearer): void {
  on.reread(field);
  if (on.speaker.hear({ type: 'blur', field: field.key }, at)) on.paint();
  on.onLeft();
}
