import { browser } from 'wxt/browser';
import * as v from 'valibot';
import type { HouseView, StyleEdition } from '../../lib/messages/house';
import { RULE_IDS, type RuleId } from '../../lib/rules/rule-ids';
import { DEFAULT_STYLE } from '../../lib/style/default-style';
import { editionAfter } from '../../lib/style/edition';
import { effectiveStyle, nextStepUp, underPolicy } from '../../lib/style/effective-style';
import type { HouseStyle } from '../../lib/style/house-style';
import { FREE, readPolicy, type Policy } from '../../lib/style/policy';
import { mayMute } from '../../lib/style/rights';
import { readHouseStyle, type StyleProblem } from '../../lib/style/read-house-style';
import { refused } from './refusal';

/** Where the house style of this browser is kept in `storage.local`. */
export const HOUSE_KEYS = ['style', 'muted', 'newsSeen'] as const;

const mutedRules = v.array(v.picklist(RULE_IDS));

/** The house style as it is here: the document, what a policy makes of it, and what this rep muted. In memory after `load`. */
export interface House {
  /** Takes what `storage.local` and `storage.managed` hold. */
  load(local: Readonly<Record<string, unknown>>, managed: unknown): void;
  /** Takes what `storage.managed` holds now. */
  takePolicy(managed: unknown): void;
  /** What rules run by; the same object for as long as it says the same. */
  style(): HouseStyle;
  policy(): Policy;
  view(): HouseView;
  save(edition: StyleEdition): Promise<void>;
  /** Rejects with a `CrmError` (`ByPolicy`) where the policy lets nobody mute the rule. To hear it again is always allowed. */
  mute(rule: RuleId, isMuted: boolean): Promise<void>;
  /** This rep has read what changed last. */
  newsSeen(): Promise<void>;
}

export interface HouseParts {
  readonly report: (problem: string) => void;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

const told = ({ place, what }: StyleProblem) => `${place}: ${what}`;

/** The newest change that came with a policy. What was saved here is no news to who saved it. */
const newest = ({ style }: Policy) => style?.changes.at(-1);

function readMuted(stored: unknown, report: HouseParts['report']): readonly RuleId[] {
  const read = v.safeParse(v.optional(mutedRules, []), stored);
  if (read.success) return read.output;
  report('muted: not valid; nothing is muted');
  return [];
}

export function createHouse({ report, now }: HouseParts): House {
  let own = DEFAULT_STYLE;
  let policy = FREE;
  let muted: readonly RuleId[] = [];
  /** When the change was made that this rep read last, ms since 1970. */
  let seen: number | undefined;
  /** What was made of them, and until when (ms since 1970) it holds. */
  let made: { readonly style: HouseStyle; readonly until: number } | undefined;

  function style(): HouseStyle {
    if (made && made.until > now()) return made.style;
    const next = effectiveStyle(own, { policy, muted, now: now() });
    made = { style: next, until: nextStepUp(next, now()) ?? Infinity };
    return next;
  }

  function takePolicy(managed: unknown): void {
    const read = readPolicy(managed);
    policy = read.policy;
    made = undefined;
    for (const problem of read.problems) report(`policy: ${told(problem)}`);
  }

  return {
    style,
    policy: () => policy,
    takePolicy,
    load(local, managed) {
      const read = readHouseStyle(local.style);
      own = read.style;
      for (const problem of read.problems) report(`style: ${told(problem)}`);
      takePolicy(managed);
      muted = readMuted(local.muted, report);
      seen = typeof local.newsSeen === 'number' ? local.newsSeen : undefined;
    },
    view() {
      const change = newest(policy);
      return {
        own,
        house: underPolicy(own, policy),
        effective: style(),
        policy,
        muted,
        ...(change && change.at !== seen && { news: change }),
      };
    },
    async save(edition) {
      const next = editionAfter(own, edition, now());
      // What could not be kept does not hold either, here and below.
      await browser.storage.local.set({ style: next });
      [own, made] = [next, undefined];
    },
    async mute(rule, isMuted) {
      if (isMuted && !mayMute(policy, rule)) throw refused(policy);
      const next = isMuted ? [...new Set([...muted, rule])] : muted.filter((one) => one !== rule);
      await browser.storage.local.set({ muted: next });
      [muted, made] = [next, undefined];
    },
    async newsSeen() {
      seen = newest(policy)?.at;
      if (seen !== undefined) await browser.storage.local.set({ newsSeen: seen });
    },
  };
}
