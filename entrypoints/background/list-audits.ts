import { browser } from 'wxt/browser';
import * as v from 'valibot';
import type { ListAudit, RowsReport, RowVerdict } from '../../lib/messages/protocol';
import { CRM_IDS } from '../../lib/record/crm-names';
import type { Severity } from '../../lib/rules/finding';
import { createSerial } from './merge/serial';
import type { PageSender } from './router';

/** So many rows of a list are counted; of a longer one the last. */
const MAX_ROWS = 5_000;

const severity = v.picklist(['error', 'warning', 'info']);
/** What is kept of a list: which rows were read, and the worst of each; `null`: nothing was found. Nothing of what they say. */
const kept = v.object({
  crm: v.picklist(CRM_IDS),
  kind: v.picklist(['contact', 'company']),
  rows: v.array(v.tuple([v.string(), v.nullable(severity)])),
});
type KeptList = v.InferOutput<typeof kept>;

/** What the lists on show came to so far, kept in session memory so that the popup has it although the worker slept. */
export interface ListAudits {
  /** Rows were checked. The page is not kept waiting for it. */
  note(report: RowsReport, verdicts: readonly RowVerdict[], from: PageSender): Promise<void>;
  remove(from: PageSender): Promise<void>;
  forTab(tabId: number): Promise<readonly ListAudit[]>;
  /** A tab closed. */
  forget(tabId: number): Promise<void>;
}

const tabKey = (tabId: number) => `list:${tabId}:`;
const keyOf = ({ tabId, frameId }: PageSender) => `${tabKey(tabId)}${frameId}`;

async function keysOf(tabId: number): Promise<readonly string[]> {
  const all = await browser.storage.session.get(null);
  return Object.keys(all).filter((key) => key.startsWith(tabKey(tabId)));
}

/** The rows of a list with those that were just checked, newest last. */
function withRows(before: KeptList['rows'], report: RowsReport, verdicts: readonly RowVerdict[]): KeptList['rows'] {
  const rows = new Map<string, Severity | null>(before);
  for (const { id } of report.rows) {
    rows.delete(id);
    rows.set(id, verdicts.find((verdict) => verdict.id === id)?.worst ?? null);
  }
  return [...rows].slice(-MAX_ROWS);
}

function auditOf({ crm, kind, rows }: KeptList, from: PageSender): ListAudit {
  const count = (severity: Severity) => rows.filter(([, worst]) => worst === severity).length;
  const worst = { error: count('error'), warning: count('warning'), info: count('info') };
  return { ...from, crm, kind, read: rows.length, worst };
}

/** The lists in `storage.session`, which content scripts cannot read. */
export function createListAudits(): ListAudits {
  const serial = createSerial();
  /** One after the other: rows come faster than storage answers. */
  const inTurn = <T>(tabId: number, work: () => Promise<T>) => serial(String(tabId), work);
  async function stored(key: string): Promise<KeptList | undefined> {
    const found = v.safeParse(kept, (await browser.storage.session.get(key))[key]);
    return found.success ? found.output : undefined;
  }

  return {
    note: (report, verdicts, from) =>
      inTurn(from.tabId, async () => {
        const { crm, kind, isFirst } = report;
        const before = isFirst ? undefined : await stored(keyOf(from));
        const rows = withRows(before?.rows ?? [], report, verdicts);
        await browser.storage.session.set({ [keyOf(from)]: { crm, kind, rows } satisfies KeptList });
      }),
    remove: (from) => inTurn(from.tabId, () => browser.storage.session.remove(keyOf(from))),
    forTab: (tabId) =>
      inTurn(tabId, async () => {
        const keys = await keysOf(tabId);
        const lists = await Promise.all(
          keys.map(async (key) => {
            const list = await stored(key);
            return list ? [auditOf(list, { tabId, frameId: Number(key.slice(tabKey(tabId).length)) })] : [];
          }),
        );
        return lists.flat();
      }),
    forget: (tabId) => inTurn(tabId, async () => browser.storage.session.remove([...(await keysOf(tabId))])),
  };
}
