import type { Crm } from '../../lib/crm/crm';
import type { ConnectionView } from '../../lib/messages/protocol';
import type { CrmId, RecordKind } from '../../lib/record/record';
import { skippedValidations } from '../../lib/rules/crm-validation';
import { RULES } from '../../lib/rules/index';
import type { Scope } from '../../lib/store/database';
import type { BootState } from './boot-state';
import type { Connections } from './connections';
import type { KeptDescription } from './field-descriptions';

export interface SkippedRulesParts {
  readonly boot: Pick<BootState, 'style'>;
  readonly connections: Pick<Connections, 'crmFor'>;
  /** The account's fields, as far as they are known. */
  readonly described: (of: Scope) => readonly KeptDescription[];
}

/** Options waits no longer for it, in ms. */
const PATIENCE = 3_000;
const KINDS: readonly RecordKind[] = ['contact', 'company'];

type Skipped = NonNullable<ConnectionView['skipped']>;

/** Adds to a connection the fields whose own rules of the account are not applied while typing, because they are not understood. Never rejects. */
export function createSkippedRules({ boot, connections, described }: SkippedRulesParts) {
  const isOn = () => (boot.style().rules['crm-validation']?.severity ?? RULES['crm-validation'].severity) !== 'off';

  async function skippedIn(client: Crm, crm: CrmId, account: string): Promise<Skipped> {
    const call = { signal: AbortSignal.timeout(PATIENCE), priority: 'typing' } as const;
    const lists = await Promise.all(
      KINDS.map(async (kind) => {
        const skipped = skippedValidations((await client.validations?.(kind, call)) ?? []);
        const fields = described({ crm, account, kind });
        return [...new Set(skipped.map(({ field }) => field))].map((field) => {
          const label = fields.find(({ key }) => key === field)?.label;
          return { field, ...(label !== undefined && { label }) };
        });
      }),
    );
    return [...new Map(lists.flat().map((one) => [one.field, one])).values()];
  }

  return async function withSkipped(view: ConnectionView): Promise<ConnectionView> {
    const { crm, account, state } = view;
    if (state !== 'connected' || account === undefined || !isOn()) return view;
    const skipped = await connections
      .crmFor(crm, account)
      .then((client) => (client?.validations ? skippedIn(client, crm, account) : []))
      // What cannot be asked now is not known: options shows the rest.
      .catch(() => []);
    return skipped.length > 0 ? { ...view, skipped } : view;
  };
}
