/** Titles before a name, lower case, without period. `don`, `sir` and `lady` are given names as well; so is Vietnamese `tri`. */
const TITLES: ReadonlySet<string> = new Set(
  (
    'mr mrs ms mx miss mister dr doctor prof professor herr frau hr herra rouva neiti tohtori professori fru fröken ' +
    'dipl-ing dipl.-ing mme mlle madame monsieur señor señora sra ' +
    'г-н г-жа господин госпожа д-р доктор проф профессор'
  ).split(' '),
);
/** Words that are titles only where a period follows: `Mag.` and `Ing.` shorten names too, without one they are names. */
const WITH_PERIOD: ReadonlySet<string> = new Set('ing mag dott avv rev capt dipl frk univ др'.split(' '));
/** What goes on after a first title: `Dr. med. dent.`, `Dr. rer. nat.`, `Dr.-Ing.`. */
const AFTER_TITLE: ReadonlySet<string> = new Set(
  'med dent vet jur phil rer nat oec pol habil ing h.c mult theol'.split(' '),
);

/** Degrees and the like after a name, exactly as they are written: `Ma`, `Di` and `Md` are names. */
const DEGREES: ReadonlySet<string> = new Set(
  (
    'PhD PhD. Ph.D. Ph.D MBA M.B.A. eMBA EMBA M.D. MSc M.Sc. M.Sc BSc B.Sc. B.Sc LL.M. LLM CPA CFA PMP CISSP Esq Esq. DDS DVM MRICS ' +
    'KTM KTT VTM YTM OTM Dipl.-Ing. Dipl.-Kfm. Dipl.-Betriebsw. к.т.н. к.э.н. к.ю.н. д.т.н. д.э.н.'
  ).split(' '),
);
/** Degrees that are so only after a comma: `Virtanen, DI`. */
const AFTER_COMMA: ReadonlySet<string> = new Set('MD MA M.A. BA B.A. DI FM FT KM TkT TkL RN JD MPH'.split(' '));

/** A name without the titles before it. Both parts as written. */
export interface Titled {
  /** `''` where there is none. */
  readonly titles: string;
  readonly rest: string;
}

function isTitle(token: string, before: string): boolean {
  const word = token.toLowerCase().replace(/[.,]+$/, '');
  if (TITLES.has(word)) return true;
  if (before !== '' && AFTER_TITLE.has(word) && token.endsWith('.')) return true;
  return token.endsWith('.') && WITH_PERIOD.has(word);
}

/** Takes titles off the front of a name: `Prof. Dr. Anna Berg` → `Prof. Dr.`, `Anna Berg`. */
export function withoutTitles(name: string): Titled {
  // Every name passes here, and most are one word.
  if (!/[\s.]/.test(name))
    return TITLES.has(name.toLowerCase()) ? { titles: name, rest: '' } : { titles: '', rest: name };
  let titles = '';
  // `Dr.Anna` has its title glued on; `Dr.-Ing.` is one word.
  let rest = name.trim().replace(/^((?:dr|prof|mrs?|ms)\.)(?=\p{L}{2})/iu, '$1 ');
  for (;;) {
    const [token = ''] = /^\S+/.exec(rest) ?? [];
    const word = token === 'Dr.-Ing.' ? 'Dr.' : token;
    if (token === '' || !isTitle(word, titles)) return { titles, rest };
    titles = titles === '' ? token : `${titles} ${token}`;
    rest = rest.slice(token.length).trimStart();
  }
}

/** Nobody writes more of them. */
const MAX_DEGREES = 6;

/** A name without the degrees after it. */
export interface Graduate {
  readonly name: string;
  /** `''` where there is none. */
  readonly degrees: string;
}

/** Takes degrees off the end of a name: `Anna Berg, PhD, MBA` → `Anna Berg`, `PhD, MBA`. A name never ends up empty. */
export function withoutDegrees(name: string): Graduate {
  const whole = name.trim();
  let rest = whole;
  for (let round = 0; round < MAX_DEGREES; round++) {
    const cut = Math.max(rest.lastIndexOf(' '), rest.lastIndexOf(','));
    if (cut < 1) break;
    const token = rest.slice(cut + 1);
    const before = rest.slice(0, cut).trimEnd();
    const comma = rest.charAt(cut) === ',' || before.endsWith(',');
    const isDegree = DEGREES.has(token) || (comma && AFTER_COMMA.has(token));
    if (!isDegree || !/\p{L}/u.test(before)) break;
    rest = before.endsWith(',') ? before.slice(0, -1).trimEnd() : before;
  }
  return { name: rest, degrees: whole.slice(rest.length).replace(/^[\s,]+/, '') };
}
