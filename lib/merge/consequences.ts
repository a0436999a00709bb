import { CRM_NAMES } from '../record/crm-names';
import { displayName, type CrmId, type RecordKind } from '../record/record';
import type { Message } from '../rules/finding';
import { isYes } from '../record/yes';
import type { Consequence, FieldChoice } from './merge-plan';
import { rawValue, type MergeRecord } from './merge-record';

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

/** HubSpot usually mints a new id; in Pipedrive the survivor keeps its own (its API documents, "Merge two persons"). */
const IDS: Readonly<Record<CrmId, (parties: Parties) => Consequence>> = {
  hubspot: ({ kind }) => ({
    ...{ kind: 'new-id', hot: false },
    message: { key: kind === 'contact' ? 'merge.consequence.newContactId' : 'merge.consequence.newCompanyId' },
  }),
  pipedrive: ({ survivor, loser }) => ({
    ...{ kind: 'kept-id', hot: false },
    message: { key: 'merge.consequence.keptId', params: [nameOf(survivor), nameOf(loser)] },
  }),
};

/** What moves over is told of Pipedrive without a time: its documents name none. */
const MOVES: Readonly<Record<CrmId, (parties: Parties, names: readonly string[]) => Message>> = {
  hubspot: ({ kind, loser }, names) => movesMessage(kind, loser.deals ?? 0, names),
  pipedrive: (_, names) => ({ key: 'merge.consequence.everythingMoves', params: names }),
};

function moves(parties: Parties): Consequence {
  const { survivor, loser } = parties;
  const message = MOVES[survivor.ref.crm](parties, [nameOf(loser), nameOf(survivor)]);
  return { kind: 'moves', hot: false, message };
}

/** Contacts alone leave their workflows; activities take up to 30 minutes to arrive (HubSpot's knowledge base, "Merge records"). */
function movesMessage(kind: RecordKind, deals: number, names: readonly string[]): Message {
  const key = kind === 'contact' ? 'merge.consequence.contact' : 'merge.consequence.company';
  if (deals === 0) return { key: `${key}Moves`, params: names };
  return { key: `${key}MovesDeals`, params: [...names, deals] };
}

/** Everything the merge brings about, what needs attention first. */
export function consequencesOf(parties: Parties): readonly Consequence[] {
  const { crm } = parties.survivor.ref;
  const irreversible = { key: 'merge.consequence.irreversible', params: [CRM_NAMES[crm]] };
  const all: readonly (Consequence | undefined)[] = [
    consent(parties),
    IDS[crm](parties),
    lifecycle(parties),
    moves(parties),
    { kind: 'irreversible', hot: false, message: irreversible },
    { kind: 'kept', hot: false, message: { key: 'merge.consequence.kept', params: [{ date: parties.keptUntil }] } },
  ];
  return all.filter((one) => one !== undefined);
}
