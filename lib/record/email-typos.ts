import { isForwarding, isFreeMail } from './free-mail';

/**
 * Endings that do not exist, and the one that was meant. None is delegated in the root zone (checked against the ICANN part of the Public Suffix
 * List of 2023-02-09, https://publicsuffix.org/list/). Endings that exist and merely look odd (`.co`, `.cm`, `.om`, `.et`) are no typos.
 */
const ENDINGS: ReadonlyMap<string, string> = new Map(
  (
    'con:com cmo:com ocm:com vom:com xom:com cim:com cpm:com comm:com coom:com ccom:com conm:com comn:com comj:com coim:com ckm:com cm0:com ' +
    'c0m:com clm:com dom:com fom:com kom:com cok:com coml:com come:com comt:com comf:com som:com xcom:com vcom:com ' +
    'nte:net ent:net ner:net nett:net neet:net nrt:net ney:net bet1:net rog:org ogr:org orgg:org prg:org irg:org ifo:info ' +
    'fii:fi ffi:fi fl:fi fii1:fi fo1:fi see:se sse:se ses:se ese:se dee:de dde:de ded:de ruu:ru rru:ru tu:ru ur:ru'
  )
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]), // every entry has one colon
);

/** How the names of the great mail services are mistyped. Only what is no service or company of its own. */
const NAMES: ReadonlyMap<string, string> = new Map(
  (
    'gmail:gmial gmai gamil gmal gmaill gnail gmil gmali gimail gmaik gmsil gmeil gmaul gmaol gmailc gmailcom gmaiil gmaail ggmail ' +
    'gmmail gmnail gmailk gmaio gmia gmla gemail gmqil gmzil gmakl gmajl gmaiul gmaip gmailo gmaii jmail1 fgmail hgmail gmil1 gmaim gmjail ' +
    'hotmail:hotmial hotmal hotmai hotmil hotmaill hotamil homail hotnail htomail hormail otmail hotmaul hotmsil hotmali hotmeil hptmail ' +
    'hotmaik hotmiail hotmaiil hotmmail hottmail hootmail hotmial1 hoymail hotmao hotmaol hotmall hotlmail hitmail hoitmail hotomail ' +
    'outlook:outlok outloo outlool outllok outlokk outloock oulook otlook outllook outlooc outlooks outloook outolok outlouk outluk outlock ' +
    'putlook uotlook oultook outtlook outkook outlopk ooutlook outlook1 ' +
    'yahoo:yaho yahooo yhaoo yahho yaoo yhoo yhahoo yahoi yahop yajoo yaahoo yahhoo ayhoo uahoo yshoo yahuu yahou ' +
    'icloud:iclod icoud iclould icloude iclud icluod iclooud icloid icliud ilcoud icolud ickoud iclound ' +
    'protonmail:protonmal protonmai protonmial protommail protonail protnmail prtonmail ' +
    'yandex:yandx yadex yandes yandez yanex yanedx yandeks yandrx ' +
    'rambler:ramber rambller ramblr rambker ' +
    'elisanet:elisane elisnet elisaent elisanett elisaet ' +
    'luukku:luukk luuku lukku luuukku luukkku ' +
    'saunalahti:saunalahi saunalaht saunalathi saunlahti ' +
    'telia:tleia telai tellia ' +
    'googlemail:googlemal googlmail googelmail gogglemail googlemai googlemial goglemail ' +
    't-online:t-onlin t-onine t-onlien t-olnine t-onliene tonline-t t-oline t-onlline ' +
    'freenet:frenet freenett freenetz freeent freente '
  )
    .replace(/ (?=[a-z-]+:)/g, '\n')
    .trim()
    .split('\n')
    .flatMap((line): [string, string][] => {
      const [name = '', typos = ''] = line.trim().split(':');
      return typos.split(' ').map((typo) => [typo, name]);
    }),
);

