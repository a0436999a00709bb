import { displayName, type RecordKind } from '../record/record';
import type { Message } from '../rules/finding';
import { isYes } from './field-choices';
import type { Consequence, FieldChoice } from './merge-plan';
import { CRM_NAMES, rawValue, type MergeRecord } from './merge-record';

interface Parties {
  readonly kind: RecordKind;
  readonly survivor: MergeRecord;
  readonly loser: MergeRecord;
  readonly fields: readonly FieldChoice[];
  readonly keptUntil: number;
}

/** What to call a record in a sentence. */
export function nameOf(record: MergeRecord): string {
  return displayName(record.fields) || record.ref.id;
}

function consent({ survivor, loser, fields }: Parties): Consequence | undefined {
  const row = fields.find(({ field }) => field === 'optedOut');
  if (!row) return undefined;
  const [own, other] = [isYes(rawValue(survivor, row.name)), isYes(rawValue(loser, row.name))];
  if (own === other) return undefined;
  // An opt-out belongs to the address: where the CRM lets nobody write it, only a look afterwards is certain.
  const key = own || row.writable ? 'merge.consequence.consent' : 'merge.consequence.consentCheck';
  return { kind: 'consent', hot: true, message: { key, params: [nameOf(own ? survivor : loser)] } };
}

function lifecycle({ fields }: Parties): Consequence | undefined {
  const row = fields.find(({ field }) => field === 'lifecycleStage');
  if (!row?.differs || row.source === 'survivor' || row.survivor.length === 0) return undefined;
  const message = { key: 'merge.consequence.lifecycle', params: [row.result[0] ?? ''] };
  return { kind: 'lifecycle', hot: false, message };
}

function moves({ kind, survivor, loser }: Parties): Consequence {
  const names = [nameOf(loser), nameOf(survivor)];
  return { kind: 'moves', hot: false, message: movesMessage(kind, loser.deals ?? 0, names) };
}

/** Contacts alone leave their workflows; activities take up to 30 minutes to arrive (HubSpot's knowledge base, "Merge records"). */
function movesMessage(kind: RecordKind, deals: number, names: readonly string[]): Message {
  const key = kind === 'contact' ? 'merge.consequence.contact' : 'merge.consequence.company';
  if (deals === 0) return { key: `${key}Moves`, params: names };
  return deals === 1
    ? { key: `${key}MovesOneDeal`, params: names }
    : { key: `${key}MovesDeals`, params: [...names, deals] };
}

/** Everything the merge brings about, what needs attention first. */
export function consequencesOf(parties: Parties): readonly Consequence[] {
  const crm = CRM_NAMES[parties.survivor.ref.crm];
  const newId = parties.kind === 'contact' ? 'merge.consequence.newContactId' : 'merge.consequence.newCompanyId';
  const all: readonly (Consequence | undefined)[] = [
    consent(parties),
    { kind: 'new-id', hot: false, message: { key: newId, params: [crm] } },
    lifecycle(parties),
    moves(parties),
    { kind: 'irreversible', hot: false, message: { key: 'merge.consequence.irreversible', params: [crm] } },
    { kind: 'kept', hot: false, message: { key: 'merge.consequence.kept', params: [{ date: parties.keptUntil }] } },
  ];
  return all.filter((one) => one !== undefined);
}
