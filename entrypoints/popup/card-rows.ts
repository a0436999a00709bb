import { MASK } from '../../lib/record/masked';
import { CARD_FIELDS, type CardField, type ContactCard } from '../../lib/record/contact-card';
import type { FieldText, KeptValues, SurfaceAudit } from '../../lib/messages/protocol';
import type { FieldKey } from '../../lib/record/record';

/** A value that was read, and what the record has in its place. */
export interface CardRow extends FieldText {
  readonly field: CardField;
  /** *by-hand*: the page only lets people choose it. */
  readonly state: 'empty' | 'filled' | 'absent' | 'by-hand';
  /** What the page shows; `''` where it shows nothing. */
  readonly now: string;
}

const OF_COMPANIES: readonly CardField[] = [
  ...(['company', 'phone', 'website', 'street', 'postalCode', 'city', 'state', 'country'] as const),
];

const shownOf = ({ fields }: SurfaceAudit, key: FieldKey) => fields.find((field) => field.key === key);

/** A page without a mobile number keeps all numbers in one list: there the mobile one is the number, if no other was read. */
function fitted(card: ContactCard, audit: SurfaceAudit): ContactCard {
  const { mobilePhone, ...rest } = card;
  if (!mobilePhone || card.phone || shownOf(audit, 'mobilePhone') || !shownOf(audit, 'phone')) return card;
  return { ...rest, phone: mobilePhone };
}

/** What was read of a signature or vCard, field by field, beside what the record has. */
export function cardRows(card: ContactCard, audit: SurfaceAudit): readonly CardRow[] {
  const wanted = audit.kind === 'company' ? OF_COMPANIES : CARD_FIELDS;
  const fitting = fitted(card, audit);
  return wanted.flatMap((field): CardRow[] => {
    const value = fitting[field];
    const shown = shownOf(audit, field);
    // The parts of a name and the whole of it: only what the page has.
    const isOtherForm = !shown && (field === 'fullName' || field === 'firstName' || field === 'lastName');
    if (value === undefined || isOtherForm) return [];
    const now = shown?.values[0] ?? '';
    const isChosen = audit.crm === 'pipedrive' && audit.kind === 'contact' && field === 'company';
    if (!shown) return [{ field, value, now, state: 'absent' }];
    if (now !== '') return [{ field, value, now, state: 'filled' }];
    return [{ field, value, now, state: isChosen ? 'by-hand' : 'empty' }];
  });
}

/** What many new records of a rep share; names, addresses and numbers are nobody else's. */
const KEEPABLE: readonly FieldKey[] = [
  ...(['leadSource', 'owner', 'lifecycleStage', 'industry', 'companySize', 'legalBasis'] as const),
  ...(['company', 'country', 'state', 'city'] as const),
];

/** The values of a surface that may be kept for new records. */
export function keepable({ fields }: SurfaceAudit): readonly FieldText[] {
  return KEEPABLE.flatMap((field) => {
    const value = fields.find(({ key }) => key === field)?.values[0] ?? '';
    return value === '' || value.includes(MASK) ? [] : [{ field, value }];
  });
}

/** The values kept with one more, or without it. */
export function toggled({ values, fill }: KeptValues, one: FieldText, isKept: boolean): KeptValues {
  const others = values.filter(({ field }) => field !== one.field);
  // Whoever keeps a first value wants it in the next form.
  return { values: isKept ? [...others, one] : others, fill: values.length === 0 ? isKept : fill };
}

/** The kept values that a form would take now: its empty fields. */
export function fillable({ values }: KeptValues, audit: SurfaceAudit): readonly FieldText[] {
  return values.filter(({ field }) => shownOf(audit, field)?.values.length === 0);
}
