import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { packagedLabels } from '../../lib/crm/testing/packaged-labels';
import { normaliseLabel } from '../../lib/record/label';
import type { CanonicalField, CrmId, FieldKey, RecordKind } from '../../lib/record/record';
import { LABEL_LANGUAGES, labelTableText } from './field-labels';
import type { LanguageLabels } from './labels/language-labels';

test('the packaged table is what the script makes', () => {
  const text = readFileSync(new URL('../../public/tables/field-labels.json', import.meta.url), 'utf8');
  expect(text === labelTableText()).toBe(true);
});

const SURFACES = [
  ['hubspot', 'contact'],
  ['hubspot', 'company'],
  ['pipedrive', 'contact'],
  ['pipedrive', 'company'],
] as const;

const languages: readonly (readonly [string, LanguageLabels])[] = Object.entries(LABEL_LANGUAGES);

/** What a company has not: beside its own data stand those of its people. */
const OF_PEOPLE: ReadonlySet<string> = new Set([
  ...['fullName', 'firstName', 'lastName', 'salutation', 'email', 'mobilePhone', 'jobTitle', 'optedOut'],
]);

/** The labels of one language, as the tables write them, with what each stands for on a record of the kind. */
function labelsOf(language: LanguageLabels, crm: CrmId, kind: RecordKind): readonly (readonly [string, string])[] {
  const labels = (['shared', kind, `${crm}-${kind}`] as const).flatMap((scope) =>
    Object.entries(language[scope] ?? {}).flatMap(([field, names]) =>
      names.split('|').map((name) => [name, field] as const),
    ),
  );
  return labels.filter(([, field]) => kind === 'contact' || !OF_PEOPLE.has(field));
}

function fieldAt(crm: CrmId, kind: RecordKind, label: string): FieldKey | undefined {
  const labels = packagedLabels(crm, kind);
  const key = normaliseLabel(label);
  return Object.hasOwn(labels, key) ? labels[key] : undefined;
}

describe.each(SURFACES)('the labels of a %s %s', (crm, kind) => {
  test('are written as labels are compared, and each stands for one field', () => {
    const fields = new Map<string, string>();
    for (const [, language] of languages) {
      for (const [label, field] of labelsOf(language, crm, kind)) {
        expect(label).toBe(normaliseLabel(label));
        expect(label).not.toBe('');
        expect([label, fields.get(label) ?? field]).toEqual([label, field]);
        fields.set(label, field);
      }
    }
    expect(packagedLabels(crm, kind)).toEqual(Object.fromEntries(fields));
  });

  test.each(languages)('name in %s what every record has', (_, language) => {
    const own: readonly CanonicalField[] =
      kind === 'contact'
        ? ['fullName', 'lastName', 'email', 'mobilePhone', 'jobTitle']
        : ['industry', 'companySize', 'linkedinUrl', 'businessId'];
    const shared: readonly CanonicalField[] = ['phone', 'company', 'website', 'street', 'city', 'postalCode', 'fax'];
    const named = new Set(labelsOf(language, crm, kind).map(([, field]) => field));
    const wanted = [...own, ...shared, 'country', 'owner', 'createdAt', 'modifiedAt', 'lastActivity'];
    expect(wanted.filter((field) => !named.has(field))).toEqual([]);
  });
});

/** Labels as pages show them, by language: of a contact in both CRMs. */
test.each([
  ['Phone number', 'phone'],
  ['Mobile phone number', 'mobilePhone'],
  ['Postal code', 'postalCode'],
  ['Country/Region', 'country'],
  ['State/Region', 'state'],
  ['Street address:', 'street'],
  ['Website URL', 'website'],
  ['Job title *', 'jobTitle'],
  ['Contact owner', 'owner'],
  ['Last modified date', 'modifiedAt'],
  ["Legal basis for processing contact's data", 'legalBasis'],
  ['Legal basis for processing contact’s data', 'legalBasis'],
  ['Organization', 'company'],
  ['Postal address', 'street'],
  ['Update time', 'modifiedAt'],
  ['ZIP/Postal code', 'postalCode'],
  ['Puhelinnumero', 'phone'],
  ['Sähköpostiosoite', 'email'],
  ['Tehtävänimike', 'jobTitle'],
  ['Postitoimipaikka', 'city'],
  ['Maa/alue', 'country'],
  ['Viimeisimmän aktiviteetin päivämäärä', 'lastActivity'],
  ['Viimeisimmän toiminnan päivämäärä', 'lastActivity'],
  ['Titteli', 'jobTitle'],
  ['Tervehdys', 'salutation'],
  ['Viimeisin muokkauspäivä', 'modifiedAt'],
  ['Päivitetty', 'modifiedAt'],
  ['Mobilnummer', 'mobilePhone'],
  ['E-postadress', 'email'],
  ['Befattning', 'jobTitle'],
  ['Senaste aktivitet', 'lastActivity'],
  ['Skapad den', 'createdAt'],
  ['Uppdaterad', 'modifiedAt'],
  ['Gatuadress', 'street'],
  ['Företagsnamn', 'company'],
  ['Person skapad', 'createdAt'],
  ['Номер телефона', 'phone'],
  ['Эл. почта', 'email'],
  ['Почтовый индекс', 'postalCode'],
  ['ФИО', 'fullName'],
  ['Должность', 'jobTitle'],
  ['Дата последнего действия', 'lastActivity'],
  ['Последняя активность', 'lastActivity'],
  ['Номер факса', 'fax'],
  ['Регион/область', 'state'],
  ['Telefonnummer', 'phone'],
  ['E-Mail-Adresse', 'email'],
  ['E‑Mail', 'email'],
  ['Straße', 'street'],
  ['STRASSE', 'street'],
  ['PLZ', 'postalCode'],
  ['Berufsbezeichnung', 'jobTitle'],
  ['Besitzer', 'owner'],
  ['Letzte Aktualisierung', 'modifiedAt'],
  ['Letzte Aktivität', 'lastActivity'],
  ['Geändert am', 'modifiedAt'],
  ['Número de teléfono', 'phone'],
  ['Correo electrónico', 'email'],
  ['Apellidos', 'lastName'],
  ['Nombre de la empresa', 'company'],
  ['Cargo', 'jobTitle'],
  ['País/región', 'country'],
  ['Etapa del ciclo de vida', 'lifecycleStage'],
  ['Última actividad', 'lastActivity'],
  ['Estado o región', 'state'],
  ['Numéro de téléphone', 'phone'],
  ['Adresse e-mail', 'email'],
  ['Prénom', 'firstName'],
  ['Intitulé du poste', 'jobTitle'],
  ["Nom de l'entreprise", 'company'],
  ['Nom de l’entreprise', 'company'],
  ['Phase du cycle de vie', 'lifecycleStage'],
  ["Source d'origine", 'leadSource'],
  ['Dernière activité', 'lastActivity'],
  ['Número de telefone celular', 'mobilePhone'],
  ['Telemóvel', 'mobilePhone'],
  ['Sobrenome', 'lastName'],
  ['CEP', 'postalCode'],
  ['Morada', 'street'],
  ['Endereço', 'street'],
  ['Proprietário do contato', 'owner'],
  ['Última atividade', 'lastActivity'],
  ['Fonte original de tráfego', 'leadSource'],
])('a contact: %j → %s', (label, field) => {
  expect(fieldAt('hubspot', 'contact', label)).toBe(field);
  expect(fieldAt('pipedrive', 'contact', label)).toBe(field);
});

