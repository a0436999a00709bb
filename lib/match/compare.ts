import type { Draft, RecordSummary } from '../record/record';
import type { Candidate, Evidence } from './candidate';
import { compareEmployers, compareOrganisations } from './compare-companies';
import { compareNames } from './compare-names';
import { comparePlaces, compareUniqueIds } from './compare-places';
import { compareEmails, comparePhones } from './compare-reach';
import { describeEvidence } from './describe-evidence';
import { BOTH_DIFFERENT, COMPANY_CAP, HOME_CAP, ORGANISATION, PHONE, PLACE, PLACE_CAP, PRIOR } from './weights';

/** What comparing needs beside the two records. */
export interface MatchContext {
  /** ISO 3166-1 alpha-2, assumed for numbers where neither they nor their record name one. */
  readonly country: string;
}

/** Takes the reasons in favour down to a common limit, each in proportion, so that what is shown adds up to what is counted. */
function capped(evidence: readonly Evidence[], cap: number): readonly Evidence[] {
  const total = evidence.reduce((sum, { weight }) => sum + Math.max(0, weight), 0);
  if (total <= cap) return evidence;
  return evidence.map((one) => (one.weight > 0 ? { ...one, weight: (one.weight * cap) / total } : one));
}

function inFavour(evidence: readonly Evidence[]): boolean {
  return evidence.some(({ weight }) => weight > 0);
}

/** A number or a mailbox that an office may share. */
function isShared({ weight }: Evidence): boolean {
  return weight > 0 && weight < PHONE.mobile;
}

/** Different emails alone or different mobiles alone are change; both at once are another person. One letter off is another mailbox. */
function withBothDifferent(reach: readonly Evidence[]): readonly Evidence[] {
  const others = reach.filter(({ field, level }) => level === 'different' || (field === 'email' && level === 'near'));
  return others.length === 2 ? reach.map((one) => ({ ...one, weight: BOTH_DIFFERENT })) : reach;
}

function compareContacts(draft: Draft, other: RecordSummary, { country }: MatchContext): readonly Evidence[] {
  const fields = [draft.fields, other.fields] as const;
  const employer = compareEmployers(...fields);
  const places = comparePlaces(...fields, PLACE.different);
  const reach = withBothDifferent([...compareEmails(...fields), ...comparePhones(...fields, country)]);
  const names = [...compareNames(...fields), ...compareUniqueIds(...fields)];
  const own = [...reach.filter((one) => !isShared(one)), ...names];
  const shared = reach.filter(isShared);
  if (inFavour(employer)) return [...own, ...capped([...employer, ...shared, ...places], COMPANY_CAP)];
  return [...own, ...employer, ...capped([...shared, ...capped(places, PLACE_CAP)], HOME_CAP)];
}

function compareCompanies(draft: Draft, other: RecordSummary, { country }: MatchContext): readonly Evidence[] {
  const fields = [draft.fields, other.fields] as const;
  const core = compareOrganisations(...fields);
  // Two phones of one company are nothing unusual.
  const phones = comparePhones(...fields, country).filter(({ weight }) => weight > 0);
  const phone = phones.map((one) => ({ ...one, weight: Math.min(one.weight, ORGANISATION.phone) }));
  const support = [...phone, ...comparePlaces(...fields, ORGANISATION.cityDifferent)];
  const sameDomain = core.some(({ field, level }) => field === 'website' && level === 'exact');
  const cap = sameDomain ? ORGANISATION.supportCapWithDomain : ORGANISATION.supportCap;
  return [...core, ...compareUniqueIds(...fields), ...capped(support, cap)];
}

/**
 * Compares a draft with another record, field by field. The weights of the evidence and the prior add up to the log-odds of the
 * probability; blank against anything is no evidence. Records of two kinds are never the same.
 */
export function compareRecords(draft: Draft, other: RecordSummary, context: MatchContext): Candidate {
  if (draft.kind !== other.ref.kind) return { record: other, probability: 0, evidence: [] };
  const compare = draft.kind === 'company' ? compareCompanies : compareContacts;
  const evidence = compare(draft, other, context).toSorted((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
  const bits = evidence.reduce((sum, { weight }) => sum + weight, PRIOR);
  // Said here, so that a page needs nothing of matching to show it.
  const spoken = evidence.map((one) => ({ ...one, said: describeEvidence(one) }));
  return { record: other, probability: 1 / (1 + 2 ** -bits), evidence: spoken };
}
