import type { CrmId } from './record';

/** Every CRM, in the order people see them. */
export const CRM_IDS = ['hubspot', 'pipedrive'] as const satisfies readonly CrmId[];

/** How people call each CRM. */
export const CRM_NAMES: Readonly<Record<CrmId, string>> = { hubspot: 'HubSpot', pipedrive: 'Pipedrive' };
