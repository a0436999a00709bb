import type { Draft } from '../record/record';
import type { Fix } from './finding';
import { isKnownEmpty } from './name-values';
import type { RuleContext } from './rule';

const bare = (text: string): string => text.toLowerCase().replace(/[.\s]/g, '');

/** Where a title from a name goes: to the salutation, if that was read and is empty. Of a drop-down the choice that says the same, or nowhere. */
export function salutationFor(draft: Draft, titles: string, { choices }: RuleContext): Pick<Fix, 'others' | 'labels'> {
  if (!isKnownEmpty(draft, 'salutation')) return {};
  const choice = choices?.find(({ key }) => key === 'salutation');
  if (!choice) return { others: { salutation: titles } };
  const option = choice.options.find(({ label }) => bare(label) === bare(titles));
  return option ? { others: { salutation: option.value }, labels: { salutation: option.label } } : {};
}
