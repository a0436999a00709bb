import { useAnswer } from '../../components/app/use-answer';
import { ask } from '../../components/app/channel';
import { CRM_IDS } from '../../lib/record/crm-names';
import type { CrmId } from '../../lib/record/record';

async function firstConnected(): Promise<CrmId | null> {
  const views = await Promise.all(CRM_IDS.map((crm) => ask('connection', { crm })));
  return views.find(({ state }) => state === 'connected')?.crm ?? null;
}

/** The CRM whose records a style is tried on: the first that is connected. `null`: none is; `undefined`: not known yet. */
export function useConnectedCrm(): CrmId | null | undefined {
  const { answer, trouble } = useAnswer(firstConnected);
  return trouble ? null : answer;
}
