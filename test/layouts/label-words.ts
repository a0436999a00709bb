/**
 * What the CRMs call their fields in other languages, as the people who made this list remember the products, several
 * words where releases differ. Written for the layouts alone: the product has a list of its own.
 */
import type { CrmId, RecordKind } from '../../lib/record/record';

export const LANGUAGES = ['en', 'fi', 'sv', 'ru', 'de', 'es', 'fr', 'pt'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The CRM's name of a field → its words: Finnish; Swedish; Russian; German; Spanish; French; Portuguese, `|` between synonyms. */
type Table = Readonly<Record<string, string>>;

const COUNTRY = 'Maa/alue; Land/region; Страна/регион; Land/Region; País/región; Pays/région; País/região';
const CITY = 'Kaupunki; Ort|Stad; Город; Stadt|Ort; Ciudad; Ville; Cidade';
const ZIP = 'Postinumero; Postnummer; Почтовый индекс; Postleitzahl; Código postal; Code postal; CEP|Código postal';
const INDUSTRY = 'Toimiala; Bransch; Отрасль; Branche; Sector|Industria; Secteur|Secteur d’activité; Setor';
const STREET =
  'Katuosoite; Gatuadress; Адрес|Улица; Straße|Adresse; Dirección|Dirección postal; Adresse|Adresse postale; Endereço';
const STATE =
  'Osavaltio/alue; Delstat/region; Область/регион|Регион; Bundesland/Region|Bundesland; Estado/región; État/région; Estado/região';
const PHONE =
  'Puhelinnumero; Telefonnummer; Номер телефона; Telefonnummer; Número de teléfono; Numéro de téléphone; Número de telefone';
const WEBSITE =
  'Verkkosivusto|Verkkosivuston URL-osoite; Webbplats|Webbplats-URL; URL веб-сайта|Веб-сайт; Website-URL|Website; URL del sitio web|Sitio web; URL du site web|Site web; URL do site|Site';
const STAGE =
  'Elinkaaren vaihe; Livscykelfas|Livscykelstadium; Этап жизненного цикла|Стадия жизненного цикла; Lifecycle-Phase; Etapa del ciclo de vida; Phase du cycle de vie; Fase do ciclo de vida';
const SOURCE =
  'Alkuperäinen lähde|Alkuperäinen liikenteen lähde; Ursprunglig källa|Ursprunglig trafikkälla; Исходный источник|Исходный источник трафика; Ursprüngliche Quelle|Ursprüngliche Traffic-Quelle; Fuente original|Fuente original de tráfico; Source d’origine|Source d’origine du trafic; Fonte original|Fonte original de tráfego';
const CREATED =
  'Luontipäivä|Luontipäivämäärä; Skapad den|Skapandedatum; Дата создания; Erstellungsdatum|Erstellt am; Fecha de creación; Date de création; Data de criação';
const MODIFIED =
  'Viimeksi muokattu|Viimeisin muokkauspäivä; Senast ändrad|Datum för senaste ändring; Дата последнего изменения; Datum der letzten Änderung|Zuletzt geändert; Fecha de última modificación; Date de dernière modification; Data da última modificação';
const ACTIVITY =
  'Viimeisin toiminto|Viimeisimmän toiminnan päivämäärä; Senaste aktivitet|Datum för senaste aktivitet; Дата последней активности|Последняя активность; Letzte Aktivität|Datum der letzten Aktivität; Fecha de la última actividad|Última actividad; Date de la dernière activité|Dernière activité; Data da última atividade|Última atividade';
const LINKEDIN =
  'LinkedIn-URL; LinkedIn-URL; URL LinkedIn; LinkedIn-URL; URL de LinkedIn; URL LinkedIn; URL do LinkedIn';

const shared: Table = {
  phone: PHONE,
  website: WEBSITE,
  address: STREET,
  city: CITY,
  zip: ZIP,
  state: STATE,
  country: COUNTRY,
  industry: INDUSTRY,
  lifecyclestage: STAGE,
  hs_analytics_source: SOURCE,
  createdate: CREATED,
  notes_last_updated: ACTIVITY,
};

const HUBSPOT_CONTACT: Table = {
  ...shared,
  email:
    'Sähköposti|Sähköpostiosoite; E-post; Электронная почта|Эл. почта; E-Mail|E-Mail-Adresse; Correo electrónico|Correo; E-mail|Adresse e-mail; E-mail',
  firstname: 'Etunimi; Förnamn; Имя; Vorname; Nombre; Prénom; Nome',
  lastname: 'Sukunimi; Efternamn; Фамилия; Nachname; Apellidos|Apellido; Nom|Nom de famille; Sobrenome',
  salutation:
    'Puhuttelu|Tervehdys; Hälsningsfras|Tilltal; Обращение; Anrede; Saludo|Tratamiento; Civilité|Salutation; Saudação',
  mobilephone:
    'Matkapuhelinnumero|Matkapuhelin; Mobilnummer|Mobiltelefonnummer; Мобильный телефон|Номер мобильного телефона; Mobiltelefonnummer|Mobilnummer; Número de teléfono móvil|Teléfono móvil; Numéro de téléphone mobile|Téléphone mobile; Número de celular|Telefone celular',
  fax: 'Faksinumero|Faksi; Faxnummer|Fax; Номер факса|Факс; Faxnummer|Fax; Número de fax|Fax; Numéro de fax|Fax; Número de fax|Fax',
  company:
    'Yrityksen nimi|Yritys; Företagsnamn|Företag; Название компании|Компания; Unternehmensname|Name des Unternehmens; Nombre de la empresa|Empresa; Nom de l’entreprise|Entreprise; Nome da empresa|Empresa',
  jobtitle:
    'Tehtävänimike|Titteli; Jobbtitel|Befattning; Должность; Jobtitel|Position; Cargo|Puesto; Intitulé de poste|Fonction|Poste; Cargo',
  company_size:
    'Yrityksen koko; Företagsstorlek; Размер компании; Unternehmensgröße; Tamaño de la empresa; Taille de l’entreprise; Tamanho da empresa',
  hs_linkedin_url: LINKEDIN,
  hubspot_owner_id:
    'Kontaktin omistaja|Yhteyshenkilön omistaja; Kontaktägare; Владелец контакта; Kontaktinhaber|Zuständiger Mitarbeiter; Propietario del contacto; Propriétaire du contact; Proprietário do contato',
  lastmodifieddate: MODIFIED,
};

const HUBSPOT_COMPANY: Table = {
  ...shared,
  name: 'Yrityksen nimi|Nimi; Företagsnamn|Namn; Название компании|Название; Unternehmensname|Name; Nombre de la empresa|Nombre; Nom de l’entreprise|Nom; Nome da empresa|Nome',
  domain:
    'Yrityksen verkkotunnus; Företagets domännamn; Домен компании; Domainname des Unternehmens; Nombre de dominio de la empresa; Nom de domaine de l’entreprise; Nome de domínio da empresa',
  numberofemployees:
    'Työntekijöiden määrä; Antal anställda; Количество сотрудников|Число сотрудников; Anzahl der Mitarbeiter|Mitarbeiterzahl; Número de empleados; Nombre d’employés; Número de funcionários',
  linkedin_company_page:
    'Yrityksen LinkedIn-sivu; Företagets LinkedIn-sida|LinkedIn-företagssida; Страница компании в LinkedIn; LinkedIn-Unternehmensseite; Página de empresa de LinkedIn; Page d’entreprise LinkedIn; Página da empresa no LinkedIn',
  hubspot_owner_id:
    'Yrityksen omistaja; Företagsägare|Ägare av företag; Владелец компании; Unternehmensinhaber|Zuständiger Mitarbeiter; Propietario de la empresa; Propriétaire de l’entreprise; Proprietário da empresa',
  hs_lastmodifieddate: MODIFIED,
};

const pipedriveShared: Table = {
  owner_id: 'Omistaja; Ägare; Владелец|Ответственный; Besitzer|Eigentümer; Propietario; Propriétaire; Proprietário',
  update_time:
    'Päivitetty|Päivitysaika; Uppdaterad|Uppdateringstid; Время обновления|Дата обновления; Aktualisiert am|Aktualisierungszeit; Hora de actualización|Actualizado; Heure de mise à jour|Mis à jour; Hora da atualização|Atualizado em',
};

const PIPEDRIVE_CONTACT: Table = {
  ...pipedriveShared,
  name: 'Nimi; Namn; Имя; Name; Nombre; Nom; Nome',
  first_name: 'Etunimi; Förnamn; Имя; Vorname; Nombre; Prénom; Nome|Primeiro nome',
  last_name: 'Sukunimi; Efternamn; Фамилия; Nachname; Apellido; Nom de famille; Sobrenome',
  org_id: 'Organisaatio; Organisation; Организация; Organisation; Organización; Organisation; Organização|Empresa',
  phone: 'Puhelin; Telefon; Телефон; Telefon; Teléfono; Téléphone; Telefone',
  email: 'Sähköposti; E-post; Эл. почта|Электронная почта; E-Mail; Correo electrónico; E-mail; E-mail',
  job_title:
    'Tehtävänimike|Titteli; Jobbtitel|Titel; Должность; Jobtitel|Berufsbezeichnung; Cargo|Puesto; Intitulé du poste|Poste; Cargo',
  postal_address:
    'Postiosoite; Postadress; Почтовый адрес; Postanschrift|Postadresse; Dirección postal; Adresse postale; Endereço postal',
  add_time:
    'Henkilö luotu; Person skapad; Контакт создан|Дата создания; Person erstellt; Persona creada; Personne créée; Pessoa criada',
};

const PIPEDRIVE_COMPANY: Table = {
  ...pipedriveShared,
  name: 'Nimi; Namn; Название; Name; Nombre; Nom; Nome',
  address: 'Osoite; Adress; Адрес; Adresse; Dirección; Adresse; Endereço',
  website: 'Verkkosivusto; Webbplats; Веб-сайт; Website; Sitio web; Site web; Site',
  linkedin:
    'LinkedIn-profiili; LinkedIn-profil; Профиль LinkedIn; LinkedIn-Profil; Perfil de LinkedIn; Profil LinkedIn; Perfil do LinkedIn',
  industry: INDUSTRY,
  employee_count:
    'Työntekijöiden määrä; Antal anställda; Количество сотрудников; Anzahl der Mitarbeiter|Mitarbeiterzahl; Número de empleados; Nombre d’employés; Número de funcionários',
  add_time:
    'Organisaatio luotu; Organisation skapad; Организация создана|Дата создания; Organisation erstellt; Organización creada; Organisation créée; Organização criada',
};

const TABLES: Readonly<Record<CrmId, Readonly<Record<RecordKind, Table>>>> = {
  hubspot: { contact: HUBSPOT_CONTACT, company: HUBSPOT_COMPANY },
  pipedrive: { contact: PIPEDRIVE_CONTACT, company: PIPEDRIVE_COMPANY },
};

/** What a field is called in a language, the likeliest word first; none where only the account's own word is known, and in English. */
export function wordsFor(crm: CrmId, kind: RecordKind, name: string, language: Language): readonly string[] {
  const words = TABLES[crm][kind][name]?.split('; ')[LANGUAGES.indexOf(language) - 1];
  return words === undefined ? [] : words.split('|');
}
