import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { ask } from '../../components/app/channel';
import { AboutCrm } from '../../components/app/crm-words';
import { Glyph } from '../../components/app/glyph';
import { Phrase } from '../../components/app/phrase';
import { momentText, t } from '../../components/app/text';
import { TroubleNote } from '../../components/app/trouble-note';
import { useAction } from '../../components/app/use-action';
import { useHouse } from '../../components/app/use-house';
import type { FieldOutcome, SurfaceAudit } from '../../lib/messages/protocol';
import type { CrmId } from '../../lib/record/record';
import type { RuleId } from '../../lib/rules/finding';
import type { Policy } from '../../lib/style/policy';
import { isAllowed } from '../../lib/style/rights';
import { inReadingOrder, isQuiet } from './audit-view';
import { followTab, type PopupView } from './follow-tab';
import { fillFields, fixAll } from './fix-finding';
import { ListPanel } from './list-panel';
import { OutcomeNote } from './outcome-note';
import { PopupFooter, type Quiet } from './popup-footer';
import { MutedList, MutedNote } from './quieted';
import { StyleLine } from './style-line';
import { StyleNews } from './style-news';
import { SurfacePanel } from './surface-panel';
import { WriteNoticeNote } from './write-notice-note';

const close = () => window.close();

function openOptions(): void {
  void browser.runtime.openOptionsPage().then(close);
}

/** Nothing to audit: what the tab is, and what to open instead. */
function Nothing({ title, todo }: { readonly title: string; readonly todo: string }) {
  return (
    <div className="nothing">
      <h1>{title}</h1>
      <p className="muted">{todo}</p>
    </div>
  );
}

/** Nothing is connected to the tab's CRM; on a tab without one, to none at all. */
function ConnectNote({ crm, policy }: { readonly crm: CrmId | undefined; readonly policy?: Policy | undefined }) {
  if (policy && !isAllowed(policy, 'connect')) return <ConnectOffNote admin={policy.admin} />;
  return (
    <div className="note note-warning">
      <Glyph name="warning" />
      <div className="stack">
        <p>
          <Phrase text={crm ? 'popup.duplicates.notConnected' : 'popup.notConnectedAny'} />
        </p>
        <div>
          <button type="button" onClick={openOptions}>
            <Phrase text={crm ? 'popup.connect' : 'popup.connectAny'} />
          </button>
        </div>
      </div>
    </div>
  );
}

function ConnectOffNote({ admin }: { readonly admin: string }) {
  return (
    <div className="note note-info">
      <Glyph name="info" />
      <p>
        <Phrase text={admin === '' ? 'popup.connectOff' : 'popup.connectOffBy'} params={[admin]} />
      </p>
    </div>
  );
}

function QuietNote({ until, onSpeak }: { readonly until: number | null; readonly onSpeak: () => void }) {
  return (
    <div className="note note-info">
      <Glyph name="info" />
      <p className="grow">{until === null ? t('popup.quietHere') : <Until until={until} />}</p>
      <button type="button" onClick={onSpeak}>
        {t('popup.speak')}
      </button>
    </div>
  );
}

function Until({ until }: { readonly until: number }) {
  // Snoozes last minutes: the time of day is enough.
  return <Phrase text="popup.quietUntil" params={[momentText(until, until)]} />;
}

/** What the last write of several fields came to. */
interface Fixed {
  readonly audit: SurfaceAudit;
  readonly outcomes: readonly FieldOutcome[];
}

type Audited = Extract<PopupView, { kind: 'audit' }>;

