import type { CrmId, RecordKind } from '../record/record';
import type { MergePlan, ValueSource } from './merge-plan';

/** The version of the file that this code writes. */
const PROPOSAL_VERSION = 1;

/** One of the two records of a proposal, by where it is: its name is on its page. */
export interface ProposedRecord {
  readonly id: string;
  /** Its address in the CRM; `''`: not known. */
  readonly link: string;
}

/** A merge plan as it is handed on: what a person needs to carry it out, and of the records no more than that. */
export interface MergeProposal {
  readonly lintelMergePlan: typeof PROPOSAL_VERSION;
  readonly crm: CrmId;
  readonly account: string;
  readonly kind: RecordKind;
  readonly survivor: ProposedRecord;
  /** The record that goes into the survivor. */
  readonly merged: ProposedRecord;
  /** Fields in which the two differ and somebody may choose: whose value the merged record is to have. */
  readonly values: readonly {
    readonly field: string;
    readonly label: string;
    readonly from: ValueSource;
    readonly value: readonly string[];
  }[];
  /** Who proposes it; `''`: not told. */
  readonly proposedBy: string;
  /** ISO 8601, in UTC. */
  readonly proposedAt: string;
}

/** What is known of a proposal beside its plan. */
export interface ProposalContext {
  /** Addresses by record id. */
  readonly links: Readonly<Record<string, string>>;
  readonly author: string;
  /** Ms since 1970. */
  readonly now: number;
}

/** A plan as a document to be handed on. */
export function mergeProposal(plan: MergePlan, { links, author, now }: ProposalContext): MergeProposal {
  const { crm, account } = plan.survivor.ref;
  const at = ({ id }: { readonly id: string }): ProposedRecord => ({ id, link: links[id] ?? '' });
  return {
    lintelMergePlan: PROPOSAL_VERSION,
    ...{ crm, account, kind: plan.kind, survivor: at(plan.survivor.ref), merged: at(plan.loser.ref) },
    values: plan.fields
      .filter(({ differs, changeable }) => differs && changeable)
      .map(({ name, label, source, result }) => ({ field: name, label, from: source, value: result })),
    proposedBy: author.trim(),
    proposedAt: new Date(now).toISOString(),
  };
}

/** The name of its file: which two records, and no more. */
export function proposalFileName({ kind, survivor, merged }: MergeProposal): string {
  return `lintel-merge-${kind}-${survivor.id}-${merged.id}.json`;
}
