import type { FieldKey } from '../../../lib/record/record';
import type { Defect, DuplicatePair, Probe, Truth } from '../../../test/sandbox/data/truth';

/** The records the tour visits: another seed leads to others. */
export interface TourChoice {
  /** A good phone number in another form than the house's. */
  readonly phone: Defect & { readonly field: FieldKey; readonly fixed: string };
  /** A contact without a job title. */
  readonly gap: Defect & { readonly field: FieldKey };
  /** What a rep types who does not know that the person is there already. */
  readonly probe: Probe;
  /** Two records of one person, visible as such by their email or phone. */
  readonly pair: DuplicatePair;
}

const FIELDS: Readonly<Record<string, FieldKey>> = { phone: 'phone', mobilephone: 'mobilePhone', jobtitle: 'jobTitle' };

/** The one at the seed's place, so that another seed leads to another one even among the records that are always there. */
function pick<T>(what: string, from: readonly T[], seed: number): T {
  const one = from[(seed - 1) % Math.max(1, from.length)];
  if (one === undefined) throw new Error(`The data of seed ${seed} holds no ${what}. Ask for more contacts.`);
  return one;
}

/**
 * Chooses what the tour visits from what is known of the data.
 * @throws {Error} where the data is too small to hold one of each
 */
export function chooseStops(truth: Truth): TourChoice {
  const { seed } = truth;
  const pair = pick(
    'pair of contacts with one email or phone',
    truth.duplicates.filter(
      ({ kind, hard, why }) => kind === 'contacts' && !hard && why.some((one) => one === 'email' || one === 'phone'),
    ),
    seed,
  );
  const elsewhere = truth.defects.filter(({ kind, id }) => kind === 'contacts' && !pair.ids.includes(id));
  const withField = elsewhere.flatMap((defect) => {
    const field = FIELDS[defect.property];
    return field === undefined ? [] : [{ ...defect, field }];
  });
  const phones = withField.flatMap((defect) =>
    defect.rule === 'phone-format' && defect.fixed !== undefined ? [{ ...defect, fixed: defect.fixed }] : [],
  );
  const gaps = withField.filter(
    ({ rule, field, value }) => rule === 'required-field' && field === 'jobTitle' && value === '',
  );
  const probes = truth.probes.filter(({ kind, why }) => kind === 'contacts' && (why === 'email' || why === 'phone'));
  const phone = pick('phone number to fix', phones, seed);
  return {
    phone,
    gap: pick(
      'contact without a job title',
      gaps.filter(({ id }) => id !== phone.id),
      seed,
    ),
    probe: pick('record to find while typing', probes, seed),
    pair,
  };
}
