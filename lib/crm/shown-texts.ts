import type { FieldKey, FieldValues } from '../record/record';
import type { FieldOptions } from '../record/field-options';

/**
 * What pages may show of a record's values: the value itself, or the label of the choice it stands for. A name in parts is
 * also shown in one piece.
 */
export function shownTexts(
  fields: FieldValues,
  choices: readonly FieldOptions[],
): Readonly<Record<string, readonly string[]>> {
  const options = new Map(choices.map(({ key, options }) => [key, options]));
  // The keys of an object typed by field are fields.
  const entries = (Object.entries(fields) as [FieldKey, readonly string[]][]).map(([key, values]) => {
    const labels = values.flatMap((value) => options.get(key)?.find((option) => option.value === value)?.label ?? []);
    return [key, [...new Set([...labels, ...values])]] as const;
  });
  return { ...wholeName(fields), ...Object.fromEntries(entries), ...allNumbers(fields, options) };
}

/** Where the account has one field for every number, it shows them all. */
function allNumbers(
  { phone = [], mobilePhone = [], fax = [] }: FieldValues,
  fields: ReadonlyMap<FieldKey, unknown>,
): FieldValues {
  const isOne = fields.has('phone') && !fields.has('mobilePhone');
  return isOne ? { phone: [...phone, ...mobilePhone, ...(fields.has('fax') ? [] : fax)] } : {};
}

function wholeName({ fullName, firstName, lastName }: FieldValues): FieldValues {
  const [first, last] = [firstName?.[0] ?? '', lastName?.[0] ?? ''];
  return fullName || first === '' || last === '' ? {} : { fullName: [`${first} ${last}`] };
}
