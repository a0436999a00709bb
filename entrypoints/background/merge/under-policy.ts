import type { ProposalTerms } from '../../../lib/messages/house';
import type { MergeChoice, MergeOutcome, MergeView, PairRequest, Result } from '../../../lib/messages/protocol';
import type { BootState } from '../boot-state';
import type { Connections } from '../connections';
import { mergeRefusal, refusalOf } from '../refusal';
import type { MergeService } from './merge-service';

interface Parts {
  readonly boot: Pick<BootState, 'ready' | 'house' | 'connection'>;
  readonly connections: Pick<Connections, 'crmFor'>;
}

/**
 * The merges that reps ask for, as far as the policy lets them: with `off` nothing is planned, with `propose` nothing is carried
 * out. What was begun before is still brought to its end.
 */
export function mergesUnderPolicy(merges: MergeService, parts: Parts): MergeService {
  const { ready, house } = parts.boot;
  return {
    recover: (signal) => merges.recover(signal),
    async plan(choice): Promise<Result<MergeView>> {
      await ready;
      const refusal = refusalOf(house.policy(), 'merge');
      if (refusal) return { ok: false, failure: refusal };
      const answer = await merges.plan(choice);
      if (!answer.ok || house.policy().rights.merge !== 'propose') return answer;
      return { ok: true, value: { ...answer.value, proposal: await terms(choice, parts) } };
    },
    async run(request): Promise<MergeOutcome> {
      await ready;
      const refusal = mergeRefusal(house.policy());
      return refusal ? { status: 'did-not-happen', failure: refusal } : merges.run(request);
    },
  };
}

async function terms(pair: MergeChoice, { boot, connections }: Parts): Promise<ProposalTerms> {
  return { admin: boot.house.policy().admin, links: await linksOf(pair, { boot, connections }) };
}

/** Where both records are in the CRM; none where it was disconnected meanwhile. */
async function linksOf(pair: PairRequest, { boot, connections }: Parts): Promise<ProposalTerms['links']> {
  const { crm, account, kind, id, otherId } = pair;
  const client = await connections.crmFor(crm, account).catch(() => undefined);
  const uiHost = boot.connection(crm)?.uiHost;
  if (!client || uiHost === undefined) return {};
  return Object.fromEntries(
    [id, otherId].map((each) => [each, client.urlOf({ crm, account, kind, id: each }, uiHost)]),
  );
}
