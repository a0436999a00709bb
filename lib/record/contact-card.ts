import { tidy } from './text';
import { twoPartName } from './two-part-name';

/** The fields that a signature or a vCard may tell. */
export const CARD_FIELDS = [
  ...(['fullName', 'firstName', 'lastName', 'jobTitle', 'company', 'email', 'phone', 'mobilePhone', 'fax'] as const),
  ...(['website', 'linkedinUrl', 'street', 'postalCode', 'city', 'state', 'country'] as const),
] as const;
export type CardField = (typeof CARD_FIELDS)[number];

/** What a signature or a vCard says of a person, one value a field, as written. What it does not say is missing. */
export type ContactCard = Readonly<Partial<Record<CardField, string>>>;

/** Longer texts are not read beyond this (UTF-16 units), nor longer values kept. */
export const MAX_CARD = 20_000;
export const MAX_CARD_VALUE = 300;

/** Collects values: the first of each field stays. */
export class CardWriter {
  readonly #values = new Map<CardField, string>();

  /** Keeps a value where the field has none; blank and very long ones are nobody's. */
  put(field: CardField, value: string | undefined): void {
    const text = tidy(value ?? '');
    if (text === '' || text.length > MAX_CARD_VALUE || this.#values.has(field)) return;
    this.#values.set(field, text);
  }

  get(field: CardField): string {
    return this.#values.get(field) ?? '';
  }

  /** The card; a full name of two plain words is taken apart where no parts are told. */
  get card(): ContactCard {
    const two = twoPartName(this.get('fullName'));
    if (two && this.get('firstName') === '' && this.get('lastName') === '') {
      this.put('firstName', two.firstName);
      this.put('lastName', two.lastName);
    }
    if (this.get('fullName') === '') this.put('fullName', `${this.get('firstName')} ${this.get('lastName')}`);
    return Object.fromEntries(
      CARD_FIELDS.flatMap((field) => (this.get(field) === '' ? [] : [[field, this.get(field)]])),
    );
  }
}
