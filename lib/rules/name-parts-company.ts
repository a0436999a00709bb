import { hasLegalForm } from '../record/name-company';
import { PARTICLES } from '../record/name-words';
import { firstValue, type Draft } from '../record/record';
import { fold } from '../record/text';
import type { FieldValue } from './each-value';
import type { Fix } from './finding';
import { isKnownEmpty } from './name-values';
import type { RuleReport } from './rule';

/** Families give their firms their own name (`Fazer`, `van der Berg`, `Müller Lüdenscheidt`): only three words and more are surely not theirs. */
const FEWEST_WORDS = 3;

function isTheCompany(value: string, company: string): boolean {
  const words = value.trim().split(/\s+/);
  if (company === '' || words.filter((word) => !PARTICLES.has(word.toLowerCase())).length < FEWEST_WORDS) return false;
  return fold(value) === fold(company);
}

/** The company moves to its own field where that is empty, and goes where it stands there already; a name must be left. */
function fixFor(draft: Draft, { field, value }: FieldValue, company: string): Fix | undefined {
  const other = field === 'firstName' ? 'lastName' : 'firstName';
  const isNameLeft =
    field !== 'fullName' &&
    firstValue(draft.fields, other) !== '' &&
    !hasLegalForm(firstValue(draft.fields, other), true);
  if (!isNameLeft) return undefined;
  if (isKnownEmpty(draft, 'company')) return { kind: 'review', value: '', others: { company: value.trim() } };
  return company !== '' && fold(company) === fold(value) ? { kind: 'review', value: '' } : undefined;
}

/** A company in the field of a name: it has a legal form, or is word by word the company of the record. */
export function companyInName(draft: Draft, name: FieldValue): RuleReport | undefined {
  const { field, index, value } = name;
  if (!/\s/.test(value.trim())) return undefined;
  const company = firstValue(draft.fields, 'company');
  const isPart = field !== 'fullName';
  const isCompany =
    hasLegalForm(value, isPart || fold(company) === fold(value)) || (isPart && isTheCompany(value, company));
  if (!isCompany) return undefined;
  const fix = fixFor(draft, name, company);
  return {
    field,
    index,
    value,
    message: { key: 'rules.nameParts.company', params: [value.trim()] },
    ...(fix && { fix }),
  };
}
