import { createContext, useContext, type ReactNode } from 'react';
import { CRM_NAMES } from '../../lib/record/crm-names';
import type { CrmId } from '../../lib/record/record';

const Context = createContext<CrmId | undefined>(undefined);

/** Names the CRM that everything within is about: an account, a surface, a pair of records. */
export function AboutCrm({ crm, children }: { readonly crm: CrmId | undefined; readonly children: ReactNode }) {
  return <Context value={crm}>{children}</Context>;
}

/** The CRM's own name for texts that say `{crm}`; empty outside `AboutCrm`. */
export function useCrmWords(): { readonly crm: string } {
  const crm = useContext(Context);
  return { crm: crm === undefined ? '' : CRM_NAMES[crm] };
}
