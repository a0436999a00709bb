import { browser } from 'wxt/browser';
import * as v from 'valibot';
import type { DraftReport, FieldText, KeptScope, KeptValues } from '../../lib/messages/protocol';
import { isFieldKey, type FieldKey } from '../../lib/record/record';
import type { PageSender } from './router';

const field = v.custom<FieldKey>((input) => typeof input === 'string' && isFieldKey(input));
const stored = v.object({ values: v.array(v.object({ field, value: v.string() })), fill: v.boolean() });
const filledFields = v.array(v.string());

const NOTHING: KeptValues = { values: [], fill: false };
const keyOf = ({ crm, account, kind }: KeptScope) => `kept:${crm}/${account}/${kind}`;
const filledKey = ({ tabId, frameId }: PageSender) => `filled:${tabId}:${frameId}`;

export interface KeptValuesParts {
  /** Fills one empty field of a form. */
  readonly fill: (from: PageSender, value: FieldText) => Promise<unknown>;
}

/** Values that a rep keeps for new records, in session memory: gone when the browser closes. */
export interface KeptValuesService {
  of(scope: KeptScope): Promise<KeptValues>;
  save(scope: KeptScope, kept: KeptValues): Promise<KeptValues>;
  /** Fills a create form where the rep has switched that on: each empty field once, so that who empties it again is left alone. */
  prefill(report: DraftReport, from: PageSender): Promise<void>;
  /** The form is gone or was sent: the next one in its place starts anew. */
  closed(from: PageSender): Promise<void>;
}

export function createKeptValues({ fill }: KeptValuesParts): KeptValuesService {
  async function read(key: string): Promise<unknown> {
    return (await browser.storage.session.get(key))[key];
  }
  async function of(scope: KeptScope): Promise<KeptValues> {
    const found = v.safeParse(stored, await read(keyOf(scope)));
    return found.success ? found.output : NOTHING;
  }
  async function fillEmpty(report: DraftReport, from: PageSender): Promise<void> {
    const { values, fill: isOn } = await of(report);
    if (!isOn) return;
    const before = v.safeParse(filledFields, await read(filledKey(from)));
    const filled = before.success ? before.output : [];
    const empty = report.fields.filter(({ editable, values: shown }) => editable && shown.length === 0);
    const due = values.filter((one) => !filled.includes(one.field) && empty.some(({ key }) => key === one.field));
    if (due.length === 0) return;
    await browser.storage.session.set({ [filledKey(from)]: [...filled, ...due.map((one) => one.field)] });
    // One after the other: a page has one focus.
    for (const one of due) await fill(from, one);
  }

  /** One form at a time, or a form that is read twice would be filled twice. */
  let last = Promise.resolve();
  return {
    of,
    async save(scope, { values, fill: isOn }) {
      const kept = { values, fill: isOn && values.length > 0 };
      await browser.storage.session.set({ [keyOf(scope)]: kept });
      return kept;
    },
    prefill(report, from) {
      if (report.surface !== 'create') return Promise.resolve();
      last = last.then(() => fillEmpty(report, from)).catch(() => undefined);
      return last;
    },
    async closed(from) {
      await last;
      await browser.storage.session.remove(filledKey(from));
    },
  };
}
