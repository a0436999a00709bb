import type { LanguageLabels } from './language-labels';

/**
 * Swedish, as of 2026-11: our own translations of the English default labels and the words Swedish companies use; few were
 * seen in either product. `titel` is no job title here, for in German it is a degree; `region` may be a sales region.
 */
export const SV: LanguageLabels = {
  shared: {
    email: 'e-post|e-postadress|epost|e-mail|mejladress|mejl|mailadress|e-mailadress|primär e-post',
    phone: 'telefonnummer|telefon|telefonnr|tel.nr|tfn',
    mobilePhone: 'mobiltelefonnummer|mobiltelefon|mobilnummer|mobil|mobilnr|mobiltelefonnr|mobil telefon',
    fax: 'faxnummer|fax|telefax',
    website:
      'webbplatsens url|webbplats-url|url till webbplats|webbplats|hemsida|webbsida|webbadress|webbplatsadress|webbplatsens adress|hemsideadress|webbplats url',
    street: 'gatuadress|adress|gata|postadress|gata och nummer|fullständig adress|adressrad 1',
    city: 'stad|ort|postort|stad/ort|ort/stad',
    postalCode: 'postnummer|postnr|postkod',
    state:
      'delstat/region|delstat|län|stat/region|län/region|delstat/provins|stat/provins|region/delstat|delstat eller region',
    country: 'land/region|land|land eller region',
    industry: 'bransch|näringsgren',
    companySize: 'företagsstorlek|företagets storlek|organisationens storlek|organisationsstorlek',
    leadSource:
      'leadkälla|lead-källa|ursprunglig källa|ursprunglig trafikkälla|leadets källa|källa för lead|ursprunglig källa för trafik',
    lifecycleStage:
      'livscykelfas|livscykelsteg|livscykelstadium|livscykelstadie|fas i livscykeln|livscykelskede|livscykelns fas',
    owner: 'ägare|hubspot-ägare|postens ägare',
    linkedinUrl: 'linkedin-url|linkedin-profil|linkedin-adress|linkedin|linkedin-sida|linkedin-länk|linkedin url',
    lastActivity:
      'senaste aktivitetsdatum|datum för senaste aktivitet|datum för senaste aktiviteten|senaste aktivitet|senaste aktiviteten|senaste aktivitetens datum',
    createdAt:
      'skapandedatum|skapad datum|skapat datum|datum skapad|skapad|skapad den|datum för skapande|skapades|skapat|tillagd',
    modifiedAt:
      'senast ändrad|senaste ändringsdatum|datum för senaste ändring|ändringsdatum|senast uppdaterad|uppdateringstid|uppdaterad|uppdaterad den|senaste uppdatering|senaste ändring|senast ändrad den|datum för senaste uppdatering|ändrad',
  },
  contact: {
    fullName: 'fullständigt namn|hela namnet|för- och efternamn',
    firstName: 'förnamn|tilltalsnamn',
    lastName: 'efternamn|familjenamn',
    salutation: 'hälsningsfras|tilltal|hälsning|tilltalsform',
    company:
      'företagsnamn|företagets namn|företag|organisation|organisationens namn|organisationsnamn|arbetsgivare|företag/organisation|organisation/företag|bolag|bolagsnamn',
    jobTitle: 'jobbtitel|befattning|yrkestitel|arbetstitel|tjänstetitel',
    owner: 'kontaktägare|kontaktens ägare|personens ägare|kontaktpersonens ägare',
    legalBasis:
      'rättslig grund för behandling av kontaktens uppgifter|rättslig grund för behandling av kontaktens data|rättslig grund|laglig grund|rättslig grund för att behandla kontaktens uppgifter|rättslig grund för att behandla kontaktens data|juridisk grund',
    optedOut:
      'avprenumererad från all e-post|avregistrerad från all e-post|avprenumererat på all e-post|avanmäld från all e-post|har avregistrerat sig från all e-post',
    createdAt: 'person skapad|kontakt skapad|kontakten skapad',
  },
  company: {
    company: 'företagsnamn|företagets namn|namn|organisationens namn|organisationsnamn|bolagsnamn|företag (namn)',
    companySize: 'antal anställda|antal medarbetare|antalet anställda|personalantal',
    owner: 'företagsägare|företagets ägare|organisationens ägare|organisationsägare',
    linkedinUrl:
      'linkedin-företagssida|företagssida på linkedin|företagets linkedin-sida|linkedin-sida för företaget|företagets sida på linkedin',
    businessId: 'organisationsnummer|org.nr|org.nummer|orgnr|organisationsnr|orgnummer|org nr',
    createdAt: 'organisation skapad|organisationen skapad|företag skapat',
  },
  'pipedrive-contact': { fullName: 'namn' },
};
