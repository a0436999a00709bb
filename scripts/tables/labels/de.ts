import type { LanguageLabels } from './language-labels';

/**
 * German, as of 2026-11. Seen on the vendors' German help pages: `vorname`, `lifecycle-phase`, `zuständiger mitarbeiter in
 * hubspot`, `besitzer`, `datum der letzten aktivität`, `letzte aktualisierung`; the rest are our own translations and usual
 * words. Left out: `titel` (a degree; in Swedish a job title), `firma` (in Spanish a signature), `inhaber` (whose the
 * business is), `funktion` (HubSpot's *job function*).
 */
export const DE: LanguageLabels = {
  shared: {
    email:
      'e-mail|e-mail-adresse|email|email-adresse|e-mailadresse|e-mail adresse|mailadresse|mail-adresse|primäre e-mail-adresse',
    phone: 'telefonnummer|telefon|tel.|rufnummer|telefonnr.|telefon-nr.|tel.-nr.',
    mobilePhone:
      'mobiltelefonnummer|mobiltelefon|mobilnummer|mobil|handynummer|handy|mobilfunknummer|mobile telefonnummer|mobilrufnummer|handy-nr.|mobil-nr.',
    fax: 'faxnummer|fax|telefax|fax-nr.|faxnr.|telefaxnummer',
    website:
      'website-url|url der website|website|webseite|webseiten-url|internetseite|internetadresse|webadresse|web-adresse|url der webseite|website url',
    street:
      'straße und hausnummer|straße|strasse|adresse|anschrift|straße, hausnummer|postanschrift|postadresse|straße/hausnummer|straße & hausnummer|straße, nr.|adresszeile 1|vollständige adresse',
    city: 'stadt|ort|wohnort|stadt/ort|ort/stadt',
    postalCode: 'postleitzahl|plz|postleitzahl (plz)|plz/postleitzahl',
    state:
      'bundesland/region|bundesland|bundesstaat/region|bundesland/kanton|kanton|region/bundesland|bundesland/provinz|bundesstaat|bundesland oder region|staat/region',
    country: 'land/region|land|land oder region|land (region)',
    industry: 'branche|industriezweig|wirtschaftszweig|branche/industrie',
    companySize: 'unternehmensgröße|firmengröße|größe des unternehmens|größe der organisation|betriebsgröße',
    leadSource:
      'leadquelle|lead-quelle|ursprüngliche quelle|originalquelle|ursprüngliche traffic-quelle|quelle des leads|herkunft des leads|lead-herkunft|leadherkunft|ursprüngliche trafficquelle',
    lifecycleStage:
      'lifecycle-phase|lifecycle phase|lebenszyklusphase|lifecycle-stage|phase im lebenszyklus|lebenszyklus-phase',
    owner:
      'besitzer|zuständiger mitarbeiter|zuständiger mitarbeiter in hubspot|hubspot-besitzer|besitzer des datensatzes',
    linkedinUrl:
      'linkedin-url|linkedin-profil|linkedin-profil-url|linkedin|linkedin-link|linkedin-adresse|linkedin url',
    lastActivity:
      'datum der letzten aktivität|letztes aktivitätsdatum|letzte aktivität|datum letzte aktivität|letzte aktivität am',
    createdAt:
      'erstellungsdatum|erstelldatum|erstellt am|datum der erstellung|erstellt|angelegt am|hinzugefügt am|anlagedatum|datum erstellt',
    modifiedAt:
      'datum der letzten änderung|letztes änderungsdatum|letzte änderung|zuletzt geändert|zuletzt geändert am|letzte aktualisierung|aktualisierungszeit|zuletzt aktualisiert|aktualisiert|aktualisiert am|geändert am|änderungsdatum|zuletzt bearbeitet|letzte bearbeitung|datum der letzten aktualisierung',
  },
  contact: {
    fullName: 'vollständiger name|vor- und nachname|voller name|vor- und zuname',
    firstName: 'vorname|vorname(n)|rufname',
    lastName: 'nachname|familienname|zuname',
    salutation: 'anrede|anredeform|grußformel',
    company:
      'unternehmensname|name des unternehmens|unternehmen|firmenname|organisation|name der organisation|arbeitgeber|unternehmen/organisation|organisationsname',
    jobTitle:
      'berufsbezeichnung|jobtitel|job-titel|stellenbezeichnung|jobbezeichnung|position|positionsbezeichnung|stellentitel|jobposition|berufstitel',
    owner:
      'zuständiger mitarbeiter für kontakt|zuständiger mitarbeiter für den kontakt|kontaktbesitzer|kontakteigentümer|kontaktinhaber|besitzer des kontakts|zuständiger mitarbeiter des kontakts',
    legalBasis:
      'rechtsgrundlage für die verarbeitung der daten des kontakts|rechtsgrundlage für die verarbeitung von kontaktdaten|rechtsgrundlage|rechtliche grundlage|rechtliche grundlage für die verarbeitung der daten des kontakts|rechtsgrundlage zur verarbeitung der daten des kontakts',
    optedOut:
      'von allen e-mails abgemeldet|alle e-mails abbestellt|abmeldung von allen e-mails|hat sich von allen e-mails abgemeldet',
    createdAt: 'person erstellt|kontakt erstellt',
  },
  company: {
    company:
      'unternehmensname|name des unternehmens|firmenname|name|name der organisation|firmenbezeichnung|organisationsname',
    companySize:
      'anzahl der mitarbeiter|mitarbeiterzahl|mitarbeiteranzahl|anzahl mitarbeiter|anzahl der beschäftigten|zahl der mitarbeiter|beschäftigtenzahl|anzahl mitarbeitende|anzahl der mitarbeitenden',
    owner:
      'zuständiger mitarbeiter für unternehmen|zuständiger mitarbeiter für das unternehmen|zuständiger mitarbeiter des unternehmens',
    linkedinUrl:
      'linkedin-unternehmensseite|linkedin-seite des unternehmens|linkedin-unternehmensprofil|unternehmensseite auf linkedin|linkedin-firmenseite',
    businessId: 'handelsregisternummer|handelsregister-nr.|handelsregisternr.|hrb-nummer',
    createdAt: 'organisation erstellt|unternehmen erstellt',
  },
  'pipedrive-contact': { fullName: 'name' },
};
