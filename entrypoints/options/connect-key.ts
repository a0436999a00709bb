import { ask } from '../../components/app/channel';
import { failureTrouble, troubleOf, type Trouble } from '../../components/app/failure-text';
import type { ConnectionView } from '../../lib/messages/protocol';
import type { CrmId } from '../../lib/record/record';
import { depositKey } from '../../lib/store/credential-deposit';

/** What came of a key: the connection as it was checked, or why there is none. */
export type KeyOutcome =
  { readonly ok: true; readonly connection: ConnectionView } | { readonly ok: false; readonly trouble: Trouble };

/** Why a text cannot be a key, as a key of the locale; `undefined` where it may be one. Keys are sent in a header: visible ASCII. */
export function keyProblem(key: string): 'options.connect.keyMissing' | 'options.connect.keyShape' | undefined {
  if (key === '') return 'options.connect.keyMissing';
  return /^[\x21-\x7e]{10,512}$/.test(key) ? undefined : 'options.connect.keyShape';
}

/**
 * Hands a key to the background and has it checked against the CRM. The key goes through the extension's own database and
 * never into a message. `now` in ms since 1970. Never throws.
 */
export async function connectKey(crm: CrmId, key: string, now: number): Promise<KeyOutcome> {
  try {
    await depositKey(crm, key);
  } catch {
    return { ok: false, trouble: { message: { key: 'errors.notStored' } } };
  }
  try {
    const result = await ask('connect', { crm });
    if (result.ok) return { ok: true, connection: result.value };
    return { ok: false, trouble: failureTrouble(result.failure, now) };
  } catch (error) {
    return { ok: false, trouble: troubleOf(error, now) };
  }
}
