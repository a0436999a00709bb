import type { LanguageLabels } from './language-labels';

/**
 * Finnish, as of 2026-11: our own translations of the English default labels and the words Finnish companies use; few were
 * seen in either product, so that there are several for each field.
 */
export const FI: LanguageLabels = {
  shared: {
    email: 'sähköposti|sähköpostiosoite|ensisijainen sähköposti|s-posti',
    phone: 'puhelinnumero|puhelin|puh.|puhelinnro|puh.nro|puh. nro',
    mobilePhone:
      'matkapuhelinnumero|matkapuhelin|matkapuhelimen numero|kännykkä|gsm|kännykkänumero|gsm-numero|mobiilinumero|matkapuhelinnro',
    fax: 'faksinumero|faksi|fax|telefaksi|faksin numero',
    website:
      'verkkosivuston url-osoite|verkkosivuston url|verkkosivusto|verkkosivu|verkkosivut|kotisivu|kotisivut|www-sivut|www-osoite|nettisivu|nettisivut|verkko-osoite|sivuston url-osoite|verkkosivuston osoite',
    street: 'katuosoite|osoite|lähiosoite|postiosoite|katu|koko osoite|osoiterivi 1|jakeluosoite|katu ja numero',
    city: 'kaupunki|paikkakunta|postitoimipaikka|kaupunki/kunta|kaupunki tai kunta|kaupunki/paikkakunta',
    postalCode: 'postinumero|postinro|postikoodi',
    state: 'osavaltio/alue|osavaltio|maakunta|osavaltio/maakunta|osavaltio tai alue|alue/osavaltio|lääni',
    country: 'maa/alue|maa|maa tai alue|maa (alue)',
    industry: 'toimiala|yrityksen toimiala',
    companySize: 'yrityksen koko|yrityskoko|organisaation koko',
    leadSource:
      'liidin lähde|alkuperäinen lähde|alkuperäinen liikenteen lähde|liidilähde|lead-lähde|alkuperäinen liikennelähde',
    lifecycleStage: 'elinkaaren vaihe|elinkaarivaihe|asiakkuuden elinkaaren vaihe|elinkaaren taso',
    owner: 'omistaja|hubspot-omistaja|tietueen omistaja',
    linkedinUrl: 'linkedin-url|linkedin-profiili|linkedin-osoite|linkedin|linkedin-sivu|linkedin-linkki|linkedin url',
    lastActivity:
      'viimeisimmän aktiviteetin päivämäärä|viimeisin aktiviteettipäivä|viimeisimmän toiminnon päivämäärä|viimeisen aktiviteetin päivämäärä|viimeisimmän toiminnan päivämäärä|viimeisin toiminta|viimeisin aktiviteetti|viimeisin toiminto|viimeisen toiminnon päivämäärä|viimeisin toimintapäivä|viimeisin aktiivisuus',
    createdAt:
      'luontipäivä|luontipäivämäärä|luomispäivä|luomispäivämäärä|luotu|luomisaika|luontiaika|lisätty|lisäyspäivä|luotu pvm',
    modifiedAt:
      'viimeksi muokattu|viimeisin muokkauspäivä|viimeisimmän muokkauksen päivämäärä|muokkauspäivä|päivitysaika|viimeksi päivitetty|päivitetty|muokattu|viimeisin päivitys|viimeisin muutos|viimeksi muutettu|päivityspäivä',
  },
  contact: {
    fullName: 'koko nimi|etu- ja sukunimi',
    firstName: 'etunimi|etunimet',
    lastName: 'sukunimi|sukunimet',
    salutation: 'puhuttelu|tervehdys|puhuttelumuoto|puhuttelusana',
    company: 'yrityksen nimi|yritys|organisaatio|organisaation nimi|työnantaja|yritys/organisaatio|organisaatio/yritys',
    jobTitle: 'tehtävänimike|ammattinimike|työnimike|titteli|virkanimike|asema yrityksessä',
    owner: 'yhteyshenkilön omistaja|kontaktin omistaja|yhteystiedon omistaja|henkilön omistaja',
    legalBasis:
      'oikeusperuste yhteyshenkilön tietojen käsittelylle|yhteyshenkilön tietojen käsittelyn oikeusperuste|käsittelyn oikeusperuste|oikeusperuste|käsittelyperuste|laillinen peruste|oikeudellinen peruste|oikeudellinen peruste yhteyshenkilön tietojen käsittelylle|oikeusperuste yhteystiedon tietojen käsittelylle',
    optedOut:
      'peruuttanut kaikkien sähköpostien tilauksen|kaikkien sähköpostien tilaus peruutettu|peruuttanut kaikki sähköpostit|poistunut kaikilta sähköpostilistoilta',
    createdAt: 'henkilö luotu|yhteyshenkilö luotu|kontakti luotu|yhteystieto luotu',
  },
  company: {
    company: 'yrityksen nimi|nimi|organisaation nimi|yhtiön nimi',
    companySize:
      'työntekijöiden määrä|työntekijämäärä|henkilöstömäärä|henkilöstön määrä|henkilöstön lukumäärä|henkilökunnan määrä|henkilömäärä|työntekijöiden lukumäärä',
    owner: 'yrityksen omistaja|organisaation omistaja',
    linkedinUrl:
      'linkedin-yrityssivu|yrityksen linkedin-sivu|linkedin-yrityssivun url|yrityksen linkedin|linkedin-yritysprofiili',
    businessId: 'y-tunnus|yritystunnus|y tunnus|ytunnus',
    createdAt: 'organisaatio luotu|yritys luotu',
  },
  'pipedrive-contact': { fullName: 'nimi' },
};
