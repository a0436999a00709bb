import { ask } from '../../components/app/channel';
import { failureTrouble, troubleOf, type Trouble } from '../../components/app/failure-text';
import type { CrmFailure } from '../../lib/crm/errors';
import type { ConnectionView } from '../../lib/messages/protocol';
import type { CrmId } from '../../lib/record/record';
import type { Message } from '../../lib/rules/finding';
import { depositKey } from '../../lib/store/credential-deposit';

/** What came of a key: the connection as it was checked, or why there is none. */
export type KeyOutcome =
  { readonly ok: true; readonly connection: ConnectionView } | { readonly ok: false; readonly trouble: Trouble };

/** What is handed over. `account`: the company the key is said to be of, where the CRM is asked about one. */
export interface TypedKey {
  readonly crm: CrmId;
  readonly key: string;
  readonly account?: string;
}

/** Why a text cannot be a key, as a key of the locale; `undefined` where it may be one. Keys are sent in a header: visible ASCII. */
export function keyProblem(key: string): 'options.connect.keyMissing' | 'options.connect.keyShape' | undefined {
  if (key === '') return 'options.connect.keyMissing';
  return /^[\x21-\x7e]{10,512}$/.test(key) ? undefined : 'options.connect.keyShape';
}

/** What a refusal means of a key that is new; the others, and all of HubSpot's, mean what they mean everywhere. */
function refusal(crm: CrmId, { code, conflictId = '' }: CrmFailure): Message | undefined {
  if (crm !== 'pipedrive') return undefined;
  if (code === 'Unauthorized') return { key: 'options.connect.pipedrive.unknownKey' };
  if (code === 'Conflict') return { key: 'options.connect.pipedrive.otherCompany', params: [conflictId] };
  return code === 'MissingScopes' ? { key: 'options.connect.pipedrive.noRights' } : undefined;
}

function troubleWith(crm: CrmId, failure: CrmFailure, now: number): Trouble {
  const usual = failureTrouble(failure, now);
  return { ...usual, message: refusal(crm, failure) ?? usual.message };
}

/**
 * Hands a key to the background and has it checked against the CRM. The key goes through the extension's own database and
 * never into a message. `now` in ms since 1970. Never throws.
 */
export async function connectKey({ crm, key, account }: TypedKey, now: number): Promise<KeyOutcome> {
  try {
    await depositKey(crm, key);
  } catch {
    return { ok: false, trouble: { message: { key: 'errors.notStored' } } };
  }
  try {
    const result = await ask('connect', { crm, ...(account !== undefined && { account }) });
    if (result.ok) return { ok: true, connection: result.value };
    return { ok: false, trouble: troubleWith(crm, result.failure, now) };
  } catch (error) {
    return { ok: false, trouble: troubleOf(error, now) };
  }
}
