import type { Place } from './address';
import type { FieldHints } from './field-hints';
import { findingFields } from './find-fields';
import type { FoundField, Surface } from './surface';
import { inSlices } from './wait';

/** With fewer fields than this a page says too little to be taken for a record. */
const ENOUGH = 3;
const ENOUGH_TOLD = 2;
/** A container of fields has no more elements than this for each of them, and so many more: it is not the page around them. */
const PER_FIELD = 40;
const BESIDES = 40;

/** A surface in containers that no table describes, and how many fields it shows. */
export interface Guess {
  readonly surface: Surface;
  readonly fields: number;
}

/**
 * Looks through the whole page, in slices, for the record that its address names, by all that is known of its fields;
 * `null` where there is too little of it. For pages whose containers are called something else than the table says.
 */
export function guessSurface(place: Place, hints: FieldHints, signal: AbortSignal): Promise<Guess | null> {
  const page = pageAsSurface(place);
  if (!page) return Promise.resolve(null);
  return new Promise((resolve) => {
    signal.addEventListener('abort', () => resolve(null), { once: true });
    inSlices(findingFields(page, hints), ({ fields }) => resolve(guessFrom(page, fields)), signal);
  });
}

/** The page as if all of it were the record's container. */
function pageAsSurface({ table, surface: kind, account, kind: record, id, page }: Place): Surface | null {
  const isRecord = kind === 'record' && id !== undefined && page === undefined;
  if (!record || !(isRecord || kind === 'create')) return null;
  const root = document.body;
  const surface = { crm: table.crm, kind, record, account, root, regions: [root], table, isGuessed: true };
  return { ...surface, ...(isRecord && { id }) };
}

function guessFrom(page: Surface, fields: readonly FoundField[]): Guess | null {
  // What shows a value that the CRM told is no guess.
  const told = fields.filter(({ foundBy }) => foundBy === 'value').length;
  if (fields.length < ENOUGH && told < ENOUGH_TOLD) return null;
  const rows = fields.map(({ row }) => row);
  const regions = [...new Set(rows.map((row) => containerOf(row, rows)))].filter(
    (region, _, all) => !all.some((other) => other !== region && other.contains(region)),
  );
  const [root] = regions;
  return root ? { surface: { ...page, root, regions }, fields: fields.length } : null;
}

/** The largest element around a row that is full of rows. */
function containerOf(row: HTMLElement, rows: readonly HTMLElement[]): HTMLElement {
  let container = row.parentElement ?? row;
  for (let at: HTMLElement | null = row; at && at !== document.body; at = at.parentElement) {
    const around = at;
    const held = rows.filter((each) => around.contains(each)).length;
    if (at.getElementsByTagName('*').length <= held * PER_FIELD + BESIDES) container = at;
  }
  return container === document.body ? row : container;
}
