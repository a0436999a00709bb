import { companyDomain } from '../../record/domain';
import type { CallOptions, DomainUse } from '../crm';
import * as answers from './answers';
import { searchApi } from './apis';
import type { Wire } from './wire';
import { listOf } from './fields';
import { groupsFor, searchBodies } from './search-requests';

const CONTACT = ['email', 'company', 'associatedcompanyid'];
const COMPANY = ['name', 'domain', 'website', 'hs_additional_domains'];
const MOST = 100;

async function found(wire: Wire, kind: 'contact' | 'company', domain: string, call: CallOptions) {
  const bodies = searchBodies(
    groupsFor(kind, [{ by: 'domain', domain }]),
    kind === 'contact' ? CONTACT : COMPANY,
    MOST,
  );
  const api = searchApi(kind, wire, { call, endpointClass: 'search' });
  const pages = await Promise.all(bodies.map((body) => answers.checked(answers.recordsAnswer, api.search(body), call)));
  return pages.flatMap(({ results }) => results);
}

/** See `Crm.domainUse` [2 searches]. */
export async function domainUse(wire: Wire, domain: string, call: CallOptions): Promise<DomainUse> {
  const [contacts, companies] = await Promise.all([
    found(wire, 'contact', domain, call),
    found(wire, 'company', domain, call),
  ]);
  return {
    contacts: contacts
      // A token of an address may end as the domain does and be another one.
      .filter(({ properties }) => companyDomain(properties.email ?? '') === domain)
      .map(({ id, properties: { company, associatedcompanyid: companyId } }) => ({
        id,
        ...(company ? { company } : {}),
        ...(companyId ? { companyId } : {}),
      })),
    companies: companies.flatMap(({ id, properties }) => {
      const { name, website, domain: own, hs_additional_domains: more } = properties;
      const hasIt = [own ?? '', ...listOf(more)].some((each) => companyDomain(each) === domain);
      const site = website ?? own;
      return name && hasIt ? [{ id, name, ...(site ? { website: site } : {}) }] : [];
    }),
  };
}
