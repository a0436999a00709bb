import { Metadata, type MetadataJson } from 'libphonenumber-js/core';

/** A number was read before the numbering plans were provided: whoever starts the program has not waited for them. */
export class PhonePlansMissing extends Error {
  override readonly name = 'PhonePlansMissing';

  constructor() {
    super('Numbers were read before the numbering plans were there.');
  }
}

/**
 * The numbering plans of the world. They are too large to be code, and numbers are read synchronously deep in the rules: so whoever starts a
 * program gives them here once, before the first number is read. It is the one thing that the pure core holds; it never changes.
 */
let plans: MetadataJson | undefined;

/** Takes the plans (`libphonenumber-js/max/metadata`, as JSON). Throws where they are none. */
export function providePhonePlans(json: unknown): void {
  const given = json as MetadataJson; // told by the next line, which throws for anything else
  new Metadata(given);
  plans = given;
}

/** The plans, for the library that reads numbers. Throws `PhonePlansMissing` where nobody has provided them yet. */
export function phonePlans(): MetadataJson {
  if (!plans) throw new PhonePlansMissing();
  return plans;
}
