import { claimEmail, type Workshop } from './companies';
import type { DraftCompany, DraftContact } from './draft';
import { slug } from './text';

/**
 * Makes people look alike who are not the same: colleagues behind one switchboard, one surname in an office, namesakes
 * at other companies. `count` of each, as far as there are people for it. Returns everyone who takes part.
 */
export function makeDecoys(
  shop: Workshop,
  contacts: readonly DraftContact[],
  count: number,
): ReadonlySet<DraftContact> {
  const taken = new Set<DraftContact>();
  const offices = [...groupByCompany(contacts)].filter(([, people]) => people.length > 3);
  for (const [company, people] of shop.dice.sample(offices, Math.min(count, offices.length))) {
    const [a, b, c, d] = people;
    if (!a || !b || !c || !d) continue;
    shareSwitchboard(shop, company, a, b);
    if (!nameTaken(company, d.values.firstname, c.values.lastname)) {
      d.values.lastname = c.values.lastname ?? '';
      shop.truth.decoys.push({ kind: 'contacts', ids: [c.id, d.id], why: 'same-surname' });
    }
    for (const each of [a, b, c, d]) taken.add(each);
  }
  const free = contacts.filter((contact) => contact.company !== undefined && !taken.has(contact));
  const namesakes = shop.dice.sample(free, Math.min(count * 8, free.length));
  for (let index = 0; index + 1 < namesakes.length; index += 2) {
    const [a, b] = [namesakes[index], namesakes[index + 1]];
    if (a && b && makeNamesakes(shop, a, b)) taken.add(a).add(b);
  }
  return taken;
}

function groupByCompany(contacts: readonly DraftContact[]): Map<DraftCompany, DraftContact[]> {
  const groups = new Map<DraftCompany, DraftContact[]>();
  for (const contact of contacts) {
    if (contact.company) groups.set(contact.company, [...(groups.get(contact.company) ?? []), contact]);
  }
  return groups;
}

/** Both keep a mobile of their own: only the switchboard is one. */
function shareSwitchboard({ truth, phones }: Workshop, company: DraftCompany, a: DraftContact, b: DraftContact): void {
  for (const each of [a, b]) {
    if (!('mobilephone' in each.values)) each.values.mobilephone = phones.number(each.place, 'mobile');
    each.values.phone = company.values.phone ?? '';
  }
  truth.decoys.push({ kind: 'contacts', ids: [a.id, b.id], why: 'switchboard' });
}

/** `b` takes the name of `a`, who works elsewhere, and an address of that name where `b` works. */
function makeNamesakes(shop: Workshop, a: DraftContact, b: DraftContact): boolean {
  const { firstname = '', lastname = '' } = a.values;
  if (!b.company || a.place !== b.place || a.company === b.company || nameTaken(b.company, firstname, lastname))
    return false;
  const email = claimEmail(shop, `${slug(firstname)}.${slug(lastname)}`, b.company.domain);
  Object.assign(b.values, { firstname, lastname, email });
  shop.truth.decoys.push({ kind: 'contacts', ids: [a.id, b.id], why: 'same-name' });
  return true;
}

function nameTaken(company: DraftCompany, first = '', last = ''): boolean {
  const key = `${slug(first)} ${slug(last)}`;
  if (company.names.has(key)) return true;
  company.names.add(key);
  return false;
}
