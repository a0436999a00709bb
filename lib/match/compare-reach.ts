import type { EmailReading } from '../record/email';
import type { FieldValues } from '../record/record';
import type { Evidence } from './candidate';
import { emailsOf, phonesOf, type PhoneKey, type Point } from './contact-points';
import { jaroWinkler } from './similarity';
import { EMAIL, PHONE } from './weights';

interface Judged {
  readonly level: Evidence['level'];
  readonly weight: number;
}

/** Above this, and with the same digits, one letter is off. */
const SLIP = 0.95;

function judgeEmails(a: EmailReading, b: EmailReading): Judged | undefined {
  if (a.key === b.key) return { level: 'exact', weight: a.role ? EMAIL.role : EMAIL.exact };
  // A task's mailbox beside a person's says nothing about the person.
  if (a.role || b.role) return undefined;
  const [mine, theirs] = [a.key.slice(0, a.key.lastIndexOf('@')), b.key.slice(0, b.key.lastIndexOf('@'))];
  if (mine === theirs && mine.length >= 5) return { level: 'far', weight: EMAIL.far };
  const slip = a.domain === b.domain && mine.replace(/\D/g, '') === theirs.replace(/\D/g, '');
  if (slip && jaroWinkler(mine, theirs) >= SLIP) return { level: 'near', weight: EMAIL.near };
  return { level: 'different', weight: EMAIL.different };
}

function isSameNumber(a: PhoneKey, b: PhoneKey): boolean {
  if (a.e164 !== '' && b.e164 !== '') return a.e164 === b.e164;
  return a.tail !== '' && a.tail === b.tail;
}

function judgePhones(a: PhoneKey, b: PhoneKey): Judged | undefined {
  if (isSameNumber(a, b)) {
    if (a.e164 === '' || b.e164 === '') return { level: 'far', weight: PHONE.tail };
    const line = a.line === 'mobile' || b.line === 'mobile' ? 'mobile' : a.line;
    return { level: 'exact', weight: PHONE[line] };
  }
  // Everybody may have a landline beside another one; two mobiles are two pockets.
  const pockets = a.line === 'mobile' && b.line === 'mobile';
  return pockets ? { level: 'different', weight: PHONE.different } : undefined;
}

/** The strongest reason among all pairs of points; a difference only where nothing agrees. */
function best<T>(
  mine: readonly Point<T>[],
  theirs: readonly Point<T>[],
  judge: (a: T, b: T) => Judged | undefined,
): readonly Evidence[] {
  const all = mine.flatMap((a) =>
    theirs.flatMap((b): readonly Evidence[] => {
      const judged = judge(a.read, b.read);
      return judged ? [{ field: a.field, ...judged, values: [a.value, b.value] }] : [];
    }),
  );
  return all.toSorted((x, y) => y.weight - x.weight).slice(0, 1);
}

/** Compares every address of both records. */
export function compareEmails(draft: FieldValues, other: FieldValues): readonly Evidence[] {
  return best(emailsOf(draft), emailsOf(other), judgeEmails);
}

/** Compares every number of both records, phone against mobile too; extensions aside. */
export function comparePhones(draft: FieldValues, other: FieldValues, country: string): readonly Evidence[] {
  return best(phonesOf(draft, country), phonesOf(other, country), judgePhones);
}
