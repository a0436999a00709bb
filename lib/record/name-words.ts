/** Small words of names, and names that are given ones: what rules about people's names share. All in lower case. */

/** Little words inside names that are usually not capitalised: `van der Berg`, `de la Cruz`, `af Ugglas`, `Али оглы`. */
export const PARTICLES: ReadonlySet<string> = new Set(
  (
    'von van der den de del della delle dello degli di da do dos das du des la las le los lo af av zu zum zur vom ten ter te tot op ' +
    'al el bin ibn bint abu фон ван дер ден де дель ди да ла ле оглы кызы'
  ).split(' '),
);

/** Particles that families of France and Italy begin with a capital where the name begins with them: `Le Goff`, `Di Caprio`. */
export const CAPITAL_AT_START: ReadonlySet<string> = new Set(
  'di della delle dello degli le la las los lo du des abu el'.split(' '),
);

/**
 * Given names that often come second in a double one (`Juha Pekka`, `Eva Britt`, `Mary Ann`, `Hans Peter`), or plainly begin a full name.
 * Common ones of the five languages, from memory of their calendars and registers; no list of everybody is needed: an unknown name only means silence.
 */
const GIVEN: ReadonlySet<string> = new Set(
  (
    'juha pekka matti mikko antti jukka timo kari jari heikki ilkka jorma seppo hannu esa eero olavi tapani tapio antero kalevi ' +
    'johannes juhani ville ilmari henrik erik aino anna maria liisa leena anneli kaarina helena johanna kristiina marjatta ' +
    'kaisa riitta ritva päivi tiina tuula minna sari hanna eeva elina sofia emilia marja anja outi satu katja kirsi laura ' +
    'lars erik karl per sven nils bengt bo jan johan anders olof ola gunnar stig göran björn fredrik magnus mats ' +
    'eva britt marie ann anne anna-lena birgitta ingrid kerstin lena karin gun inga maj margareta elisabeth kristina ulla ' +
    'hans peter jürgen klaus karl-heinz heinz uwe dieter wolfgang günter werner horst otto paul max hermann friedrich wilhelm ' +
    'ernst georg ludwig josef franz walter rolf ulrich joachim stefan michael thomas andreas christian martin markus ' +
    'ursula monika petra sabine renate helga gisela ingeborg heike birgit andrea claudia susanne luise sophie katharina ' +
    'mary ann jo lou lee jean jane john james robert william george david joseph charles edward henry alan billy bobby ' +
    'sarah emma emily lucy kate elizabeth margaret patricia linda barbara susan karen nancy helen ruth rose grace louise may ' +
    'jose josé maria maría carmen luis juan carlos miguel ángel antonio francisco jesús pilar isabel teresa josefa dolores ' +
    'luisa eugenia soledad cristina ramón javier fernando sofía sofia ángeles ana alberto manuel pedro paulo henrique césar clara beatriz eduarda ' +
    'helena luiza luíza gabriel rafael felipe lúcia lucía rosa mercedes josé-maría ' +
    'jean pierre jacques luc marc philippe michel françois claude marie-claude ' +
    'александр алексей андрей анатолий борис валерий василий виктор виталий владимир вячеслав геннадий григорий дмитрий ' +
    'евгений иван игорь илья кирилл константин леонид максим михаил никита николай олег павел пётр петр роман сергей степан юрий ' +
    'александра алла анастасия анна валентина вера виктория галина дарья евгения екатерина елена ирина ксения лариса людмила ' +
    'марина мария надежда наталья нина оксана ольга полина светлана софья татьяна юлия'
  ).split(' '),
);

/** Whether a word is a common given name. `false` means not known, not that it is none. */
export function isKnownGivenName(word: string): boolean {
  const lower = word.toLowerCase();
  return GIVEN.has(lower) || (lower.includes('-') && lower.split('-').every((part) => GIVEN.has(part)));
}

/** Russian patronymics, which belong to the given name: -ович -евич -овна -евна -ична, Ильич; Latin spellings too. */
const PATRONYMIC =
  /^(?:\p{L}{2,}(?:ович|евич|йович|овна|евна|инична|ична)|ильич|кузьмич|лукич|фомич|\p{L}{2,}(?:ovich|evich|ovna|evna|ichna))$/iu;

/** Whether a word is a Russian patronymic. */
export function isPatronymic(word: string): boolean {
  return PATRONYMIC.test(word);
}
