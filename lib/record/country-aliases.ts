/** Spellings of countries that no list of names has → ISO 3166-1 alpha-2. Parts of a country that people give as their country belong to it. */
export const COUNTRY_ALIASES: Readonly<Record<string, string>> = {
  usa: 'US',
  'u.s.': 'US',
  'u.s.a.': 'US',
  'united states of america': 'US',
  america: 'US',
  yhdysvallat: 'US',
  uk: 'GB',
  'u.k.': 'GB',
  'great britain': 'GB',
  britain: 'GB',
  'iso-britannia': 'GB',
  england: 'GB',
  scotland: 'GB',
  wales: 'GB',
  'northern ireland': 'GB',
  holland: 'NL',
  'the netherlands': 'NL',
  'russian federation': 'RU',
  'российская федерация': 'RU',
  рф: 'RU',
  brd: 'DE',
  ger: 'DE',
  'czech republic': 'CZ',
  turkey: 'TR',
  'south korea': 'KR',
  'korea, republic of': 'KR',
  'viet nam': 'VN',
  'ivory coast': 'CI',
  macedonia: 'MK',
  swaziland: 'SZ',
  burma: 'MM',
  uae: 'AE',
  'hong kong': 'HK',
  taiwan: 'TW',
  белоруссия: 'BY',
  åland: 'AX',
};

/** England and its neighbours, folded, in Lintel's languages: they say more than the country does. */
const BRITISH_PARTS: ReadonlySet<string> = new Set([
  ...['england', 'scotland', 'wales', 'northern ireland', 'cymru'],
  ...['englanti', 'skotlanti', 'pohjois-irlanti'],
  ...['skottland', 'nordirland', 'schottland'],
  // Англия, Шотландия, Уэльс, Северная Ирландия by the letters that `fold` makes of them.
  ...['angliya', 'shotlandiya', 'uels', 'severnaya irlandiya'],
]);

/** Whether a folded name is that of a part of the United Kingdom. */
export function isBritishPart(folded: string): boolean {
  return BRITISH_PARTS.has(folded);
}
