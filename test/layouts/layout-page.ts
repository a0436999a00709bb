/** Makes pages of a record as a CRM's front-end team might build them: nobody tuned a selector for these. */
import { Dice } from '../sandbox/data/dice';
import { createForm } from './create-form';
import { el, type HtmlElement, written } from './html';
import type { LayoutRecord } from './layout-record';
import { penOf, type Pen, type Slot } from './pen';
import { recordBody } from './record-body';
import { type Traits, traitsOf, type Variant, VARIANTS } from './traits';
import { type Truth, truthOf } from './truth';

/** A page and what is truly on it. */
export interface LayoutPage {
  readonly html: string;
  readonly url: string;
  readonly truth: Truth;
}

/** What a page is made from. */
export interface LayoutRequest {
  readonly record: LayoutRecord;
  readonly seed: number;
  readonly variant: Variant;
}

const DROPPED_SHARE = 0.12;
/** How many of the CRM's further fields a page shows beside those that Lintel has names for. */
const FURTHER_FIELDS = 3;

/** The fields that this page shows, each with its place in the record. */
function chosenFields(dice: Dice, { fields }: LayoutRecord, { hasLabels }: Traits): readonly Slot[] {
  const slots = fields.map((field, index): Slot => ({ field, index }));
  const further = slots.filter(({ field }) => !field.isCounted);
  const kept = new Set(dice.sample(further, Math.min(FURTHER_FIELDS, further.length)));
  return slots.filter((slot) => {
    if (!hasLabels && slot.field.values.length === 0) return false;
    return slot.field.isCounted ? !dice.chance(DROPPED_SHARE) : kept.has(slot);
  });
}

function documentOf(pen: Pen, title: string, body: readonly HtmlElement[]): HtmlElement {
  const { traits, skin } = pen;
  const head = el('head', {}, el('meta', { charset: 'utf-8' }), el('title', {}, title), el('style', {}, skin.css));
  const direction = { lang: traits.language, ...(traits.isRightToLeft ? { dir: 'rtl' } : {}) };
  return el('html', direction, head, el('body', skin.of('page'), ...body));
}

/** The dice of a page: every CRM, record, variant and seed throws its own. */
function diceOf({ record, seed, variant }: LayoutRequest): Dice {
  const order = VARIANTS[record.crm].indexOf(variant);
  return new Dice(seed * 1_000 + order * 10 + (record.crm === 'hubspot' ? 0 : 1) + Number(record.id) * 1_000_003);
}

/**
 * The page of a record in a variant: a whole document, its address, and where in it which field is. The same request
 * makes the same page.
 * @throws {RangeError} where the CRM has no page for the variant
 */
export function layoutPage(request: LayoutRequest): LayoutPage {
  const { record, variant } = request;
  const dice = diceOf(request);
  const traits = traitsOf(variant, dice);
  const url = traits.isForm ? record.createUrl : record.url;
  if (url === undefined) throw new RangeError(`No page of ${record.crm} for the layout ${variant}`);
  const pen = penOf(record.crm, record.kind, traits, dice);
  const slots = chosenFields(dice, record, traits);
  const { body, fields } = traits.isForm ? createForm(pen, record, slots) : recordBody(pen, record, slots);
  const root = documentOf(pen, record.name, body);
  return { html: `<!doctype html>${written(root)}`, url, truth: truthOf(root, fields, traits.hasLabels) };
}
