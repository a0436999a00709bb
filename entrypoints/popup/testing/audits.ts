import type { Candidate, Evidence } from '../../../lib/match/candidate';
import { describeEvidence } from '../../../lib/match/describe-evidence';
import type { ListAudit, SurfaceAudit, TabAudit, WriteNotice } from '../../../lib/messages/protocol';
import type { Finding } from '../../../lib/rules/finding';

/** When everything in these audits happens. */
export const NOW = Date.UTC(2026, 10, 22, 12);

export const badPhone: Finding = {
  ...{ rule: 'phone-format', field: 'phone', index: 0, severity: 'error', value: '040 123 4567' },
  ...{ message: { key: 'errors.page' }, fix: { kind: 'safe', value: '+358401234567' } },
};
export const noSource: Finding = {
  ...{ rule: 'required-field', field: 'leadSource', index: 0, severity: 'warning', value: '' },
  message: { key: 'errors.invalid' },
};
export const doubtful: Finding = {
  ...{ rule: 'phone-format', field: 'mobilePhone', index: 0, severity: 'info', value: '040 1234567 Matti' },
  ...{ message: { key: 'errors.conflict' }, fix: { kind: 'review', value: '+358401234567' } },
};
export const twinFinding: Finding = {
  ...{ rule: 'possible-duplicate', field: 'email', index: 0, severity: 'warning', value: 'aino@nordweb.fi' },
  ...{ message: { key: 'errors.notFound' }, candidateId: '99' },
};
export const twin: Candidate = {
  record: {
    ref: { crm: 'hubspot', account: '1', kind: 'contact', id: '99' },
    fields: { firstName: ['Aino K.'], lastName: ['Virtanen'], company: ['Nordweb Oy'] },
  },
  probability: 0.96,
  evidence: (
    [
      { field: 'phone', level: 'far', weight: 20, values: ['040 123', '040124'] },
      { field: 'company', level: 'exact', weight: 2, values: ['Nordweb', 'Nordweb'] },
      { field: 'email', level: 'exact', weight: 14, values: ['aino@nordweb.fi', 'aino@nordweb.fi'] },
    ] satisfies readonly Evidence[]
  ).map((one) => ({ ...one, said: describeEvidence(one) })),
};

/** What the house expects of a contact here. */
const EXPECTED = [
  ...(['firstName', 'lastName', 'email', 'phone', 'mobilePhone', 'leadSource', 'city', 'fax', 'jobTitle'] as const),
];

/** The fields the house expects, the first so many of them found by the name the CRM gives them. */
export function everyField(found: number): SurfaceAudit['expected'] {
  return EXPECTED.map((key, at) => ({ key, foundBy: at < found ? 'prefixed-attribute' : null }));
}

const FORM: SurfaceAudit = {
  ...{ tabId: 7, frameId: 0, crm: 'hubspot', account: '1', surface: 'create', kind: 'contact', title: '', company: '' },
  ...{ score: 100, expected: everyField(9), labels: { leadSource: 'Liidin lähde' }, duplicates: 'on' },
  ...{ fields: [], findings: [], candidates: [], duplicatesKnown: true, ignored: [], at: NOW },
};

/** A form for a new contact: no name and no id yet. */
export function createForm(changes: Partial<SurfaceAudit> = {}): SurfaceAudit {
  return Object.assign({}, FORM, changes);
}

/** Aino's record page as the background audits it. */
export function surface(changes: Partial<SurfaceAudit> = {}): SurfaceAudit {
  const aino = { surface: 'record', id: '2', title: 'Aino Virtanen', company: 'Nordweb Oy', score: 62 } as const;
  return createForm({ ...aino, ...changes });
}

/** A tab with these surfaces, connected, not silenced. */
export function tabAudit(surfaces: readonly SurfaceAudit[], changes: Partial<TabAudit> = {}): TabAudit {
  return {
    surfaces,
    lists: [],
    snooze: { until: null, tab: false },
    notice: null,
    connected: ['hubspot', 'pipedrive'],
    rep: { mayFixAll: true, muted: [] },
    ...changes,
  };
}

/** The list of contacts, with rows of each sort. */
export const contactList: ListAudit = {
  ...{ tabId: 7, frameId: 0, crm: 'hubspot', kind: 'contact' },
  ...{ read: 25, worst: { error: 3, warning: 1, info: 0 } },
};

/** A merge of two Ainos that got a new id. */
export const notice: WriteNotice = {
  ...{ crm: 'hubspot', at: NOW, status: 'merged', survivorName: 'Aino Virtanen', loserName: '<b>Aino</b>' },
  ...{ survivorId: '6001', newId: true, keptUntil: Date.UTC(2027, 1, 20) },
};
