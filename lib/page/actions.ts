import type { PairRequest } from '../messages/protocol';
import type { Finding } from '../rules/finding';
import { leavesDoubt, taking } from '../rules/fix-choices';
import { placeFor } from './field-value';
import type { FixSite } from './fix';
import type { AboutField, Note, PageActions, Painter } from './painter';
import type { Picker, PickSite } from './picker/picking';
import type { PlaceId } from './placed';
import type { Session } from './session';
import { placeIdOf } from './view';
import { after } from './wait';

/** How long a note stays, in ms: good news shortly, the rest until it can have been read. */
const GOOD_NEWS = 8_000;
const OTHER_NEWS = 20_000;

/** What the user can ask for on a surface. */
export function createActions(session: Session, painter: Painter, picker: Picker): PageActions {
  const { channel } = session.deps;
  const pair = (otherId: string): Omit<PairRequest, 'id'> => {
    const { crm, account, record: kind } = session.surface;
    return { crm, account, kind, otherId };
  };
  const site = pickSite(session);
  let last: Promise<unknown> = Promise.resolve();
  /** One after the other: two values under edit at once would fight over the page's focus. */
  const use: PageActions['use'] = (finding, value, told) => {
    const { busy, notes } = session.state;
    const id = placeIdOf(finding, session.reader.fields, session.surface);
    if (busy.has(id)) {
      told?.(null);
      return;
    }
    const isFirst = busy.size === 0;
    busy.add(id);
    notes.delete(id);
    session.paint();
    const run = async (): Promise<void> => {
      const note = await carryOut(taking(finding, value), id, session, painter);
      if (value !== undefined && (!note || note.kind === 'saved')) letRest({ ...finding, value }, finding, session);
      told?.(note);
    };
    last = isFirst ? run() : last.then(run, run);
  };
  return {
    use,
    goTo: (value) => goTo(value, session, painter),
    ignore: (finding) => {
      const { crm, account, id } = session.surface;
      const { rule, field, value } = finding;
      const request = { type: 'finding', crm, account, rule, field, value, ...(id !== undefined && { id }) } as const;
      void dismiss(session, finding, channel.send('dismiss', request));
    },
    postpone: (finding) => {
      const { crm, account, id } = session.surface;
      const { rule, field, notYet: stage } = finding;
      if (id === undefined || stage === undefined) return;
      tell(placeIdOf(finding, session.reader.fields, session.surface), { kind: 'postponed' }, session);
      const request = { type: 'not-yet', crm, account, id, rule, field, stage } as const;
      void dismiss(session, finding, channel.send('dismiss', request), 'postponed');
    },
    mute: (finding, muted) => void mute(finding, muted, session),
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
    showMissing: (byKey) => picker.toggle(site, byKey),
  };
}

/** Where fields are missing, for as long as the session lives. */
function pickSite(session: Session): PickSite {
  const { channel, signal } = session.deps;
  return {
    signal,
    surface: () => session.surface,
    fields: () => session.reader.fields,
    missing: () => session.learner.missing,
    keep: async (shown) => {
      const { crm, account, record: kind, kind: surface } = session.surface;
      const answer = await channel.send('chooseField', { crm, account, kind, surface, ...shown });
      return answer?.ok ?? false;
    },
  };
}

/** The value was chosen although it is as doubtful as before; before the record has an id, nothing can be remembered of it. */
function letRest(finding: Finding, before: Finding, session: Session): void {
  if (!leavesDoubt(before, finding.value)) return;
  const { channel } = session.deps;
  const { crm, account, id } = session.surface;
  const { rule, field, value } = finding;
  if (id === undefined) session.hide(finding);
  else
    void dismiss(session, finding, channel.send('dismiss', { type: 'chosen', crm, account, id, rule, field, value }));
}

async function carryOut(finding: Finding, id: PlaceId, session: Session, painter: Painter): Promise<Note | null> {
  const { state, deps } = session;
  const site: FixSite = {
    surface: session.surface,
    channel: deps.channel,
    signal: deps.signal,
    field: (key) => session.field(key),
    seen: (key) => session.checked?.fields.find((field) => field.key === key)?.values[0] ?? '',
    refresh: () => session.adopt(session.surface),
    supersede: (key, shown, value) => session.reader.superseded.set(key, shown, value),
  };
  // What stands there already is not written.
  const stays = finding.fix?.alternatives !== undefined && finding.fix.value === finding.value;
  const note = stays ? null : await painter.fix(finding, site);
  state.busy.delete(id);
  if (deps.signal.aborted) return note;
  if (note) tell(id, note, session);
  session.reread();
  session.paint();
  return note;
}

function tell(id: PlaceId, note: Note, session: Session): void {
  session.state.notes.set(id, note);
  const forget = () => {
    if (session.state.notes.get(id) !== note) return;
    session.state.notes.delete(id);
    session.paint();
  };
  after(note.kind === 'saved' || note.kind === 'postponed' ? GOOD_NEWS : OTHER_NEWS, forget, session.deps.signal);
}

async function dismiss(
  session: Session,
  finding: Finding,
  sent: Promise<{ readonly ok: boolean } | null>,
  as?: 'postponed',
): Promise<void> {
  const show = session.hide(finding, as);
  const answer = await sent;
  if (!answer?.ok) show();
}

async function mute(finding: Finding, muted: boolean, session: Session): Promise<void> {
  const id = placeIdOf(finding, session.reader.fields, session.surface);
  if (muted) tell(id, { kind: 'muted', finding }, session);
  else session.state.notes.delete(id);
  session.paint();
  const answer = await session.deps.channel.send('muteRule', { rule: finding.rule, muted });
  if (!answer?.ok) tell(id, { kind: 'failed', code: answer?.failure.code ?? 'Unreachable' }, session);
  session.paint();
}

function goTo(value: AboutField, session: Session, painter: Painter): void {
  const { reader, surface } = session;
  const field = session.field(value.field);
  if (field) {
    const { control, element } = placeFor(field, value, surface.table);
    const around = field.places ? element : field.row;
    around.scrollIntoView({ block: 'center', inline: 'nearest' });
    const focusable =
      control ?? field.row.closest<HTMLElement>('[tabindex]') ?? field.row.querySelector<HTMLElement>('[tabindex]');
    focusable?.focus({ preventScroll: true });
  }
  painter.openCard(placeIdOf(value, reader.fields, surface), { focus: false });
}
