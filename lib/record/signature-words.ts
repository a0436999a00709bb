/** The words of email signatures in English, Finnish, Swedish, Russian and German, lower case. Collected from real ones, 2026-11. */

const words = (text: string): ReadonlySet<string> => new Set(text.split('|'));

/** What stands before a number, by the field it tells. */
const MOBILE = words(
  'm|mob|mobile|cell|cellphone|cell phone|mobile phone|gsm|matkapuhelin|matkapuh|kännykkä|mobil|mobiltelefon|mobiltel|handy|моб|мобильный|моб. тел|моб.тел|сотовый|сот|whatsapp|📱',
);
const FAX = words('f|fax|faksi|telefax|факс|📠');
const PHONE = words(
  't|p|d|o|w|tel|tel.no|phone|ph|office|work|direct|direct line|telephone|switchboard|main|puh|puhelin|vaihde|telefon|tlf|växel|direkt|tfn|kontor|büro|zentrale|durchwahl|тел|телефон|раб|рабочий|☎|📞|✆|call',
);

/** Which field a number's label names; `undefined`: none, so that the number is left alone. `''`: there is no label. */
export function phoneFieldOf(label: string): 'phone' | 'mobilePhone' | 'fax' | undefined {
  const name = label
    .toLowerCase()
    .replace(/[.:/\s]+$/u, '')
    .trim();
  if (MOBILE.has(name)) return 'mobilePhone';
  if (FAX.has(name)) return 'fax';
  return name === '' || PHONE.has(name) ? 'phone' : undefined;
}

/** A line that ends a letter: what follows is the signature. */
export const CLOSING =
  /^(?:(?:best|kind|warm|with best|with kind)(?: regards| wishes)?|regards|br|thanks|many thanks|thank you|cheers|sincerely|yours sincerely|yours|ystävällisin terveisin|parhain terveisin|terveisin|terkuin|kiitos|kiittäen|yt|t|med vänliga? hälsningar?|vänliga? hälsningar?|bästa hälsningar|hälsningar|mvh|tack|с уважением|с наилучшими пожеланиями|спасибо|mit freundlichen gr(?:ü|ue)(?:ß|ss)en|(?:freundliche|viele|beste|liebe|schöne) gr(?:ü|ue)(?:ß|ss)e|mfg|vg|lg|danke)[\s,.!–-]*$/iu;

/** Where a signature is over: disclaimers, and what phones write below. */
export const OVER =
  /^(?:this (?:e-?mail|message)|the information|confidential|disclaimer|please consider|sent from|get outlook|tämä (?:viesti|sähköposti)|lähetetty|detta (?:e-post|mejl|meddelande)|skickat från|diese (?:e-?mail|nachricht)|gesendet von|von meinem|данное|это (?:сообщение|письмо)|отправлено|from:|lähettäjä:|från:|von:|от:)/iu;

/** Lines of numbers that are nobody's phone. */
export const REGISTER =
  /\b(?:y-?tunnus|business id|vat|alv|org\.?\s?(?:nr|nummer)|momsnr|ust-?id(?:nr)?|steuernummer|hrb|hra|amtsgericht|registergericht|iban|bic|account no|reg\.? no|company no|ik-?nummer)\b|(?<!\p{L})(?:инн|огрн|кпп|бик|р\/с|к\/с)(?!\p{L})/iu;

/** A word of a job's title, at a word's beginning or, in Finnish, Swedish and German, at its end. */
export const TITLE =
  /(?<!\p{L})(?:ceo|cfo|cto|coo|cmo|cio|cro|chro|vp|svp|evp|hr|vd|president|chair\w*|chief|head of|director|manager|management|executive|officer|engineer\w*|developer|consultant|specialist|analyst|designer|architect|(?:co-?)?founder|owner|partner|(?:team )?lead(?:er)?|assistant|coordinator|representative|advis[eo]r|buyer|counsel|lawyer|attorney|recruiter|professor|accountant|secretary|controller|sales (?:rep\w*|associate|agent)|account (?:manager|executive)|technician|inhaber(?:in)?|vorstand|prokurist(?:in)?|referent(?:in)?|leitung|vertrieb(?:s\w*)?|einkauf|verkauf|ägare|grundare|säljare|inköpare|yrittäjä|omistaja|myyjä|ostaja|asianajaja|директор|менеджер|руководитель|начальник|инженер|специалист|консультант|бухгалтер|разработчик|заместитель|аналитик|помощник|владелец|партн[её]р|юрист|главный|генеральный|ведущий|старший)(?!\p{L})|(?:johtaja|päällikkö|asiantuntija|konsultti|kehittäjä|insinööri|vastaava|assistentti|koordinaattori|suunnittelija|edustaja|neuvoja|valmentaja|chef|direktör|ansvarig|ingenjör|konsult|utvecklare|handläggare|rådgivare|ledare|assistent|samordnare|leiter(?:in)?|geschäftsführer(?:in)?|berater(?:in)?|ingenieur(?:in)?|entwickler(?:in)?|mitarbeiter(?:in)?|sachbearbeiter(?:in)?|manager(?:in)?)(?!\p{L})/iu;

/** What announces the rest of a line. */
export const LABEL =
  /^(?:company|organi[sz]ation|yritys|företag|firma|компания|организация|name|nimi|namn|имя|фио|title|titteli|titel|position|должность|address|osoite|adress|adresse|anschrift|адрес|e-?mail|email|e|s-?posti|sähköposti|e-?post|mejl|mail|эл\. ?почта|e-?почта|почта|web|website|www|w|kotisivu|kotisivut|webbplats|hemsida|webseite|internet|сайт|linkedin)\s*:\s*/iu;

const COMPANY_LABEL = /^(?:company|organi[sz]ation|yritys|företag|firma|компания|организация)\s*:/iu;
const TITLE_LABEL = /^(?:title|titteli|titel|position|должность)\s*:/iu;
const NAME_LABEL = /^(?:name|nimi|namn|имя|фио)\s*:/iu;

/** The field that a line's label names. */
export function labelledField(line: string): 'company' | 'jobTitle' | 'fullName' | undefined {
  if (COMPANY_LABEL.test(line)) return 'company';
  if (TITLE_LABEL.test(line)) return 'jobTitle';
  return NAME_LABEL.test(line) ? 'fullName' : undefined;
}
