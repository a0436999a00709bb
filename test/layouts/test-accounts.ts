import { HubSpotAccount } from '../sandbox/hubspot/account';
import { populate } from '../sandbox/hubspot/data';
import { pipedriveSandbox } from '../sandbox/pipedrive/start';
import type { Accounts } from './pick-record';

const NOW = Date.UTC(2026, 10, 1);
const RECORDS = 80;

/** The sandbox's accounts without its server, for what needs no answers of an API. The clock stands still. */
export function testAccounts(): Accounts {
  const now = () => NOW;
  const hubspot = new HubSpotAccount({ now });
  populate(hubspot, { contacts: RECORDS });
  return { hubspot, pipedrive: pipedriveSandbox({ persons: RECORDS }, now).account };
}
