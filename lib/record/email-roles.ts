import { fold } from './text';

/** Mailboxes of tasks (RFC 2142 and what companies in Lintel's languages use), folded. Whole local parts only. */
const ROLES: ReadonlySet<string> = new Set(
  (
    'info mail email office contact contacts hello hi sales support help helpdesk service services admin administrator webmaster postmaster ' +
    'hostmaster abuse security noreply no-reply donotreply billing accounts accounting invoice invoices finance hr jobs careers press media ' +
    'marketing news newsletter team reception enquiries inquiries orders order shop privacy legal it customerservice customer-service ' +
    'customer.service customercare purchasing procurement payroll recruitment bookings booking feedback ' +
    'toimisto asiakaspalvelu myynti laskut laskutus tilaukset hallinto posti yhteydenotto vaihde tuki rekry ' +
    'kirjaamo huolto varasto osto ostolaskut markkinointi viestinta henkilosto rekrytointi palaute neuvonta palvelu varaukset ' +
    'kundtjanst kundservice forsaljning faktura fakturor ekonomi bestallning vaxel kontakt kansli registrator inkop marknad ' +
    'bokning personal lager redaktionen ' +
    'buchhaltung vertrieb verkauf rechnung rechnungen kundenservice kundendienst bestellung empfang zentrale post buero buro ' +
    'sekretariat verwaltung einkauf bewerbung bewerbungen karriere anfrage anfragen presse datenschutz ' +
    'zakaz zakazy prodazhi buhgalter buh buhgalteria sekretar priemnaya otdel sklad dostavka opt servis kadry podderzhka reklama pochta ' +
    'ventas contacto facturacion comercial accueil contabilite commercial vendas contato financeiro'
  ).split(' '),
);

/** Whether the part before the `@` belongs to a task, not to a person: `info`, `toimisto`, `kundtjänst`. */
export function isRoleMailbox(local: string): boolean {
  return ROLES.has(local) || (!/^[a-z\d._+-]*$/.test(local) && ROLES.has(fold(local)));
}