function Audit({ view, again }: { readonly view: Audited; readonly again: () => void }) {
  const { tab, audit, at } = view;
  const action = useAction();
  const house = useHouse();
  const mayMerge = isAllowed(house?.policy, 'merge');
  const [fixed, setFixed] = useState<Fixed>();
  const write = (surface: SurfaceAudit, work: () => Promise<readonly FieldOutcome[]>) =>
    action.run(async () => {
      setFixed(undefined);
      setFixed({ audit: surface, outcomes: await work() });
    });
  const [muted, setMuted] = useState<RuleId>();
  const mute = (rule: RuleId, isMuted: boolean) =>
    action.run(async () => {
      await ask('muteRule', { rule, muted: isMuted });
      setMuted(isMuted ? rule : undefined);
      again();
    });
  const surfaces = inReadingOrder(audit.surfaces);
  const isEmpty = surfaces.length === 0 && audit.lists.length === 0;
  const quiet = isQuiet(audit.snooze, at);
  const connected = tab.crm ? audit.connected.includes(tab.crm) : audit.connected.length > 0;
  const hush = (how: Quiet) =>
    action.run(async () => {
      await ask('snoozeTab', { tabId: tab.id, how });
      again();
    });
  return (
    <>
      <main>
        {action.trouble && <TroubleNote trouble={action.trouble} />}
        <StyleNews view={house} action={action} />
        {quiet && (
          <QuietNote until={audit.snooze.tab ? null : audit.snooze.until} onSpeak={() => hush({ off: true })} />
        )}
        {muted && <MutedNote rule={muted} onUndo={() => mute(muted, false)} />}
        {audit.notice && (
          <AboutCrm crm={audit.notice.crm}>
            <WriteNoticeNote notice={audit.notice} />
          </AboutCrm>
        )}
        {fixed && (
          <AboutCrm crm={fixed.audit.crm}>
            <OutcomeNote outcomes={fixed.outcomes} labels={fixed.audit.labels} />
          </AboutCrm>
        )}
        {surfaces.map((surface) => (
          <AboutCrm key={surface.frameId} crm={surface.crm}>
            <SurfacePanel
              audit={surface}
              now={at}
              action={action}
              mayMerge={mayMerge}
              close={close}
              onOptions={openOptions}
              onMute={(rule) => mute(rule, true)}
              onFill={(values) => write(surface, () => fillFields(surface, values))}
            />
          </AboutCrm>
        ))}
        {audit.lists.map((list) => (
          <ListPanel key={list.frameId} audit={list} />
        ))}
        {isEmpty && (
          <Nothing
            title={t(tab.crm ? 'popup.noRecord.title' : 'popup.noPage.title')}
            todo={t(tab.crm ? 'popup.noRecord.todo' : 'popup.noPage.todo')}
          />
        )}
        <MutedList muted={audit.rep.muted} busy={action.busy} onHear={(rule) => mute(rule, false)} />
        {surfaces.length === 0 && !connected && (
          <AboutCrm crm={tab.crm}>
            <ConnectNote crm={tab.crm} policy={house?.policy} />
          </AboutCrm>
        )}
      </main>
      <PopupFooter
        surfaces={surfaces}
        mayFixAll={audit.rep.mayFixAll}
        canHush={!isEmpty && !quiet}
        action={action}
        onFixAll={(surface, findings) => write(surface, () => fixAll(surface, findings))}
        onQuiet={hush}
        onOptions={openOptions}
      >
        <StyleLine view={house} />
      </PopupFooter>
    </>
  );
}

/** The popup: audits the tab in front of the user, live. */
export function Popup() {
  const [view, setView] = useState<PopupView>();
  const [round, setRound] = useState(0);
  const again = () => setRound((last) => last + 1);
  useEffect(() => {
    const stop = new AbortController();
    void followTab(setView, stop.signal);
    return () => stop.abort();
  }, [round]);

  if (!view) return <main aria-busy="true" />;
  if (view.kind === 'trouble') {
    return (
      <main>
        <TroubleNote trouble={view.trouble} onRetry={again} />
      </main>
    );
  }
  if (view.kind === 'no-tab') {
    return (
      <main>
        <Nothing title={t('popup.noPage.title')} todo={t('popup.noPage.todo')} />
      </main>
    );
  }
  return <Audit view={view} again={again} />;
}
