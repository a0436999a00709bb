import type { CrmId } from '../record/record';
import type { Crm } from './crm';
import { createHubSpot } from './hubspot/client';
import { hubspotDialect } from './hubspot/dialect';
import { createPipedrive } from './pipedrive/client';
import { pipedriveDialect } from './pipedrive/dialect';
import type { Dialect, Transport } from './transport';

/** How a CRM is reached. A further CRM is one folder beside `hubspot/` and one line below. */
export interface CrmEntry {
  readonly dialect: Dialect;
  create(options: { readonly token: string; readonly transport: Transport; readonly account?: string }): Crm;
}

/** The CRMs that can be connected. */
export const CRMS: Readonly<Partial<Record<CrmId, CrmEntry>>> = {
  hubspot: { dialect: hubspotDialect, create: createHubSpot },
  pipedrive: { dialect: pipedriveDialect, create: createPipedrive },
};
