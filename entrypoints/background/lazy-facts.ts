import { companyDomain } from '../../lib/record/domain';
import { readCompany } from '../../lib/record/company';
import { allValues, firstValue, type Draft } from '../../lib/record/record';
import type { CrmRecord, DomainUse, RecordFact } from '../../lib/crm/crm';
import type { AssociatedCompany, CrmFacts, DomainFact } from '../../lib/rules/facts';

/** Parts of what the CRM knows that are asked for when a rule first wants them. */
export type WantedFact = RecordFact | 'domains' | 'validations' | 'teams';

/** What is known so far, and who is told what is wanted beyond. */
export interface FactSources {
  readonly id: string | undefined;
  readonly stored: CrmFacts['stored'];
  readonly emails: CrmFacts['emails'];
  readonly lastCall: CrmFacts['lastCall'];
  readonly lastActivity: CrmFacts['lastActivity'];
  readonly validations: CrmFacts['validations'];
  /** `null`: the contact is known to have none. */
  readonly company: CrmRecord | null | undefined;
  readonly required: () => CrmFacts['required'];
  readonly domainUse: (domain: string) => DomainUse | undefined;
  /** The teams of an owner, by name or id. */
  readonly teamsOf: (owner: string) => CrmFacts['teams'];
  readonly want: (part: WantedFact) => void;
}

/** An address more would be one more question; nobody has three employers. */
const MOST_DOMAINS = 2;

/** The company domains of a draft's addresses: registered, lower case, none of mail services for everybody. */
export function domainsOfEmails({ kind, fields }: Draft): readonly string[] {
  if (kind === 'company') return [];
  const domains = allValues(fields, 'email').map(companyDomain);
  return [...new Set(domains)].filter((domain) => domain.includes('.')).slice(0, MOST_DOMAINS);
}

const key = (name: string) => readCompany(name).core || name.toLowerCase();

/** The one company of some names, as it is first written; `undefined` where they differ. */
function onlyOne(names: readonly string[]): string | undefined {
  return new Set(names.map(key)).size === 1 ? names[0] : undefined;
}

/** What the account's other records say of a domain: a company that has it comes before what contacts call theirs. */
export function domainFact(domain: string, { contacts, companies }: DomainUse, own: string | undefined): DomainFact {
  const others = contacts.filter(({ id }) => id !== own);
  const named = others.flatMap(({ company }) => company ?? []);
  const company =
    companies.length > 0 ? onlyOne(companies.map(({ name }) => name)) : named.length > 1 && onlyOne(named);
  const website = company && companies.find(({ website: site }) => site)?.website;
  return {
    domain,
    records: others.length + companies.length,
    ...(company ? { company } : {}),
    ...(website ? { website } : {}),
  };
}

/** The contact's company as rules read it. `colleagues`: how many of its other contacts use a domain, where that is known. */
function associatedOf(
  { ref, fields }: CrmRecord,
  ownerId: string | undefined,
): Omit<AssociatedCompany, 'contactDomains'> {
  const [country, owner] = [firstValue(fields, 'country'), firstValue(fields, 'owner')];
  const domains = allValues(fields, 'website').map(companyDomain);
  return {
    id: ref.id,
    name: firstValue(fields, 'company'),
    domains: [...new Set(domains)].filter((domain) => domain !== ''),
    ...(country === '' ? {} : { country }),
    ...(owner === '' || ownerId === undefined ? {} : { owner: { id: ownerId, name: owner } }),
  };
}

/**
 * What the CRM knows of a record, each part looked up when a rule reads it. What is read and not known yet is noted as wanted:
 * so nothing is asked of the CRM that no rule of the house would use.
 */
class LazyFacts {
  constructor(
    private readonly draft: Draft,
    private readonly sources: FactSources,
  ) {}

  get stored() {
    return this.#wanted('stored');
  }

  get emails() {
    return this.#wanted('emails');
  }

  get lastCall() {
    return this.#wanted('lastCall');
  }

  get lastActivity() {
    return this.#wanted('lastActivity');
  }

  get required() {
    return this.sources.required();
  }

  /** Nobody's record is in no team. */
  get teams() {
    const owner = this.draft.fields.owner ?? this.stored?.owner;
    const name = owner?.find((value) => value.trim() !== '');
    if (name === undefined) return undefined;
    this.sources.want('teams');
    return this.sources.teamsOf(name.trim());
  }

  get validations() {
    return this.#wanted('validations');
  }

  get domains(): readonly DomainFact[] | undefined {
    const domains = domainsOfEmails(this.draft);
    if (domains.length === 0) return undefined;
    this.sources.want('domains');
    const facts = domains.flatMap((domain) => {
      const use = this.sources.domainUse(domain);
      return use ? [domainFact(domain, use, this.sources.id)] : [];
    });
    return facts.length === 0 ? undefined : facts;
  }

  get associated(): AssociatedCompany | null | undefined {
    this.sources.want('associated');
    const { company } = this.sources;
    if (!company) return company;
    const colleagues = () => this.#colleagues(company.ref.id);
    const known = associatedOf(company, company.properties[OWNER_ID] ?? undefined);
    return Object.defineProperty(known, 'contactDomains', { get: colleagues, enumerable: true });
  }

  /** How many other contacts of the company use each of the draft's domains. */
  #colleagues(companyId: string): Readonly<Record<string, number>> | undefined {
    const domains = domainsOfEmails(this.draft);
    if (domains.length > 0) this.sources.want('domains');
    const counts = domains.flatMap((domain) => {
      const use = this.sources.domainUse(domain)?.contacts;
      const own = use?.filter((each) => each.companyId === companyId && each.id !== this.sources.id);
      return own ? [[domain, own.length] as const] : [];
    });
    return counts.length === 0 ? undefined : Object.fromEntries(counts);
  }

  #wanted<K extends 'stored' | 'emails' | 'lastCall' | 'lastActivity' | 'validations'>(part: K): FactSources[K] {
    this.sources.want(part);
    return this.sources[part];
  }
}

/** Where the id of a company's owner stands once the owner's name has taken its place among the fields. */
export const OWNER_ID = 'lintel:owner';

/** Facts that are looked up as rules read them. */
export function lazyFacts(draft: Draft, sources: FactSources): CrmFacts {
  // A getter that answers `undefined` is a part that is missing: rules read parts, and never list them.
  return new LazyFacts(draft, sources) as CrmFacts;
}
