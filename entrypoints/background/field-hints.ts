import type { Crm, CrmRecord } from '../../lib/crm/crm';
import { failureOf, type CrmFailure } from '../../lib/crm/errors';
import { accountLabels } from '../../lib/crm/account-labels';
import { shownTexts } from '../../lib/crm/shown-texts';
import type { FieldLabels, ShownValues } from '../../lib/page/field-hints';
import { CRM_IDS } from '../../lib/record/crm-names';
import type { CrmId, FieldKey, RecordRef } from '../../lib/record/record';
import { expectedFields } from '../../lib/rules/expected-fields';
import type { FieldChoices } from '../../lib/store/field-choices';
import type { BootState } from './boot-state';
import type { Connections } from './connections';
import { createDescriptions, keyOf, type KeptDescription, type Kind } from './field-descriptions';
import type { OwnerNames } from './owner-names';
import type { LabelsOf } from './shipped-labels';

/** How long the CRM may take to tell a record, in ms: the page reads on without it. */
const PATIENCE = 15_000;
/** How long a page waits for the account's own labels before it reads with shipped ones, in ms. */
const SOON = 300;
/** How long an account that did not answer is not waited for, in ms. */
const SILENCE = 30_000;

export interface FieldHintsParts {
  readonly boot: BootState;
  readonly connections: Connections;
  readonly owners: OwnerNames;
  readonly choices: Pick<FieldChoices, 'of'>;
  readonly labelsOf: LabelsOf;
  readonly onRefused: (crm: CrmId, failure: CrmFailure) => void;
  /** A whole record was read: whoever else wants it need not ask. */
  readonly onRead: (record: CrmRecord) => void;
  /** The account's labels came after the page was answered without them. */
  readonly onLate: () => void;
}

/** What the worker tells a page, so that it finds fields which no attribute names. None rejects. */
export interface FieldHintsService {
  labels(of: Kind): Promise<FieldLabels>;
  /** What a record holds, as pages may show it; nothing where the CRM is not connected or does not tell. */
  values(ref: RecordRef): Promise<ShownValues>;
  /** The account's fields, however long its CRM takes to tell; none where it is not connected or does not tell. */
  described(of: Kind): Promise<readonly KeptDescription[]>;
  /** The account's fields as far as they are in memory; none where nobody has asked for them yet. */
  known(of: Kind): readonly KeptDescription[];
  /** Brings back into memory what an earlier worker of this browser session was told. */
  recall(): Promise<void>;
  /** Another account may be connected from now on. */
  clear(): Promise<void>;
}

/** Fields without those that the account does not have, as far as its fields are known. */
export function thoseOfAccount(
  fields: readonly FieldKey[],
  known: readonly Pick<KeptDescription, 'key'>[],
): readonly FieldKey[] {
  if (known.length === 0) return fields;
  const keys = new Set(known.map(({ key }) => key));
  // A mobile may be one of the numbers of the one field there is.
  if (keys.has('phone')) keys.add('mobilePhone');
  return fields.filter((field) => keys.has(field));
}

/** What `asking` answers; `null` where that takes long, and then `onLate` once it has been answered after all. */
function ifSoon<T>(
  asking: Promise<readonly T[]>,
  onLate: (answer: readonly T[]) => void,
): Promise<readonly T[] | null> {
  let isLate = false;
  void asking.then((answer) => isLate && onLate(answer));
  const none = new Promise<null>((resolve) => {
    setTimeout(() => {
      isLate = true;
      resolve(null);
    }, SOON);
  });
  return Promise.race([asking, none]);
}

/** Accounts that said nothing in good time are not waited for again at once: pages read on without their words. */
function createSilence() {
  const until = new Map<string, number>();
  return {
    isOn: (of: Kind) => (until.get(keyOf(of)) ?? 0) > Date.now(),
    note: (of: Kind) => until.set(keyOf(of), Date.now() + SILENCE),
  };
}

function connectedKinds(boot: BootState): readonly Kind[] {
  return CRM_IDS.flatMap((crm) => {
    const account = boot.connection(crm)?.account;
    return account === undefined ? [] : (['contact', 'company'] as const).map((kind) => ({ crm, account, kind }));
  });
}

/** Labels and values as the connected account tells them, and the labels that its CRM ships. */
export function createFieldHints(parts: FieldHintsParts): FieldHintsService {
  const { boot, connections, owners, choices, labelsOf, onRefused, onRead, onLate } = parts;
  const descriptions = createDescriptions(labelsOf);
  const silence = createSilence();
  const late = (of: Kind) => (answer: readonly KeptDescription[]) => {
    if (answer.length === 0) silence.note(of);
    onLate();
  };

  /** What the CRM answers, or `otherwise` where it is not connected or refuses. */
  async function asked<T>(of: Kind, otherwise: T, ask: (crm: Crm) => Promise<T>): Promise<T> {
    // A key that was refused stays so until there is another one.
    if (boot.connection(of.crm)?.state !== 'connected') return otherwise;
    try {
      const crm = await connections.crmFor(of.crm, of.account);
      return crm ? await ask(crm) : otherwise;
    } catch (error) {
      onRefused(of.crm, failureOf(error));
      return otherwise;
    }
  }

  async function valuesOf(ref: RecordRef, crm: Crm): Promise<ShownValues> {
    const signal = AbortSignal.timeout(PATIENCE);
    const [record, described] = await Promise.all([
      crm.get(ref.kind, ref.id, { signal, priority: 'typing', all: true }),
      descriptions.of(ref, crm),
    ]);
    // A record that was merged into another one is not what the page shows under its old address.
    if (record.ref.id !== ref.id) return {};
    onRead(record);
    const named = await owners.named(record, crm, signal);
    return shownTexts(named.fields, described);
  }

  const described = (of: Kind) => asked<readonly KeptDescription[]>(of, [], (crm) => descriptions.of(of, crm));

  return {
    described,
    async labels(of) {
      const [told, labels = {}] = await Promise.all([
        silence.isOn(of) ? [] : ifSoon(described(of), late(of)),
        labelsOf(of),
      ]);
      const fields = told ?? [];
      return {
        isComplete: told !== null,
        accountLabels: accountLabels(fields),
        fields: fields.map(({ key }) => key),
        shippedLabels: labels,
        expected: thoseOfAccount(expectedFields(boot.style(), of.kind), fields),
        choices: await choices.of(of),
      };
    },
    values: (ref) => asked(ref, {}, (crm) => valuesOf(ref, crm)),
    known: (of) => descriptions.known(of),
    recall: () => descriptions.recall(connectedKinds(boot)),
    clear: () => descriptions.clear(),
  };
}
