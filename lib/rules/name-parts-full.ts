import { fullNameInFirst, fullNameInLast, type FullName } from '../record/name-full';
import { firstValue, type Draft } from '../record/record';
import type { FieldValue } from './each-value';
import type { MessageParam } from './finding';
import { isKnownEmpty } from './name-values';
import type { RuleReport } from './rule';

const KEY = 'rules.nameParts';
const wordsOf = (text: string): readonly string[] => text.trim().split(/\s+/);
const same = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((word, index) => word.toLowerCase() === b[index]?.toLowerCase());

function report(
  name: FieldValue,
  message: string,
  params: readonly MessageParam[],
  fixed?: RuleReport['fix'],
): RuleReport {
  const { field, index, value } = name;
  return { field, index, value, message: { key: `${KEY}.${message}`, params }, ...(fixed && { fix: fixed }) };
}

/** The given names without the surname that stands in its own field too; `''` where it does not, or where nothing would be left. */
function withoutSurname(first: readonly string[], last: readonly string[]): string {
  if (last.length >= first.length) return '';
  if (same(first.slice(-last.length), last)) return first.slice(0, -last.length).join(' ');
  return same(first.slice(0, last.length), last) ? first.slice(last.length).join(' ') : '';
}

function inFirst(draft: Draft, name: FieldValue): RuleReport | undefined {
  if (isKnownEmpty(draft, 'lastName')) {
    const full = fullNameInFirst(name.value);
    return full && report(name, 'fullName', [], fixOf(full, 'lastName'));
  }
  const surname = firstValue(draft.fields, 'lastName');
  if (surname === '') return undefined;
  const [first, last] = [wordsOf(name.value), wordsOf(surname)];
  if (same(first, last)) {
    // `Anna Berg` twice, once in each field.
    const full = fullNameInFirst(name.value);
    return full && report(name, 'repeated', [surname], fixOf(full, 'lastName'));
  }
  const rest = withoutSurname(first, last);
  return rest === '' ? undefined : report(name, 'repeated', [surname], { kind: 'review', value: rest });
}

function inLast(draft: Draft, name: FieldValue): RuleReport | undefined {
  if (isKnownEmpty(draft, 'firstName')) {
    const { parts } = fullNameInLast(name.value) ?? {};
    if (!parts) return undefined;
    const fix = { kind: 'review', value: parts.last, others: { firstName: parts.first } } as const;
    return report(name, 'fullNameLast', [], fix);
  }
  const first = wordsOf(firstValue(draft.fields, 'firstName'));
  const last = wordsOf(name.value);
  if (last.length !== first.length + 1 || !same(last.slice(0, first.length), first)) return undefined;
  const fix = { kind: 'review', value: last.slice(first.length).join(' ') } as const;
  // In Spain a given name and a surname may be one word (Martín Martín López): good to know, no more.
  return { ...report(name, 'repeated', [first.join(' ')], fix), atMost: 'info' };
}

function fixOf({ parts }: FullName, other: 'lastName'): RuleReport['fix'] {
  return parts && { kind: 'review', value: parts.first, others: { [other]: parts.last } };
}

/** A full name in the field of one part: only where the other part is known to be empty, or repeats it. */
export function fullNameInPart(draft: Draft, name: FieldValue): RuleReport | undefined {
  // One word is one part. The secondary values of a name, which no CRM has, are left alone.
  if (name.index > 0 || !/\S\s+\S/.test(name.value)) return undefined;
  if (name.field === 'firstName') return inFirst(draft, name);
  return name.field === 'lastName' ? inLast(draft, name) : undefined;
}
