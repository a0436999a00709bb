import type { CrmId } from '../record/record';
import type { Crm, KeyWorth } from './crm';
import { createHubSpot } from './hubspot/client';
import { hubspotDialect } from './hubspot/dialect';
import { scopesWorth } from './hubspot/scopes';
import { createPipedrive } from './pipedrive/client';
import { pipedriveDialect } from './pipedrive/dialect';
import { rightsWorth } from './pipedrive/rights';
import type { Dialect, Transport } from './transport';

/** How a CRM is reached. A further CRM is one folder beside `hubspot/` and one line below. */
export interface CrmEntry {
  readonly dialect: Dialect;
  create(options: { readonly token: string; readonly transport: Transport; readonly account?: string }): Crm;
  /** What a key is good for that lacks these (`Crm.missingScopes`). */
  worth(missing: readonly string[]): KeyWorth;
}

/** The CRMs that can be connected. */
export const CRMS: Readonly<Record<CrmId, CrmEntry>> = {
  hubspot: { dialect: hubspotDialect, create: createHubSpot, worth: scopesWorth },
  pipedrive: { dialect: pipedriveDialect, create: createPipedrive, worth: rightsWorth },
};
