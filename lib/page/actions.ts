import type { PairRequest } from '../messages/protocol';
import type { FieldKey } from '../record/record';
import type { Finding } from '../rules/finding';
import { applyFix, type FixSite } from './fix';
import type { Note, PageActions, Painter } from './painter';
import type { Session } from './session';

/** How long a note stays, in ms: good news shortly, the rest until it can have been read. */
const GOOD_NEWS = 8_000;
const OTHER_NEWS = 20_000;

/** What the user can ask for on a surface. */
export function createActions(session: Session, painter: Painter): PageActions {
  const { channel } = session.deps;
  const pair = (otherId: string): Omit<PairRequest, 'id'> => {
    const { crm, account, record: kind } = session.surface;
    return { crm, account, kind, otherId };
  };
  let last = Promise.resolve();
  /** One after the other: two fields under edit at once would fight over the page's focus. */
  const use = (finding: Finding): void => {
    const { busy, notes } = session.state;
    if (busy.has(finding.field)) return;
    const isFirst = busy.size === 0;
    busy.add(finding.field);
    notes.delete(finding.field);
    session.paint();
    const run = (): Promise<void> => carryOut(finding, session);
    last = isFirst ? run() : last.then(run, run);
  };
  return {
    use,
    goTo: (field) => goTo(field, session, painter),
    ignore: (finding) => {
      const { crm, account, id } = session.surface;
      const { rule, field, value } = finding;
      const request = { type: 'finding', crm, account, rule, field, value, ...(id !== undefined && { id }) } as const;
      void dismiss(session, finding, channel.send('dismiss', request));
    },
    notDuplicate: (finding) => {
      const { draft } = session.reader;
      if (!draft || finding.candidateId === undefined) return;
      const otherId = finding.candidateId;
      void dismiss(session, finding, channel.send('dismiss', { type: 'pair', report: draft, otherId }));
    },
    review: (otherId) => {
      const { id } = session.surface;
      // Sent within the click: the side panel may open only then.
      if (id !== undefined) void channel.send('openReview', { ...pair(otherId), id });
    },
    open: (otherId) => void channel.send('openRecord', pair(otherId)),
    connect: () => void channel.send('openOptions', null),
  };
}

async function carryOut(finding: Finding, session: Session): Promise<void> {
  const { state, deps } = session;
  const site: FixSite = {
    surface: session.surface,
    channel: deps.channel,
    signal: deps.signal,
    field: (key) => session.field(key),
    refresh: () => session.adopt(session.surface),
    supersede: (key, shown, value) => session.reader.superseded.set(key, shown, value),
  };
  const note = await applyFix(finding, site);
  state.busy.delete(finding.field);
  if (deps.signal.aborted) return;
  if (note) tell(finding.field, note, session);
  session.reread();
  session.paint();
}

function tell(field: FieldKey, note: Note, session: Session): void {
  session.state.notes.set(field, note);
  setTimeout(
    () => {
      if (session.state.notes.get(field) !== note) return;
      session.state.notes.delete(field);
      session.paint();
    },
    note.kind === 'saved' ? GOOD_NEWS : OTHER_NEWS,
  );
}

async function dismiss(
  session: Session,
  finding: Finding,
  sent: Promise<{ readonly ok: boolean } | null>,
): Promise<void> {
  const show = session.hide(finding);
  const answer = await sent;
  if (!answer?.ok) show();
}

function goTo(key: FieldKey, session: Session, painter: Painter): void {
  const field = session.field(key);
  if (field) {
    field.row.scrollIntoView({ block: 'center', inline: 'nearest' });
    const focusable =
      field.control ??
      field.row.closest<HTMLElement>('[tabindex]') ??
      field.row.querySelector<HTMLElement>('[tabindex]');
    focusable?.focus({ preventScroll: true });
  }
  painter.openCard(key, { focus: false });
}
