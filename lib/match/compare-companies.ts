import { readCompany } from '../record/company';
import type { FieldValues } from '../record/record';
import type { Evidence } from './candidate';
import { companyNameOf, domainsOf } from './contact-points';
import { jaroWinkler } from './similarity';
import { COMPANY, ORGANISATION } from './weights';

/** How two company names agree. *form*: the same but for the legal form. */
type NameAgreement = 'exact' | 'without-form' | 'form' | 'near' | 'far' | 'different';

function isStartOf(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length >= 3 && long.startsWith(`${short} `);
}

function agreementOf(a: string, b: string): NameAgreement | undefined {
  const [mine, theirs] = [readCompany(a), readCompany(b)];
  if (mine.core === '' || theirs.core === '') return undefined;
  if (mine.core.replaceAll(' ', '') === theirs.core.replaceAll(' ', '')) {
    if (mine.legalForm === theirs.legalForm) return 'exact';
    return mine.legalForm === '' || theirs.legalForm === '' ? 'without-form' : 'form';
  }
  if (isStartOf(mine.core, theirs.core)) return 'far';
  return mine.core.length >= 5 && jaroWinkler(mine.core, theirs.core) >= 0.94 ? 'near' : 'different';
}

const AT_COMPANY: Readonly<Record<NameAgreement, number>> = {
  exact: COMPANY.exact,
  'without-form': COMPANY.exact,
  form: COMPANY.near,
  near: COMPANY.near,
  far: COMPANY.far,
  different: COMPANY.different,
};

const BETWEEN_COMPANIES: Readonly<Record<NameAgreement, number>> = {
  exact: ORGANISATION.nameAndForm,
  'without-form': ORGANISATION.name,
  form: ORGANISATION.otherForm,
  near: ORGANISATION.nameNear,
  far: ORGANISATION.nameFar,
  different: ORGANISATION.nameDifferent,
};

const LEVELS: Readonly<Record<NameAgreement, Evidence['level']>> = {
  exact: 'exact',
  'without-form': 'exact',
  form: 'near',
  near: 'near',
  far: 'far',
  different: 'different',
};

function compareNames(
  draft: FieldValues,
  other: FieldValues,
  weights: Readonly<Record<NameAgreement, number>>,
): readonly Evidence[] {
  const values = [companyNameOf(draft), companyNameOf(other)] as const;
  const agreement = agreementOf(...values);
  if (!agreement) return [];
  // A company record may carry its name as its full name.
  const field = draft.company ? 'company' : 'fullName';
  return [{ field, level: LEVELS[agreement], weight: weights[agreement], values }];
}

function sharedDomain(draft: FieldValues, other: FieldValues): string | undefined {
  const theirs = new Set(domainsOf(other).map(({ read }) => read));
  return domainsOf(draft).find(({ read }) => theirs.has(read))?.read;
}

/** Whether two contacts work for one company, by its name and by its domain. Another name under one domain is no difference. */
export function compareEmployers(draft: FieldValues, other: FieldValues): readonly Evidence[] {
  // A contact's full name is a person's: only the company field counts.
  const names = draft.company && other.company ? compareNames(draft, other, AT_COMPANY) : [];
  const domain = sharedDomain(draft, other);
  if (domain === undefined) return names;
  return [
    ...names.filter(({ weight }) => weight > 0),
    { field: 'website', level: 'exact', weight: COMPANY.domain, values: [domain, domain] },
  ];
}

/** Name and domain of two company records. */
export function compareOrganisations(draft: FieldValues, other: FieldValues): readonly Evidence[] {
  const names = compareNames(draft, other, BETWEEN_COMPANIES);
  const domain = sharedDomain(draft, other);
  if (domain !== undefined) {
    return [...names, { field: 'website', level: 'exact', weight: ORGANISATION.domain, values: [domain, domain] }];
  }
  const [mine, theirs] = [domainsOf(draft)[0]?.read, domainsOf(other)[0]?.read];
  if (mine === undefined || theirs === undefined) return names;
  return [
    ...names,
    { field: 'website', level: 'different', weight: ORGANISATION.domainDifferent, values: [mine, theirs] },
  ];
}