test.each([
  ['Name', 'company'],
  ['Company name', 'company'],
  ['Number of employees', 'companySize'],
  ['Company owner', 'owner'],
  ['LinkedIn company page', 'linkedinUrl'],
  ['Nimi', 'company'],
  ['Y-tunnus', 'businessId'],
  ['Toimiala', 'industry'],
  ['Antal anställda', 'companySize'],
  ['Företagets LinkedIn-sida', 'linkedinUrl'],
  ['Название', 'company'],
  ['Anzahl der Mitarbeiter', 'companySize'],
  ['Sitio web', 'website'],
  ['Secteur d’activité', 'industry'],
  ['Razão social', 'company'],
])('a company: %j → %s', (label, field) => {
  expect(fieldAt('hubspot', 'company', label)).toBe(field);
  expect(fieldAt('pipedrive', 'company', label)).toBe(field);
});

test.each([
  ['Name', undefined, 'fullName'],
  ['Имя', 'firstName', 'fullName'],
  ['Nombre', 'firstName', 'fullName'],
  ['Nom', 'lastName', 'fullName'],
  ['Nome', 'firstName', 'fullName'],
])('of a contact %j means %s in HubSpot and %s in Pipedrive', (label, hubspot, pipedrive) => {
  expect(fieldAt('hubspot', 'contact', label)).toBe(hubspot);
  expect(fieldAt('pipedrive', 'contact', label)).toBe(pipedrive);
});

test.each(['Email', 'Matkapuhelin', 'First name', 'Efternamn', 'Должность', 'Anrede'])(
  'of a company %j means nothing: it is a person’s who stands beside it',
  (label) => {
    expect(fieldAt('hubspot', 'company', label)).toBeUndefined();
    expect(fieldAt('pipedrive', 'company', label)).toBeUndefined();
  },
);

test('a French date of creation may be when the company was founded, unless it is HubSpot that says so', () => {
  expect(fieldAt('hubspot', 'company', 'Date de création')).toBe('createdAt');
  expect(fieldAt('pipedrive', 'company', 'Date de création')).toBeUndefined();
});

test.each([
  ...['Company domain name', 'Email opt-out', 'Email domain', 'Phone call outcome', 'Next activity date', 'Home phone'],
  ...['Work phone', 'WhatsApp phone number', 'Street address 2', 'IP country', 'Country/Region Code', 'Job function'],
  ...['Last contacted', 'Lead status', 'Marketing status', 'Latest source', 'Became a lead date', 'LinkedIn bio'],
  ...['Parent company', 'Primary company', 'Label', 'Title', 'Status', 'Source', 'Region', 'Role', 'Time zone'],
  ...['Yrityksen toimialue', 'Titel', 'Nästa aktivitetsdatum', 'Источник', 'Регион', 'Дата рождения'],
  ...['Firma', 'Inhaber', 'Datum der nächsten Aktivität', 'Estado', 'Secteur', 'Fonction', 'État', 'Poste', 'Apelido'],
  ...['Site', 'Função', 'Nome de domínio da empresa', 'phone number|phone', 'constructor', ''],
])('%j means none of our fields', (label) => {
  for (const [crm, kind] of SURFACES) expect([crm, kind, fieldAt(crm, kind, label)]).toEqual([crm, kind, undefined]);
});
