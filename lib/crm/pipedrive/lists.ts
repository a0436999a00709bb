/**
 * Emails, phones and messengers of a person: lists of values with labels, of which one is primary. In a record's properties
 * `phone` is the first one people mean by it, `phone[mobile]` the first one labelled so, `phone[2]` the third of all, and
 * `phone[]` the whole list as JSON, for snapshots.
 */

/** One value of a list; whatever else Pipedrive keeps with it goes back as it came. */
export interface Entry {
  readonly value: string;
  readonly primary?: boolean | undefined;
  readonly label?: string | null | undefined;
  readonly [more: string]: unknown;
}

/** How the lists are called in records, by the code of their field. */
export const LISTS: Readonly<Record<string, string>> = { email: 'emails', phone: 'phones', im: 'im' };

const MOBILE = 'mobile';

function isMobile(entry: Entry): boolean {
  return entry.label?.trim().toLowerCase() === MOBILE;
}

/** A name taken apart: `phone[mobile]` → `phone`, `mobile`. `undefined` where it names no list. */
export function listName(name: string): { readonly code: string; readonly which: string | undefined } | undefined {
  const [, code = '', which] = /^([a-z]+)(?:\[([^\]]*)\])?$/.exec(name) ?? [];
  return Object.hasOwn(LISTS, code) ? { code, which } : undefined;
}

/** Where the values stand that a name means, the primary one first. */
function positions(list: readonly Entry[], code: string, which: string | undefined): readonly number[] {
  if (which !== undefined && /^\d{1,4}$/.test(which)) return Number(which) < list.length ? [Number(which)] : [];
  const wanted = [...list.keys()].filter((at) => {
    const entry = list[at];
    return entry !== undefined && (code !== 'phone' || isMobile(entry) === (which === MOBILE));
  });
  return wanted.sort((a, b) => Number(list[b]?.primary ?? false) - Number(list[a]?.primary ?? false) || a - b);
}

/** The values that a name means, the primary one first; blank ones are none. */
export function valuesOf(list: readonly Entry[], name: string): readonly string[] {
  const asked = listName(name);
  if (!asked) return [];
  const values = positions(list, asked.code, asked.which).map((at) => list[at]?.value ?? '');
  return values.filter((value) => value.trim() !== '');
}

/** A list as properties of a record. */
export function listProperties(code: string, list: readonly Entry[]): Readonly<Record<string, string | null>> {
  const first = (name: string): string | null => valuesOf(list, name)[0] ?? null;
  return {
    [code]: first(code),
    ...(code === 'phone' ? { 'phone[mobile]': first('phone[mobile]') } : {}),
    ...Object.fromEntries(list.map(({ value }, at) => [`${code}[${at}]`, value])),
    [`${code}[]`]: JSON.stringify(list),
  };
}

/** The name of one value of a list, by what it says; `undefined` where no value does. */
export function nameInList(list: readonly Entry[], code: string, value: string): string | undefined {
  const at = list.findIndex((entry) => alike(code, entry.value) === alike(code, value));
  return at < 0 ? undefined : `${code}[${at}]`;
}

/** Pages show numbers grouped and addresses in any case. */
function alike(code: string, value: string): string {
  return code === 'phone' ? value.replace(/[\s().\-‐‑–/]/gu, '') : value.trim().toLowerCase();
}

/**
 * The list with the one value replaced that the name means, or added where there was none; `''` takes it out. All others stay
 * as they are. `undefined` where the name means a value that is not there, or (`phone[+2]`) the third of a list that is not of two.
 */
export function withValue(list: readonly Entry[], name: string, value: string): readonly Entry[] | undefined {
  const { code, which } = listName(name) ?? { code: '', which: undefined };
  if (which?.startsWith('+')) return which === `+${list.length}` ? added(list, undefined, value) : undefined;
  const [at] = positions(list, code, which);
  if (at === undefined) return which === undefined || which === MOBILE ? added(list, which, value) : undefined;
  if (value !== '') return list.map((entry, index) => (index === at ? { ...entry, value } : entry));
  const left = list.filter((_, index) => index !== at);
  const hasPrimary = left.some(({ primary }) => primary === true);
  return hasPrimary ? left : left.map((entry, index) => ({ ...entry, primary: index === 0 }));
}

function added(list: readonly Entry[], label: string | undefined, value: string): readonly Entry[] {
  return value === '' ? list : [...list, { value, primary: list.length === 0, label: label ?? 'work' }];
}
