import { browser } from 'wxt/browser';
import * as v from 'valibot';
import type { Crm, FieldDescription } from '../../lib/crm/crm';
import { withMeanings } from '../../lib/crm/own-fields';
import type { FieldKey, RecordRef } from '../../lib/record/record';
import type { LabelsOf } from './shipped-labels';

/** How long the CRM may take to describe its fields, in ms: the page reads on without it. */
const PATIENCE = 15_000;

/** Whose fields. */
export type Kind = Pick<RecordRef, 'crm' | 'account' | 'kind'>;

const fieldKey = v.custom<FieldKey>((input) => typeof input === 'string');
const stored = v.array(
  v.object({
    key: fieldKey,
    label: v.string(),
    options: v.array(v.object({ value: v.string(), label: v.string() })),
    required: v.exactOptional(v.boolean()),
    multiple: v.exactOptional(v.boolean()),
    meant: v.exactOptional(fieldKey),
  }),
);
/** Of a description, what is kept for the browser's session. */
export type KeptDescription = v.InferOutput<typeof stored>[number];

const PREFIX = 'fields:';
/** Names an account's records of a kind. */
export const keyOf = ({ crm, account, kind }: Kind) => `${PREFIX}${crm}/${account}/${kind}`;

function kept(descriptions: readonly FieldDescription[]): KeptDescription[] {
  return descriptions.map(({ key, label, options, required, multiple }) => ({
    ...{ key, label, options: [...options] },
    ...(multiple ? { multiple } : {}),
    ...(required === undefined ? {} : { required }),
  }));
}

/** The accounts' descriptions of their fields: asked once a browser session, and again only if that failed. */
export function createDescriptions(labelsOf: LabelsOf) {
  const known = new Map<string, Promise<readonly KeptDescription[]>>();
  const inMemory = new Map<string, readonly KeptDescription[]>();

  function remember(key: string, input: unknown): readonly KeptDescription[] | null {
    const read = v.safeParse(stored, input);
    if (read.success) inMemory.set(key, read.output);
    return read.success ? read.output : null;
  }

  async function load(of: Kind, crm: Crm): Promise<readonly KeptDescription[]> {
    const key = keyOf(of);
    const session = remember(key, (await browser.storage.session.get(key))[key]);
    if (session) return session;
    const call = { signal: AbortSignal.timeout(PATIENCE), priority: 'typing' } as const;
    const [plain, labels] = await Promise.all([crm.describe(of.kind, call).then(kept), labelsOf(of)]);
    const descriptions = labels ? withMeanings(plain, labels) : plain;
    inMemory.set(key, descriptions);
    // Without the labels nobody knows what the account's own fields mean: the next worker asks again.
    if (labels) await browser.storage.session.set({ [key]: descriptions });
    return descriptions;
  }

  return {
    of(kind: Kind, crm: Crm): Promise<readonly KeptDescription[]> {
      const key = keyOf(kind);
      const loading = known.get(key) ?? load(kind, crm);
      known.set(key, loading);
      return loading.catch((error: unknown) => {
        known.delete(key);
        throw error;
      });
    },
    known: (kind: Kind) => inMemory.get(keyOf(kind)) ?? [],
    async recall(kinds: readonly Kind[]): Promise<void> {
      const keys = kinds.map(keyOf);
      for (const [key, input] of Object.entries(await browser.storage.session.get(keys))) remember(key, input);
    },
    async clear(): Promise<void> {
      known.clear();
      inMemory.clear();
      const keys = Object.keys(await browser.storage.session.get(null));
      // Those too that an earlier worker left.
      await browser.storage.session.remove(keys.filter((key) => key.startsWith(PREFIX)));
    },
  };
}
