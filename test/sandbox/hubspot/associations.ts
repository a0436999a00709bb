/** A link between a contact and a company; a contact has at most one primary company. */
export interface Link {
  readonly contact: string;
  readonly company: string;
  readonly primary: boolean;
}

/** HubSpot's association type ids between contacts and companies (Associations v4 documentation). */
export const ASSOCIATION_TYPES = {
  contacts: { primary: 1, plain: 279 },
  companies: { primary: 2, plain: 280 },
} as const;

/** The links between contacts and companies. */
export class Associations {
  readonly #byContact = new Map<string, Map<string, Link>>();
  readonly #byCompany = new Map<string, Set<string>>();

  /** Links the two; the first company of a contact becomes its primary one. `primary` moves that mark here. */
  link(contact: string, company: string, primary = false): void {
    const links = this.#byContact.get(contact) ?? new Map<string, Link>();
    const marked = primary || links.size === 0 || links.get(company)?.primary === true;
    if (marked) for (const [id, link] of links) links.set(id, { ...link, primary: false });
    links.set(company, { contact, company, primary: marked });
    this.#byContact.set(contact, links);
    const contacts = this.#byCompany.get(company) ?? new Set<string>();
    this.#byCompany.set(company, contacts.add(contact));
  }

  /** Takes a link away; another company is not made primary in its place. */
  unlink(contact: string, company: string): void {
    this.#byContact.get(contact)?.delete(company);
    this.#byCompany.get(company)?.delete(contact);
  }

  /** The links of a contact, its primary company first. */
  ofContact(contact: string): readonly Link[] {
    return [...(this.#byContact.get(contact)?.values() ?? [])].sort((a, b) => Number(b.primary) - Number(a.primary));
  }

  ofCompany(company: string): readonly Link[] {
    return [...(this.#byCompany.get(company) ?? [])].flatMap((contact) => {
      const link = this.#byContact.get(contact)?.get(company);
      return link ? [link] : [];
    });
  }

  /** Moves every link of a contact to another one, which keeps its own primary company. */
  moveContact(from: string, to: string): void {
    for (const { company, primary } of this.ofContact(from)) {
      const hasPrimary = this.ofContact(to).some((link) => link.primary);
      this.unlink(from, company);
      this.link(to, company, primary && !hasPrimary);
    }
  }

  /** Moves every link of a company to another one. */
  moveCompany(from: string, to: string): void {
    for (const { contact, primary } of this.ofCompany(from)) {
      this.link(contact, to, primary);
      this.unlink(contact, from);
    }
  }
}
