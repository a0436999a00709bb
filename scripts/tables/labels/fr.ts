import type { LanguageLabels } from './language-labels';

/**
 * French, as of 2026-11. Seen on the vendors' French help pages and in public HubSpot code: `phase du cycle de vie`, `ville`,
 * `propriétaire du contact`, `propriétaire`; the rest are our own translations and usual words. Left out: `état` (a state, or
 * a condition), `secteur` (of sales), `département`, `fonction` (HubSpot's *job function*), `poste` (an extension).
 */
export const FR: LanguageLabels = {
  shared: {
    email:
      'e-mail|email|adresse e-mail|adresse email|courriel|adresse électronique|adresse courriel|mail|adresse mail|e-mail principal|adresse de courriel',
    phone: 'numéro de téléphone|téléphone|tél.|n° de téléphone|tél|n° de tél.|numéro de tél.',
    mobilePhone:
      'numéro de téléphone mobile|numéro de téléphone portable|téléphone mobile|téléphone portable|numéro de mobile|numéro de portable|mobile|portable|tél. mobile|tél. portable|n° de mobile|n° de portable|cellulaire|téléphone cellulaire',
    fax: 'numéro de fax|fax|télécopie|numéro de télécopie|n° de fax',
    website:
      'url du site web|url de site web|site web|site internet|url du site internet|url du site|adresse du site web|adresse web|page web',
    street:
      'adresse|adresse postale|rue|numéro et rue|adresse (rue)|adresse complète|adresse ligne 1|n° et rue|adresse 1',
    city: 'ville|localité|commune|ville/localité',
    postalCode: 'code postal|cp|code postal (cp)|code zip',
    state:
      'état/région|état ou région|état/province|province|région/état|région/province|état ou province|province/état|région ou état',
    country: 'pays/région|pays ou région|pays|pays/territoire|pays ou territoire',
    industry: "secteur d'activité|industrie|domaine d'activité|branche d'activité|secteur industriel",
    companySize: "taille de l'entreprise|taille de la société|taille de l'organisation|taille d'entreprise",
    leadSource:
      "source du lead|source d'origine|source du trafic d'origine|source de lead|origine du lead|source du prospect|provenance du lead|source de trafic d'origine|source d'origine du trafic",
    lifecycleStage:
      'phase du cycle de vie|étape du cycle de vie|phase de cycle de vie|étape de cycle de vie|stade du cycle de vie',
    owner: 'propriétaire|propriétaire hubspot|propriétaire de la fiche',
    linkedinUrl:
      'url linkedin|linkedin|profil linkedin|url du profil linkedin|url de linkedin|page linkedin|lien linkedin|adresse linkedin',
    lastActivity:
      "date de dernière activité|date de la dernière activité|dernière date d'activité|dernière activité|date de l'activité la plus récente|date dernière activité",
    modifiedAt:
      'date de dernière modification|date de la dernière modification|dernière modification|date de modification|heure de mise à jour|date de mise à jour|dernière mise à jour|modifié le|mis à jour le|date de la dernière mise à jour|date de dernière mise à jour',
  },
  contact: {
    fullName: 'nom complet|nom et prénom|prénom et nom|prénom nom|nom prénom',
    firstName: 'prénom|prénoms|prénom(s)',
    lastName: 'nom de famille|patronyme',
    salutation: "civilité|formule de politesse|titre de civilité|formule d'appel",
    company:
      "nom de l'entreprise|entreprise|société|nom de la société|organisation|nom de l'organisation|employeur|entreprise/organisation|nom d'entreprise",
    jobTitle:
      'intitulé du poste|intitulé de poste|titre du poste|titre de poste|poste occupé|titre professionnel|intitulé de la fonction',
    owner: 'propriétaire du contact|propriétaire de la personne|propriétaire de contact',
    legalBasis:
      'base légale pour le traitement des données du contact|base légale du traitement des données du contact|fondement juridique pour le traitement des données du contact|base légale|base juridique|fondement juridique|fondement légal|base légale du traitement|base juridique du traitement des données du contact',
    optedOut:
      'désabonné de tous les e-mails|désinscrit de tous les e-mails|désinscription de tous les e-mails|désabonnement de tous les e-mails|désabonné de tous les emails|désinscrit de tous les emails',
    createdAt:
      "date de création|personne créée|créé le|contact créé|créé|date d'ajout|ajouté le|date de création du contact",
  },
  company: {
    company:
      "nom de l'entreprise|nom|nom de la société|nom de l'organisation|raison sociale|nom d'entreprise|nom commercial|dénomination sociale",
    companySize:
      "nombre d'employés|nombre de salariés|effectif|nombre de collaborateurs|effectifs|nb de salariés|nombre d'employés total",
    owner: "propriétaire de l'entreprise|propriétaire de l'organisation|propriétaire d'entreprise",
    linkedinUrl:
      "page d'entreprise linkedin|page linkedin de l'entreprise|page entreprise linkedin|page d'entreprise sur linkedin|linkedin de l'entreprise",
    businessId: 'siren|numéro siren|n° siren',
    createdAt: 'organisation créée',
  },
  // HubSpot asks for first and last name only, Pipedrive for one name.
  'hubspot-contact': { lastName: 'nom' },
  'pipedrive-contact': { fullName: 'nom' },
  // In Pipedrive it may be a custom field: the day the company was founded.
  'hubspot-company': { createdAt: 'date de création' },
};
