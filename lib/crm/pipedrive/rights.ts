import type { CallOptions, CrmAccount, KeyWorth } from '../crm';
import { CrmError } from '../errors';
import * as answers from './answers';
import { uiHostOf } from './paths';
import { ask, type Wire } from './wire';

/** What the product does that a user may be kept from, as Pipedrive calls the rights. Reading and editing have none: records do. */
const RIGHTS = ['can_use_api', 'can_merge_people', 'can_merge_organizations'] as const;

/** Who the key's user is. */
export interface Me {
  readonly user: string;
  readonly account: CrmAccount;
}

/** Asks whose key it is [2 tokens]; the wire leads to that company from then on. */
export async function readMe(wire: Wire, call: CallOptions): Promise<Me> {
  const { data } = await ask(wire, answers.meAnswer, { call }, { version: 'v1', path: '/users/me' });
  const { id, company_domain: company, company_country: country } = data;
  wire.account = company;
  return { user: id, account: { id: company, uiHost: uiHostOf(company), ...(country ? { country } : {}) } };
}

/**
 * The rights among those the product wants that the key's user is known to lack [10 tokens]: a key has no scopes, it has its
 * user's rights. Where the user may not read the rights nothing is known to be missing; a write will tell.
 */
export async function missingRights(wire: Wire, user: string, call: CallOptions): Promise<readonly string[]> {
  const request = { version: 'v1', path: `/users/${user}/permissions` } as const;
  try {
    const { data } = await ask(wire, answers.permissionsAnswer, { call }, request);
    return RIGHTS.filter((right) => data[right] === false);
  } catch (error) {
    const code = error instanceof CrmError ? error.failure.code : undefined;
    if (code === 'MissingScopes' || code === 'NotFound') return [];
    throw error;
  }
}

/** What a key without these rights is good for: whether a record may be edited, only the record tells. */
export function rightsWorth(missing: readonly string[]): KeyWorth {
  return { canRead: !missing.includes('can_use_api'), canWrite: true };
}
