import type { RecordKind } from '../../record/record';
import type { CrmRecord } from '../crm';
import type { RecordAnswer } from './answers';
import { DEALS, fieldsOf, listOf, MERGED_IDS } from './fields';
import { OBJECT_TYPES } from './paths';

/** The kind whose links to a record are kept: a contact's companies, a company's contacts. */
export function associatedKind(kind: RecordKind): RecordKind {
  return kind === 'contact' ? 'company' : 'contact';
}

/** A HubSpot record as the port answers it. `account` is the portal id. */
export function recordOf(kind: RecordKind, account: string, answer: RecordAnswer): CrmRecord {
  const { id, properties, createdAt, updatedAt } = answer;
  const links = answer.associations?.[OBJECT_TYPES[associatedKind(kind)].path]?.results ?? [];
  const deals = properties[DEALS];
  return {
    ref: { crm: 'hubspot', account, kind, id },
    fields: fieldsOf(kind, properties),
    ...(createdAt === undefined ? {} : { createdAt }),
    ...(updatedAt === undefined ? {} : { modifiedAt: updatedAt }),
    ...(deals && /^\d+$/.test(deals) ? { deals: Number(deals) } : {}),
    properties,
    mergedIds: listOf(properties[MERGED_IDS]),
    // One link may be listed once for each of its labels.
    associated: [...new Set(links.map((link) => link.id))],
  };
}
