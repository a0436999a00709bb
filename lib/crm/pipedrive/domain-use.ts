import { companyDomain } from '../../record/domain';
import type { CallOptions, DomainUse } from '../crm';
import type { Hit } from './answers';
import { missing, readOne } from './reads';
import { hitsOf } from './search';
import type { Wire } from './wire';

/** The organization that at least two of the people agree on, and none of them contradicts. */
function agreedOn(people: readonly Hit[]): string | undefined {
  const ids = people.flatMap(({ organization }) => organization?.id ?? []);
  return ids.length > 1 && new Set(ids).size === 1 ? ids[0] : undefined;
}

async function companies(wire: Wire, id: string | undefined, call: CallOptions): Promise<DomainUse['companies']> {
  const read = id === undefined ? undefined : await readOne(wire, 'company', id, call).catch(missing);
  if (typeof read?.name !== 'string' || read.name === '') return [];
  const { id: own, name, website } = read;
  return [{ id: own, name, ...(typeof website === 'string' && website !== '' ? { website } : {}) }];
}

/** See `Crm.domainUse` [20 tokens, and 1 where the people agree]. Pipedrive finds no organization by its website. */
export async function domainUse(wire: Wire, domain: string, call: CallOptions): Promise<DomainUse> {
  const hits = await hitsOf(wire, 'contact', { term: `@${domain}`, fields: 'email', exact: false }, call);
  const people = hits.filter(({ emails }) => emails.some((email) => companyDomain(email) === domain));
  return {
    contacts: people.map(({ id, organization }) => ({
      id,
      ...(organization?.name ? { company: organization.name, companyId: organization.id } : {}),
    })),
    companies: await companies(wire, agreedOn(people), call),
  };
}
