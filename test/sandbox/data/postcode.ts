import type { Faker } from '@faker-js/faker';
import type { Place } from './places';

/** Letters that stand in the last part of a British postcode, by the digit that faker drew for them. */
const INWARD = 'ABDEFGHJLN';

/** Faker's codes as the post of the country writes them: in Sweden with a blank and no leading zero, in Britain one digit and two letters last. */
const WRITTEN: Readonly<Partial<Record<Place['country'], (drawn: string) => string>>> = {
  SE: (drawn) => drawn.replace(/^0/, '1').replace(/^(\d{3})(\d{2})$/, '$1 $2'),
  GB: (drawn) =>
    drawn
      .replace(/^([A-Z]+)0/, '$11')
      .replace(/ (\d)(\d)([A-Z])$/, (_, first: string, second: string, last: string) => {
        const letter = (at: string | number) => INWARD.charAt(Number(at));
        return ` ${first}${letter(second)}${INWARD.includes(last) ? last : letter(last.charCodeAt(0) % INWARD.length)}`;
      }),
};

/** A postcode as people of the place write it. */
export function postcodeOf({ country }: Place, faker: Faker): string {
  const drawn = faker.location.zipCode();
  return WRITTEN[country]?.(drawn) ?? drawn;
}
