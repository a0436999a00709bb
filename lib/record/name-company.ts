/** Legal forms that no person is called by, lower case without periods; those written in capitals only are so in `CAPITALS`. */
const FORMS: ReadonlySet<string> = new Set(
  (
    'oyj gmbh mbh kgaa ohg gbr inc ltd llc llp plc corp corporation incorporated limited aktiebolag osakeyhtiö aktiengesellschaft ' +
    'sarl srl ltda pty bv nv aps a/s doo sro kft uab gruppen-ab ооо оао пао зао'
  ).split(' '),
);
/** Legal forms that are names as well when they are written otherwise: `Ab` is a Dutch given name. */
const CAPITALS: ReadonlySet<string> = new Set('AB AG KG OÜ AO АО SA SE SL UG S.A. A.S. S.L.'.split(' '));
const BEFORE: ReadonlySet<string> = new Set('ооо оао пао зао oyj'.split(' '));
const OY = /^(?:Oy|OY|oy)$/;

function plain(word: string): string {
  return word.replace(/[.,]/g, '').toLowerCase();
}

/** Whether a text of two words or more ends (or begins) in a legal form: a company, not a person. `wide`: forms that are surnames too (Oy) count. */
export function hasLegalForm(value: string, wide: boolean): boolean {
  const words = value.trim().split(/\s+/);
  const [first = ''] = words;
  const last = words.at(-1) ?? '';
  if (words.length < 2) return false;
  if (FORMS.has(plain(last)) || BEFORE.has(plain(first))) return true;
  // In a text of capitals every word looks like one of these.
  if (CAPITALS.has(last) && value !== value.toUpperCase()) return true;
  return OY.test(last) && (wide || words.length > 2);
}
