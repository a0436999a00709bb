import { t } from '../../components/app/text';
import { companyIn } from '../../lib/crm/hosts';
import { CRM_NAMES } from '../../lib/record/crm-names';
import type { CrmId } from '../../lib/record/record';
import { keyProblem, type TypedKey } from './connect-key';

/** A field that is wrong, and why. */
export interface Problem {
  readonly at: 'company' | 'key';
  readonly text: string;
}

function companyProblem(typed: string): Problem {
  const why = typed.trim() === '' ? 'companyMissing' : 'companyShape';
  return { at: 'company', text: t(`options.connect.pipedrive.${why}`) };
}

/**
 * What was typed, or what is wrong with it. `company`: where the CRM is asked about one; Pipedrive's keys tell whose they are,
 * but naming the company keeps a key of another one from being taken for it.
 */
export function readKeyForm(crm: CrmId, key: string, company: string | undefined): TypedKey | Problem {
  const account = company === undefined ? undefined : companyIn(company);
  if (company !== undefined && account === undefined) return companyProblem(company);
  const typed = key.trim();
  const problem = keyProblem(typed);
  if (problem === 'options.connect.keyMissing') return { at: 'key', text: t(problem) };
  if (problem) return { at: 'key', text: t(problem, { crm: CRM_NAMES[crm] }) };
  return { crm, key: typed, ...(account !== undefined && { account }) };
}
