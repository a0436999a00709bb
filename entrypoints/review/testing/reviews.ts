import { settled } from '../../../components/app/testing/draw';
import { accountOf } from '../../../lib/merge/merge-record';
import { planMerge } from '../../../lib/merge/plan-merge';
import { AINO, AINO_K, OWNERS, PROPERTIES } from '../../../lib/merge/testing/contacts';
import type { MergeChoice, MergeOutcome, MergeView, PairRequest, Result } from '../../../lib/messages/protocol';

/** The pair under review. */
export const PAIR: PairRequest = { crm: 'hubspot', account: '777', kind: 'contact', id: '6002', otherId: '6001' };
const NOW = Date.UTC(2026, 10, 22, 12);
const account = accountOf(PROPERTIES, OWNERS);

/** What the background answers: the real planner's plan. */
export function view(
  { choices, survivorId }: Pick<MergeChoice, 'choices' | 'survivorId'>,
  b = AINO,
  a = AINO_K,
): Result<MergeView> {
  const chosen = survivorId === undefined ? {} : { survivorId };
  const plan = planMerge({ kind: 'contact', a, b, account, choices, now: NOW, keptDays: 90, ...chosen });
  return { ok: true, value: { plan, probability: 0.996, fingerprint: 'seen', keptUntil: Date.UTC(2027, 1, 20) } };
}
/** A background that has a review and plans it. */
export const planned = { reviewTarget: () => PAIR, planMerge: (choice: MergeChoice) => view(choice) };
/** A merge that went well. */
export const merged = {
  status: 'confirmed',
  id: '7001',
  newId: true,
  name: 'Aino K. Virtanen',
  unwritten: [],
} as const satisfies MergeOutcome;

/** A click as a person makes it: `isTrusted` cannot be forged by a page, only by a test that owns the event. */
export async function press(node: HTMLElement): Promise<void> {
  const event = new MouseEvent('click', { bubbles: true, cancelable: true });
  Object.defineProperty(event, 'isTrusted', { value: true });
  await settled(() => node.dispatchEvent(event));
}
