interface LocaleWithZones {
  readonly region?: string | undefined;
  getTimeZones?(): readonly string[] | undefined;
}

/** One name for a zone that has several: `US/Eastern` and `America/New_York` are the same clock. */
function canonical(timeZone: string): string | undefined {
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone;
  } catch {
    return undefined;
  }
}

function zonesOf(region: string): readonly string[] {
  try {
    const locale: LocaleWithZones = new Intl.Locale(`und-${region}`);
    // Withdrawn codes (SU, DD) answer as their successor: only current ones count.
    return locale.region === region ? (locale.getTimeZones?.() ?? []) : [];
  } catch {
    return [];
  }
}

const LETTERS = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ');

/**
 * The country of a time zone as ISO 3166-1 alpha-2, from the platform's own tables (Unicode CLDR). `undefined` for zones of
 * no country (`UTC`), unknown ones, and where the platform lacks the tables. Goes through 676 codes: for once-in-a-while use.
 */
export function countryOfTimeZone(timeZone: string): string | undefined {
  const zone = canonical(timeZone);
  if (zone === undefined) return undefined;
  const regions = LETTERS.flatMap((first) => LETTERS.map((second) => first + second));
  return regions.find((region) => zonesOf(region).includes(zone));
}
