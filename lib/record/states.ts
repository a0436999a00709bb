import { fold } from './text';

/**
 * States, provinces and territories with the codes their post uses: USPS Publication 28 appendix B (with the armed forces), Canada Post's and
 * Australia Post's addressing guidelines. Read 2026-11-22.
 */
const STATES: Readonly<Record<string, string>> = {
  US:
    'AL Alabama,AK Alaska,AZ Arizona,AR Arkansas,CA California,CO Colorado,CT Connecticut,DE Delaware,DC District of Columbia,FL Florida,' +
    'GA Georgia,HI Hawaii,ID Idaho,IL Illinois,IN Indiana,IA Iowa,KS Kansas,KY Kentucky,LA Louisiana,ME Maine,MD Maryland,' +
    'MA Massachusetts,MI Michigan,MN Minnesota,MS Mississippi,MO Missouri,MT Montana,NE Nebraska,NV Nevada,NH New Hampshire,' +
    'NJ New Jersey,NM New Mexico,NY New York,NC North Carolina,ND North Dakota,OH Ohio,OK Oklahoma,OR Oregon,PA Pennsylvania,' +
    'RI Rhode Island,SC South Carolina,SD South Dakota,TN Tennessee,TX Texas,UT Utah,VT Vermont,VA Virginia,WA Washington,' +
    'WV West Virginia,WI Wisconsin,WY Wyoming,AS American Samoa,GU Guam,MP Northern Mariana Islands,PR Puerto Rico,' +
    'VI U.S. Virgin Islands,AA Armed Forces Americas,AE Armed Forces Europe,AP Armed Forces Pacific',
  CA:
    'AB Alberta,BC British Columbia,MB Manitoba,NB New Brunswick,NL Newfoundland and Labrador,NT Northwest Territories,NS Nova Scotia,' +
    'NU Nunavut,ON Ontario,PE Prince Edward Island,QC Quebec,SK Saskatchewan,YT Yukon',
  AU:
    'ACT Australian Capital Territory,NSW New South Wales,NT Northern Territory,QLD Queensland,SA South Australia,TAS Tasmania,' +
    'VIC Victoria,WA Western Australia',
};

/** Older and longer spellings, without dots: AP style, French names, common slips. */
const SPELLINGS: Readonly<Record<string, string>> = {
  US:
    'ala AL,ariz AZ,ark AR,calif CA,cali CA,colo CO,conn CT,del DE,washington dc DC,fla FL,ill IL,ind IN,kans KS,kan KS,mass MA,mich MI,' +
    'minn MN,miss MS,mont MT,neb NE,nebr NE,nev NV,n h NH,n j NJ,n m NM,n mex NM,n y NY,new york state NY,ny state NY,n c NC,n d ND,n carolina NC,' +
    'n dakota ND,okla OK,ore OR,oreg OR,penn PA,penna PA,pennsylvannia PA,r i RI,s c SC,s d SD,s carolina SC,s dakota SD,tenn TN,tex TX,' +
    'virg VA,wash WA,washington state WA,w va WV,wis WI,wisc WI,wyo WY,state of georgia GA,massachussetts MA,massachusets MA,missisippi MS,' +
    'conneticut CT,tennesee TN,illinios IL,virgin islands VI,us virgin islands VI',
  CA:
    'alta AB,b c BC,colombie-britannique BC,man MB,n b NB,nouveau-brunswick NB,newfoundland NL,nfld NL,labrador NL,terre-neuve-et-labrador NL,' +
    'nwt NT,n s NS,nouvelle-ecosse NS,ont ON,pei PE,p e i PE,que QC,pq QC,sask SK,yukon territory YT,ile-du-prince-edouard PE',
  AU: 'qld QLD,tas TAS,vic VIC,n s w NSW,a c t ACT,w a WA,s a SA,n t NT,queensld QLD',
};

/** A state as read. */
export interface StateReading {
  readonly code: string;
  readonly name: string;
}

const split = (list: string, read: (entry: string) => [string, string]) => list.split(',').map(read);
const maps = new Map<string, ReadonlyMap<string, StateReading>>();

function statesOf(country: string): ReadonlyMap<string, StateReading> {
  const known = maps.get(country);
  if (known) return known;
  const states = split(STATES[country] ?? '', (entry) => {
    const blank = entry.indexOf(' ');
    return [entry.slice(0, blank), entry.slice(blank + 1)];
  }).map(([code, name]) => ({ code, name }));
  const byCode = new Map(states.map((state) => [state.code, state]));
  const spellings = split(SPELLINGS[country] ?? '', (entry) => {
    const blank = entry.lastIndexOf(' ');
    return [entry.slice(0, blank), entry.slice(blank + 1)];
  });
  const read = new Map<string, StateReading>();
  for (const [spelling, code] of spellings) {
    const state = byCode.get(code);
    if (state) read.set(spelling, state);
  }
  for (const state of states) read.set(keyOf(state.name), state).set(state.code.toLowerCase(), state);
  maps.set(country, read);
  return read;
}

/** Folded, dots as blanks: `N.Y.` → `n y`, `U.S. Virgin Islands` → `u s virgin islands`. */
function keyOf(text: string): string {
  return fold(text).replace(/[.,]/g, ' ').replace(/\s+/g, ' ').trim();
}

/** Whether the states of a country are known here: the United States, Canada and Australia. */
export function hasStates(country: string): boolean {
  return STATES[country] !== undefined;
}

/** The state that a text names in a country; `undefined` where it names none, or the country's states are not known. */
export function readState(text: string, country: string): StateReading | undefined {
  if (text.length > 60 || !hasStates(country)) return undefined;
  const key = keyOf(text);
  const states = statesOf(country);
  return states.get(key) ?? states.get(key.replaceAll(' ', ''));
}

/** The full names of a country's states. */
export function stateNames(country: string): readonly string[] {
  return [...new Set(statesOf(country).values())].map(({ name }) => name);
}
