import type { CrmId } from '../../lib/record/record';
import type { HubSpotAccount } from '../sandbox/hubspot/account';
import { kindOf } from '../sandbox/hubspot/record';
import type { PipedriveAccount } from '../sandbox/pipedrive/account';
import { hubspotRecord } from './hubspot-record';
import type { LayoutRecord } from './layout-record';
import { pipedriveRecord } from './pipedrive-record';

/** The sandbox's accounts, in which every layout's record is. */
export interface Accounts {
  readonly hubspot: HubSpotAccount;
  readonly pipedrive: PipedriveAccount;
}

/** Every third page is a company's. */
const COMPANY_EVERY = 3;

function nth<T>(items: readonly T[], seed: number): T {
  // A step that shares no factor with the usual sizes: neighbouring seeds take records far apart.
  const item = items[(seed * 37) % items.length];
  if (item === undefined) throw new RangeError('The account has no records');
  return item;
}

/** The record a seed stands for: another one for every seed, contacts and companies by turns. */
export function pickRecord({ hubspot, pipedrive }: Accounts, crm: CrmId, seed: number): LayoutRecord {
  const isCompany = seed % COMPANY_EVERY === 0;
  if (crm === 'hubspot') {
    const kind = isCompany ? 'companies' : 'contacts';
    return hubspotRecord(hubspot, kind, nth(hubspot.list(kind), seed).id);
  }
  const kind = isCompany ? 'organizations' : 'persons';
  return pipedriveRecord(pipedrive, kind, nth(pipedrive.list(kind), seed).id);
}

const HUBSPOT_PATH = /^\/contacts\/\d+\/(?:record\/)?(0-1|0-2|contact|company)\/(\d+)/;
const PIPEDRIVE_PATH = /^\/(person|organization)\/(\d+)/;

/** The record whose page an address is; `undefined` where the sandbox has none there. */
export function recordAt({ hubspot, pipedrive }: Accounts, url: URL): LayoutRecord | undefined {
  const [, page, number = ''] = PIPEDRIVE_PATH.exec(url.pathname) ?? [];
  if (page !== undefined && url.hostname === pipedrive.host) {
    const kind = page === 'person' ? 'persons' : 'organizations';
    return pipedrive.has(kind, Number(number)) ? pipedriveRecord(pipedrive, kind, Number(number)) : undefined;
  }
  const [, type = '', id = ''] = HUBSPOT_PATH.exec(url.pathname) ?? [];
  const kind = kindOf(type);
  return kind && hubspot.has(kind, id) ? hubspotRecord(hubspot, kind, id) : undefined;
}
