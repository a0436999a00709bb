import { countryOfDomain, readCountry } from '../record/country';
import { companyDomain, hostOf } from '../record/domain';
import { phoneCountry } from '../record/phone-countries';
import { allValues, firstValue, type Draft } from '../record/record';
import type { RuleContext } from './rule';

/** The country a number without country code is read in. */
export interface AssumedCountry {
  readonly code: string;
  /** The record itself names it: nothing is guessed. */
  readonly stated: boolean;
  /** The associated company, email or website are another country's: the guess is doubtful. */
  readonly hint: string | undefined;
}

/** The country a record names, as ISO 3166-1 alpha-2: as the page shows it, or as the CRM stores it where the page does not. */
export function statedCountry(draft: Draft, { facts, choices }: RuleContext): string | undefined {
  const text = firstValue(draft.fields.country ? draft.fields : (facts?.stored ?? {}), 'country');
  if (text === '') return undefined;
  const label = choices?.find(({ key }) => key === 'country')?.options.find(({ value }) => value === text)?.label;
  return readCountry(label ?? text) ?? readCountry(text);
}

/** The country of the company that the contact is associated with. */
export function countryOfCompany({ facts }: RuleContext): string | undefined {
  const text = facts?.associated?.country;
  return text === undefined ? undefined : readCountry(text);
}

function hintOf(draft: Draft, context: RuleContext): string | undefined {
  const company = countryOfCompany(context);
  if (company !== undefined) return company;
  const addresses = [...allValues(draft.fields, 'website'), ...allValues(draft.fields, 'email')];
  const domains = addresses.map((address) => companyDomain(address) || hostOf(address));
  return domains.map(countryOfDomain).find((country) => country !== undefined);
}

/** A guess. What speaks against it is looked for when a number without country code asks. */
class GuessedCountry implements AssumedCountry {
  readonly stated = false;
  #hint: { readonly is: string | undefined } | undefined;

  constructor(
    readonly code: string,
    private readonly findHint: () => string | undefined,
  ) {}

  get hint(): string | undefined {
    this.#hint ??= { is: this.findHint() };
    return this.#hint.is === this.code ? undefined : this.#hint.is;
  }
}

/** Country for the numbers of a record: the record's own, then the account's, then the house default. */
export function assumedCountry(draft: Draft, context: RuleContext): AssumedCountry {
  const own = statedCountry(draft, context);
  if (own !== undefined) return { code: own, stated: true, hint: undefined };
  const code = phoneCountry(context.accountCountry ?? '') ?? context.defaultCountry;
  return new GuessedCountry(code, () => hintOf(draft, context));
}
