import { CrmError } from '../../lib/crm/errors';
import type {
  FieldOutcome,
  FieldText,
  FixRequest,
  FramePlace,
  NamedFix,
  PopupRequests,
  RepView,
  SurfaceAudit,
} from '../../lib/messages/protocol';
import type { Note } from '../../lib/page/painter';
import { innerValue } from '../../lib/crm/inner-values';
import { MASK } from '../../lib/record/masked';
import type { FieldKey } from '../../lib/record/record';
import type { Finding, Fix } from '../../lib/rules/finding';
import type { Dismissals } from '../../lib/store/dismissals';
import { mayFixAll, mayMute } from '../../lib/style/rights';
import type { Audits } from './audits';
import type { BootState } from './boot-state';
import type { DraftCheckerParts } from './draft-checker';
import type { House } from './house';
import type { KeptValuesService } from './kept-values';
import type { FixService } from './merge/fix-service';
import type { AppHandlers } from './router';
import { askPage, refreshPages } from './tabs';

export interface PopupHandlerParts {
  readonly ready: Promise<void>;
  readonly boot: Pick<BootState, 'house'>;
  readonly audits: Pick<Audits, 'forTab'>;
  readonly dismissals: Pick<Dismissals, 'dismissFinding' | 'remove'>;
  readonly kept: Pick<KeptValuesService, 'of' | 'save'>;
  /** The fields of an account with the options of its drop-downs, as far as they are known. */
  readonly optionsOf: DraftCheckerParts['optionsOf'];
  readonly fixes: Pick<FixService, 'applyTogether'>;
}

type PopupHandlers = Pick<AppHandlers, keyof PopupRequests>;

/** What this rep may do and has chosen. */
export function repView(house: Pick<House, 'policy' | 'view'>): RepView {
  const policy = house.policy();
  return { mayFixAll: mayFixAll(policy), muted: house.view().muted.filter((rule) => mayMute(policy, rule)) };
}

/** The house does not let this rep do it. */
export function refusedByPolicy(what: string): CrmError {
  return new CrmError({ code: 'Invalid', detail: `The policy of this browser does not allow it: ${what}.` });
}

const isSame = ({ field, rule, value }: Finding, named: NamedFix) =>
  field === named.field && rule === named.rule && value === named.value;

/**
 * Whether whatever else a fix writes is the own fix of another one that goes along. A value that moves from one field to another does not:
 * of two fields that are written apart, one may be refused, and the value would be lost.
 */
function standsAlone({ others = {} }: Fix, along: readonly Finding[]): boolean {
  return Object.entries(others).every(([key, wanted]) =>
    along.some(({ field, fix }) => field === key && fix?.kind === 'safe' && fix.value === wanted),
  );
}

/** What the CRM's API may write at once. A value that is masked, and a fix of several fields, is the page's own affair. */
function requestsOf(audit: SurfaceAudit, named: readonly NamedFix[]): readonly FixRequest[] {
  const { crm, account, kind, id } = audit;
  if (id === undefined) return [];
  const meant = audit.findings.filter((finding) => named.some((one) => isSame(finding, one)));
  return meant.flatMap(({ field, value, inner, fix }): FixRequest[] => {
    if (fix?.kind !== 'safe' || !standsAlone(fix, meant) || `${value}${fix.value}`.includes(MASK)) return [];
    return [{ crm, account, kind, id, field, expected: inner ?? value, value: fix.value }];
  });
}

/** A value as the CRM stores it and as people see it. */
interface Stored extends FieldText {
  readonly label: string;
}

function fillRequests({ crm, account, kind, id }: SurfaceAudit, values: readonly Stored[]): readonly FixRequest[] {
  if (id === undefined) return [];
  return values.map(({ field, value }) => ({ crm, account, kind, id, field, expected: '', value }));
}

/** What a page's answer comes to; it went away over the question where there is none. */
export function outcomeOf(field: FieldKey, note: Note | null | undefined): FieldOutcome {
  if (note === undefined) return { field, done: false, note: { kind: 'failed', code: 'Unreachable' } };
  return note === null || note.kind === 'saved' ? { field, done: true } : { field, done: false, note };
}

/** A value for an empty field as the fix of a finding that no rule made: it goes the way of every fix. */
export function fillingOf({ field, value, label = value }: FieldText & Partial<Stored>): Finding {
  return {
    ...{ rule: 'required-field', field, index: 0, severity: 'info', message: { key: '' }, value: '' },
    fix: { kind: 'review', value, labels: { [field]: label } },
  };
}

/** What the popup may ask beyond looking. */
export function createPopupHandlers(parts: PopupHandlerParts): PopupHandlers {
  const { ready, boot, audits, dismissals, kept, fixes, optionsOf } = parts;
  const auditAt = async ({ tabId, frameId }: FramePlace) =>
    (await audits.forTab(tabId)).find((one) => one.frameId === frameId);
  return {
    async fillFields({ tabId, frameId, values }) {
      await ready;
      const audit = await auditAt({ tabId, frameId });
      const known = audit ? optionsOf(audit) : [];
      const stored = values.map(({ field, value }): Stored => {
        const choices = known.find(({ key }) => key === field);
        return { field, label: value, value: choices ? innerValue(value, choices) : value };
      });
      if (audit) await fixes.applyTogether(fillRequests(audit, stored));
      const outcomes: FieldOutcome[] = [];
      for (const one of stored) {
        outcomes.push(outcomeOf(one.field, await askPage({ tabId, frameId }, 'fillField', fillingOf(one))));
      }
      return outcomes;
    },
    keptValues: (scope) => kept.of(scope),
    keepValues: ({ values, fill, ...scope }) => kept.save(scope, { values, fill }),
    async ignoreField({ tabId, frameId, ...named }) {
      await ready;
      const audit = await auditAt({ tabId, frameId });
      const finding = audit?.findings.find((one) => isSame(one, named));
      if (audit && finding && !finding.value.includes(MASK)) await dismissals.dismissFinding(audit, finding, audit.id);
      await refreshPages();
      return null;
    },
    async liftIgnored({ keys }) {
      await ready;
      await Promise.all(keys.map((key) => dismissals.remove(key)));
      await refreshPages();
      return null;
    },
    async fixAll({ tabId, frameId, findings }) {
      await ready;
      if (!boot.house.policy().rights.bulk) throw refusedByPolicy('bulk');
      const audit = await auditAt({ tabId, frameId });
      if (audit) await fixes.applyTogether(requestsOf(audit, findings));
      const outcomes: FieldOutcome[] = [];
      // The page finds what is written already, and types the rest: one after the other, for it has one focus.
      for (const finding of findings) {
        outcomes.push(outcomeOf(finding.field, await askPage({ tabId, frameId }, 'fixField', finding)));
      }
      return outcomes;
    },
  };
}
