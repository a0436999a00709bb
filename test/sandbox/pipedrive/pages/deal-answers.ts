import type { PipedriveAccount } from '../account';
import type { Deal } from '../deals';
import { pageItem } from './answers';
import type { DealAnswer, PageDeal, PageField } from './model';

/** A deal or a lead as the pages draw it: its own rows look like a person's, and one of them is called *Phone*. */
export function pageDeal({ sort, id, title, stage, value, phone }: Deal): PageDeal {
  const text = (code: string, label: string, held: string): PageField => {
    return { code, label, required: false, type: 'text', value: held };
  };
  const fields: readonly PageField[] = [
    text('value', 'Value', value),
    text('stage_id', 'Stage', stage),
    { ...text('site_phone', 'Phone', phone), type: 'phone', value: phone },
    text('expected_close_date', 'Expected close date', ''),
  ];
  return { sort, id, title, stage, fields };
}

/** A deal or a lead with what it is linked to. */
export function dealAnswer(account: PipedriveAccount, deal: Deal): DealAnswer {
  const { personId, organizationId } = deal;
  const hasOrganization = organizationId !== null && account.has('organizations', organizationId);
  return {
    deal: pageDeal(deal),
    ...(personId !== null && account.has('persons', personId) && { personId }),
    ...(hasOrganization && { organization: pageItem(account, account.get('organizations', organizationId)) }),
  };
}