/** Where the services are; the first is what is meant under an ending that is none of theirs. */
const HOMES: Readonly<Record<string, readonly string[]>> = {
  gmail: ['com'],
  googlemail: ['com'],
  hotmail: 'com fi se de no dk nl be fr es it ch co.uk com.br com.ar com.tr co.jp'.split(' '),
  outlook: 'com fi se de no dk fr es it at be ie pt dk cz com.br com.au co.uk'.split(' '),
  yahoo: 'com de se fi no dk fr es it ca in ie co.uk com.br com.au co.in co.jp com.ar com.mx'.split(' '),
  icloud: ['com'],
  protonmail: ['com', 'ch'],
  yandex: ['ru', 'com', 'by', 'kz', 'ua', 'com.tr'],
  rambler: ['ru'],
  elisanet: ['fi'],
  luukku: ['com'],
  saunalahti: ['fi'],
  telia: ['com'],
  't-online': ['de'],
  freenet: ['de'],
};

/** Under these endings, which exist, nobody has a mailbox of the great services: one letter of `.com` is missing or slipped. */
const NEAR_COM: ReadonlySet<string> = new Set(['co', 'cm', 'om']);

function mendName(name: string, ending: string): string | undefined {
  const meant = NAMES.get(name) ?? name;
  const homes = Object.hasOwn(HOMES, meant) ? HOMES[meant] : undefined;
  if (!homes) return undefined;
  if (homes.includes(ending)) return `${meant}.${ending}`;
  return homes[0] === 'com' && NEAR_COM.has(ending) ? `${meant}.com` : undefined;
}

/**
 * The domain that was probably meant by a mistyped one (lower case, ASCII); `undefined` for what may be right: nothing is said of domains that
 * merely look like others.
 */
export function meantDomain(domain: string): string | undefined {
  if (isFreeMail(domain) || isForwarding(domain)) return undefined;
  const dot = domain.lastIndexOf('.');
  const ending = domain.slice(dot + 1);
  const right = ENDINGS.get(ending);
  const mended = right === undefined ? domain : `${domain.slice(0, dot)}.${right}`;
  const first = mended.indexOf('.');
  const meant = mendName(mended.slice(0, first), mended.slice(first + 1)) ?? mended;
  return meant === domain ? undefined : meant;
}

/** Cyrillic letters that look like Latin ones, and the reverse. */
const ALIKE = new Map(
  Array.from('аaеeоoрpсcуyхxіi').flatMap((letter, index, all): [string, string][] =>
    index % 2 === 0 ? [[letter, all[index + 1] ?? '']] : [],
  ),
);

/**
 * An address whose Latin words have Cyrillic letters among them that nobody can see (`аnna@firma.se`), in Latin; `undefined` where there are
 * none. Words wholly in Cyrillic are somebody's own.
 */
export function withoutMixedScript(address: string): string | undefined {
  if (/^[\x20-\x7e]*$/.test(address)) return undefined;
  const mended = address.toLowerCase().replace(/[\p{L}\p{M}]+/gu, (word) => {
    if (!/\p{Script=Latin}/u.test(word) || !/\p{Script=Cyrillic}/u.test(word)) return word;
    return Array.from(word, (letter) => ALIKE.get(letter) ?? letter).join('');
  });
  return mended === address.toLowerCase() ? undefined : mended;
}

/** Whether one domain name is the other with one letter left out, one too many, or two neighbours exchanged. Short names are never near. */
export function isSlipOf(name: string, right: string): boolean {
  if (right.length < 6 || name === right || Math.abs(name.length - right.length) > 1) return false;
  let start = 0;
  while (start < right.length && name[start] === right[start]) start += 1;
  const rest = (text: string, from: number) => text.slice(start + from);
  if (name.length === right.length) {
    const swapped = name[start] === right[start + 1] && name[start + 1] === right[start];
    return swapped && rest(name, 2) === rest(right, 2);
  }
  if (name.length < right.length) return isLetterInside(right, start) && rest(name, 0) === rest(right, 1);
  return isLetterInside(name, start) && rest(name, 1) === rest(right, 0);
}

/** Firms have sisters by one digit, hyphen or last letter more (`nordwebs`): only a letter inside a name is a slip. */
function isLetterInside(name: string, at: number): boolean {
  return at > 0 && at < name.length - 1 && /[a-z]/.test(name.charAt(at));
}
