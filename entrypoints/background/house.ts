import { browser } from 'wxt/browser';
import * as v from 'valibot';
import type { HouseView, StyleEdition } from '../../lib/messages/house';
import { RULE_IDS, type RuleId } from '../../lib/rules/rule-ids';
import { DEFAULT_STYLE } from '../../lib/style/default-style';
import { editionAfter } from '../../lib/style/edition';
import { effectiveStyle, nextStepUp, underPolicy } from '../../lib/style/effective-style';
import { changedAt, type HouseStyle } from '../../lib/style/house-style';
import { FREE, readPolicy, type Policy } from '../../lib/style/policy';
import { readHouseStyle, type StyleProblem } from '../../lib/style/read-house-style';

/** Where the house style of this browser is kept in `storage.local`. */
export const HOUSE_KEYS = ['style', 'muted', 'newsSeen'] as const;

const mutedRules = v.array(v.picklist(RULE_IDS));

/** The house style as it is here: the document, what a policy makes of it, and what this rep muted. In memory after `load`. */
export interface House {
  /** Takes what `storage.local` and `storage.managed` hold. */
  load(local: Readonly<Record<string, unknown>>, managed: unknown): void;
  /** What rules run by; the same object for as long as it says the same. */
  style(): HouseStyle;
  policy(): Policy;
  view(): HouseView;
  save(edition: StyleEdition): Promise<void>;
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

export function createHouse({ report, now }: HouseParts): House {
  let own = DEFAULT_STYLE;
  let policy = FREE;
  let muted: readonly RuleId[] = [];
  let seen = 0;
  /** What was made of them, and until when (ms since 1970) it holds. */
  let made: { readonly style: HouseStyle; readonly until: number } | undefined;

  function style(): HouseStyle {
    if (made && made.until > now()) return made.style;
    const next = effectiveStyle(own, { policy, muted, now: now() });
    made = { style: next, until: nextStepUp(next, now()) ?? Infinity };
    return next;
  }

  /** The newest change that this rep did not make and has not read. */
  function news() {
    const house = underPolicy(own, policy);
    const at = changedAt(house);
    return at !== undefined && at > seen ? house.changes.at(-1) : undefined;
  }

  return {
    style,
    policy: () => policy,
    load(local, managed) {
      const read = readHouseStyle(local.style);
      const rolledOut = readPolicy(managed);
      [own, policy] = [read.style, rolledOut.policy];
      for (const problem of read.problems) report(`style: ${told(problem)}`);
      for (const problem of rolledOut.problems) report(`policy: ${told(problem)}`);
      const readMuted = v.safeParse(v.optional(mutedRules, []), local.muted);
      if (readMuted.success) muted = readMuted.output;
      else report('muted: not valid; nothing is muted');
      seen = typeof local.newsSeen === 'number' ? local.newsSeen : 0;
      made = undefined;
    },
    view() {
      const change = news();
      return {
        own,
        house: underPolicy(own, policy),
        effective: style(),
        policy,
        muted,
        ...(change && { news: change }),
      };
    },
    async save(edition) {
      const next = editionAfter(own, edition, now());
      // Who makes a change knows of it.
      const known = Math.max(seen, changedAt(next) ?? 0);
      // What could not be kept does not hold either.
      await browser.storage.local.set({ style: next, newsSeen: known });
      [own, seen, made] = [next, known, undefined];
    },
    async mute(rule, isMuted) {
      muted = isMuted ? [...new Set([...muted, rule])] : muted.filter((one) => one !== rule);
      made = undefined;
      await browser.storage.local.set({ muted });
    },
    async newsSeen() {
      seen = changedAt(underPolicy(own, policy)) ?? seen;
      await browser.storage.local.set({ newsSeen: seen });
    },
  };
}
