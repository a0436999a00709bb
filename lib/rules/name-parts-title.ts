import type { Draft } from '../record/record';
import type { Fix } from './finding';
import { knownValues } from './known-values';
import { isBlank } from './name-values';
import type { RuleContext } from './rule';

const bare = (text: string): string => text.toLowerCase().replace(/[.\s]/g, '');

/**
 * Where a title from a name goes: to the salutation, if that is empty on the page or, where the page does not show it, in the CRM. Of a
 * drop-down the choice that says the same. Nothing to write where the salutation says it already; `undefined` where it would get lost.
 */
export function salutationFor(
  draft: Draft,
  titles: string,
  context: RuleContext,
): Pick<Fix, 'others' | 'labels'> | undefined {
  const known = knownValues(draft, 'salutation', context);
  if (!known) return undefined;
  const options = context.choices?.find(({ key }) => key === 'salutation')?.options;
  const option = options?.find(({ label }) => bare(label) === bare(titles));
  if (!isBlank(known))
    return known.some((value) => bare(value) === bare(titles) || value === option?.value) ? {} : undefined;
  if (!options) return { others: { salutation: titles } };
  return option && { others: { salutation: option.value }, labels: { salutation: option.label } };
}
