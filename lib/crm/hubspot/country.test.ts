import { afterEach, describe, expect, it, vi } from 'vitest';
import { countryOfTimeZone } from './country';

describe('countryOfTimeZone', () => {
  afterEach(() => vi.restoreAllMocks());

  it.each([
    ['Europe/Helsinki', 'FI'],
    ['Europe/Stockholm', 'SE'],
    ['Europe/Berlin', 'DE'],
    ['Europe/Moscow', 'RU'],
    ['Europe/London', 'GB'],
    ['America/New_York', 'US'],
    ['US/Eastern', 'US'],
    ['Asia/Kolkata', 'IN'],
    ['Europe/Kyiv', 'UA'],
  ])('%s is in %s', (zone, country) => {
    expect(countryOfTimeZone(zone)).toBe(country);
  });

  it.each(['UTC', 'Etc/GMT+3', '', 'Mars/Olympus'])('%j is in no country', (zone) => {
    expect(countryOfTimeZone(zone)).toBeUndefined();
  });

  it('is not known where the platform has no tables', () => {
    vi.spyOn(Intl, 'Locale').mockImplementation(function (tag) {
      return { region: String(tag).slice(-2) } as Intl.Locale;
    });
    expect(countryOfTimeZone('Europe/Helsinki')).toBeUndefined();
  });
});
