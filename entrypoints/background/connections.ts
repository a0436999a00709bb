import type { Crm } from '../../lib/crm/crm';
import { CrmError, failureOf, type CrmFailure } from '../../lib/crm/errors';
import { CRMS } from '../../lib/crm/registry';
import type { ConnectionView, Result } from '../../lib/messages/protocol';
import type { CrmId } from '../../lib/record/record';
import { keyHint, type Credentials } from '../../lib/store/credentials';
import type { BootState, Connection } from './boot-state';

/** How long checking a fresh key may take before the options page is told that the CRM does not answer. */
const CONNECT_MS = 20_000;

const NOTHING_TYPED: CrmFailure = { code: 'Unauthorized', detail: 'No key was entered.' };

export interface ConnectionsParts {
  readonly boot: BootState;
  readonly credentials: Credentials;
  /** Forgets key, caches and dismissals of a CRM. */
  readonly forget: (crm: CrmId) => Promise<void>;
  /** Makes a client; without an account it asks the CRM whose key it is. */
  readonly open: (crm: CrmId, token: string, account?: string) => Crm;
  /** Why nobody enters a key here, where that is so. */
  readonly refusal: () => CrmFailure | undefined;
  /** What can be looked up changed: pages check again. */
  readonly onChange: () => Promise<void>;
}

/** The connected accounts: opens clients, checks keys, forgets them. No answer of it holds a key. */
export interface Connections {
  /** The client of an account; `undefined` where it is not the connected one. */
  crmFor(crm: CrmId, account: string): Promise<Crm | undefined>;
  view(crm: CrmId): ConnectionView;
  /**
   * Takes the key that the options page deposited, asks the CRM about it, and keeps it only if the CRM knows it. `account`: the
   * one it must belong to; a key of another one fails with `Conflict` and that one's id.
   */
  connect(crm: CrmId, account?: string): Promise<Result<ConnectionView>>;
  disconnect(crm: CrmId): Promise<ConnectionView>;
  /** A call was refused for good: says so in options until a new key is entered. */
  refused(crm: CrmId, failure: CrmFailure): Promise<void>;
}

function viewOf(crm: CrmId, connection: Connection | undefined): ConnectionView {
  if (!connection) return { crm, state: 'not-connected', missingScopes: [], canWrite: false };
  const { account, state, missingScopes, canWrite, country, keyHint } = connection;
  return { crm, state, account, missingScopes, canWrite, keyHint, ...(country === undefined ? {} : { country }) };
}

async function examine(crm: Crm, token: string, wanted: string | undefined): Promise<Connection> {
  const call = { signal: AbortSignal.timeout(CONNECT_MS), priority: 'typing' } as const;
  const account = await crm.account(call);
  if (wanted !== undefined && wanted !== account.id) {
    throw new CrmError({ code: 'Conflict', detail: 'The key belongs to another account.', conflictId: account.id });
  }
  const missingScopes = [...(await crm.missingScopes(call))];
  const { canRead, canWrite } = CRMS[crm.id].worth(missingScopes);
  return {
    crm: crm.id,
    account: account.id,
    uiHost: account.uiHost,
    ...(account.country === undefined ? {} : { country: account.country }),
    state: canRead ? 'connected' : 'missing-scopes',
    missingScopes,
    canWrite,
    keyHint: keyHint(token),
  };
}

/** One client a CRM, opened with the stored key when it is first wanted; a vault that could not be read is read again next time. */
function keepClients({ boot, credentials, open }: Pick<ConnectionsParts, 'boot' | 'credentials' | 'open'>) {
  const clients = new Map<CrmId, Promise<Crm | undefined>>();

  async function openStored(crm: CrmId, account: string): Promise<Crm | undefined> {
    const token = await credentials.token(crm);
    if (token !== undefined) return open(crm, token, account);
    // The key is gone without a word to us (site data cleared): pages and options must say so.
    await boot.saveConnection(crm, undefined);
    return undefined;
  }

  return {
    of(crm: CrmId, account: string): Promise<Crm | undefined> {
      const known = clients.get(crm);
      if (known) return known;
      const opening = openStored(crm, account);
      clients.set(crm, opening);
      const drop = () => {
        if (clients.get(crm) === opening) clients.delete(crm);
      };
      opening.then((client) => client ?? drop(), drop);
      return opening;
    },
    forget: (crm: CrmId) => clients.delete(crm),
  };
}

export function createConnections(parts: ConnectionsParts): Connections {
  const { boot, credentials, open, forget, refusal, onChange } = parts;
  const clients = keepClients(parts);

  return {
    async crmFor(crm, account) {
      await boot.ready;
      if (boot.connection(crm)?.account !== account) return undefined;
      return clients.of(crm, account);
    },
    view: (crm) => viewOf(crm, boot.connection(crm)),
    async connect(crm, account) {
      await boot.ready;
      const token = await credentials.takeDeposit(crm);
      // After the deposit is taken: a refused key must not stay.
      const refused = refusal();
      if (refused) return { ok: false, failure: refused };
      if (token === undefined) return { ok: false, failure: NOTHING_TYPED };
      try {
        const connection = await examine(open(crm, token), token, account);
        if (boot.connection(crm)?.account !== connection.account) await forget(crm);
        await credentials.save(crm, token);
        await boot.saveConnection(crm, connection);
        clients.forget(crm);
        await onChange();
        return { ok: true, value: viewOf(crm, connection) };
      } catch (error) {
        return { ok: false, failure: failureOf(error) };
      }
    },
    async disconnect(crm) {
      await forget(crm);
      await boot.saveConnection(crm, undefined);
      clients.forget(crm);
      await onChange();
      return viewOf(crm, undefined);
    },
    async refused(crm, failure) {
      const connection = boot.connection(crm);
      if (!connection || failure.code !== 'Unauthorized' || connection.state === 'unauthorized') return;
      await boot.saveConnection(crm, { ...connection, state: 'unauthorized' });
    },
  };
}
