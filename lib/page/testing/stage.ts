import { vi } from 'vitest';
import { HUBSPOT_PAGES } from '../../crm/hubspot/pages';
import { PIPEDRIVE_PAGES } from '../../crm/pipedrive/pages';
import type { PageChannel, TabHandlers } from '../../messages/page-channel';
import type {
  CheckAnswer,
  DraftReport,
  FixOutcome,
  PageRequests,
  ReportedRow,
  RowsAnswer,
  RowsReport,
  Snooze,
} from '../../messages/protocol';
import type { FieldKey } from '../../record/record';
import type { Finding, RuleId } from '../../rules/finding';
import { offerRows } from '../list/late-list';
import type { RowActions, RowPainter, RowsView } from '../list/row-painter';
import { ListWatch } from '../list/watch-list';
import type { PageActions, PageView, Painter } from '../painter';
import type { PageTable } from '../page-table';
import { applyFix } from '../fix';
import { PageWatch } from '../watch-page';
import { row } from './fixtures';
import { hintsFor } from './hints';

/** Whose pages a stage shows, and where. */
interface Site {
  readonly table: PageTable;
  readonly origin: string;
}
const HUBSPOT: Site = { table: HUBSPOT_PAGES, origin: 'https://app.hubspot.com' };
export const PIPEDRIVE: Site = { table: PIPEDRIVE_PAGES, origin: 'https://acme.pipedrive.com' };

export const phoneRow = (value: string, mode: 'display' | 'input' = 'display') =>
  row({ name: 'phone', label: 'Phone', value, mode });

type Kind = PageRequests['fieldLabels'][0];
const labelsOf = ({ crm, kind }: Kind) => hintsFor({ crm, record: kind }).labels;

/** A background that answers as told, and remembers what it was asked. */
export class Background implements PageChannel {
  readonly sent: { readonly type: string; readonly data: unknown }[] = [];
  findings: (draft: DraftReport) => readonly Finding[] = () => [];
  rowFindings: (row: ReportedRow) => readonly Finding[] = () => [];
  snooze: Snooze = { until: null, tab: false };
  fix: FixOutcome = { status: 'written' };
  duplicatesKnown = true;
  handlers: TabHandlers | null = null;
  /** The script of lists runs in this frame from now on. */
  bringRows = (): void => undefined;

  readonly send: PageChannel['send'] = async (type, data) => {
    this.sent.push({ type, data });
    await Promise.resolve();
    if (type === 'bring' && data === 'rows') this.bringRows();
    // The answer's type depends on the question's: each branch below answers its own.
    const value: unknown =
      type === 'applyFix' ? this.fix : type === 'fieldLabels' ? labelsOf(data as Kind) : this.#answer(type, data);
    return { ok: true, value: value as never };
  };
  receive(handlers: TabHandlers): void {
    this.handlers = handlers;
  }
  drafts(type = 'checkDraft'): readonly DraftReport[] {
    return this.sent.filter((each) => each.type === type).map(({ data }) => data as DraftReport);
  }
  #answer(
    type: string,
    data: unknown,
  ): CheckAnswer | Pick<CheckAnswer, 'snooze'> | RowsAnswer | Record<string, never> | null {
    if (type === 'recordValues') return {};
    if (type === 'wake') return { snooze: this.snooze };
    if (type === 'checkRows') return this.#answerRows(data as RowsReport);
    if (type !== 'checkDraft' && type !== 'findDuplicates') return null;
    return {
      findings: this.findings(data as DraftReport),
      candidates: [],
      duplicatesKnown: this.duplicatesKnown || type === 'findDuplicates',
      duplicates: 'on',
      markOnOpen: 'errors',
      snooze: this.snooze,
    };
  }
  #answerRows({ rows }: RowsReport): RowsAnswer {
    const verdicts = rows.map((row) => ({ id: row.id, worst: 'error', findings: this.rowFindings(row) }) as const);
    return { rows: verdicts.filter(({ findings }) => findings.length > 0), snooze: this.snooze };
  }
}

export class Canvas implements Painter, RowPainter {
  view: PageView | null = null;
  actions: PageActions | null = null;
  rows: RowsView | null = null;
  rowActions: RowActions | null = null;
  prepare = vi.fn();
  openCard = vi.fn();
  readonly fix = applyFix;
  paint(view: PageView | null, actions: PageActions): void {
    this.view = view;
    this.actions = actions;
  }
  paintRows(view: RowsView | null, actions: RowActions): void {
    this.rows = view;
    this.rowActions = actions;
  }
  marks(): readonly string[] {
    return this.view?.marks.flatMap(({ findings }) => findings.map(({ rule, field }) => `${field} ${rule}`)) ?? [];
  }
}

function startList(...args: ConstructorParameters<typeof ListWatch>): ListWatch {
  const list = new ListWatch(...args);
  list.start();
  return list;
}

/** A finding as the background would report it. */
export function finding(rule: RuleId, field: FieldKey, value: string, fixed?: string): Finding {
  const base = { rule, field, index: 0, severity: 'error', message: { key: 'm' }, value } as const;
  return fixed === undefined ? base : { ...base, fix: { kind: 'safe', value: fixed } };
}

export const valueOf = (draft: DraftReport | undefined, key: FieldKey) =>
  draft?.fields.find((field) => field.key === key)?.values[0];

/** A page with a content script, its background and its painter. */
export class Stage {
  readonly end = new AbortController();
  readonly background = new Background();
  readonly canvas = new Canvas();

  constructor(readonly site: Site = HUBSPOT) {}

  open(path: string, html: string): void {
    this.goTo(path);
    this.show(html);
    const { background: channel, canvas: painter } = this;
    channel.bringRows = () => offerRows((place, deps) => startList(place, { ...deps, painter }));
    new PageWatch({ window, tables: [this.site.table], channel, painter, signal: this.end.signal }).start();
  }
  goTo(path: string): void {
    // Vitest's happy-dom environment puts this on its window; its types do not say so.
    const { happyDOM } = window as unknown as { readonly happyDOM: { setURL(url: string): void } };
    happyDOM.setURL(this.site.origin + path);
    window.dispatchEvent(new Event('popstate'));
  }
  show(html: string): void {
    document.body.innerHTML = html; // eslint-disable-line no-unsanitized/property -- a fixture of our own
  }
  /** The control of a property, which must be there. */
  control(name: string): HTMLTextAreaElement | HTMLInputElement {
    const named = `[data-selenium-test="property-input-${name}"]`;
    const found = document.querySelector<HTMLTextAreaElement | HTMLInputElement>(`textarea${named}, input${named}`);
    if (!found) throw new Error(`no control of ${name}`);
    return found;
  }
  type(name: string, value: string): void {
    const target = this.control(name);
    target.value = value;
    target.dispatchEvent(new Event('input', { bubbles: true }));
  }
  leave(name: string): void {
    this.control(name).dispatchEvent(new Event('focusout', { bubbles: true }));
  }
  /** Writes another text into a shown value, as the page does. */
  display(name: string, text: string): void {
    document.querySelector(`[data-test-id="${name}"] [data-selenium-test]`)?.replaceChildren(text);
  }
}
