/** Cyrillic letters in the Latin ones that email addresses of Russian people use. */
const CYRILLIC: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'e',
  ё: 'e',
  ж: 'zh',
  з: 'z',
  и: 'i',
  й: 'y',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ъ: '',
  ы: 'y',
  ь: '',
  э: 'e',
  ю: 'yu',
  я: 'ya',
};
const SPECIAL: Readonly<Record<string, string>> = { ß: 'ss', ø: 'o', æ: 'ae', ł: 'l', đ: 'd' };

/** A text in plain Latin letters, case kept where the alphabet has one: what a keyboard without the letters would give. */
export function latin(text: string): string {
  const letters = Array.from(text).map((letter) => {
    const small = letter.toLowerCase();
    const found = CYRILLIC[small] ?? SPECIAL[small] ?? letter;
    return letter === small || found === letter ? found : found.charAt(0).toUpperCase() + found.slice(1);
  });
  return letters.join('').normalize('NFKD').replace(/\p{M}/gu, '');
}

/** A text as part of an email address or a domain: lower-case letters and digits. */
export function slug(text: string): string {
  return latin(text)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '');
}
