/** What each email rule must find, as people in English, Finnish, Swedish, German and Russian teams write it. Good ones: `GOOD_EMAILS`. */

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

/** No addresses; a fix is another matter. */
export const NOT_ADDRESSES = [
  ...words(`anna.nordweb.se anna@ @nordweb.se anna@nordweb anna@@nordweb.se anna..berg@nordweb.se anna@nordweb..se
    anna@-nordweb.se anna@nord_web.se www.nordweb.se matti@kallio matti.kallio.fi matti@.fi matti@kallio.f liisa@@savo.fi
    jürgen.firma.de juergen@firma petra@adidas..de иван.пример.рф иван@пример ivan@romashka ivan@@romashka.ru bob@acme
    bob.acme.com bob@.com anna.@nordweb.se matti.kallio@ liisa.savo.fi`),
  ...['anna berg@nordweb.se', 'matti@kallio.fi; liisa@savo.fi', '+358 40 1234567', 'jane@acme .', 'anna@nord web se'],
];

/** What was typed, and what was meant. Short domains with two letters swapped (`wbe.de`, `mial.ru`) are left alone: others own them. */
export const TYPOS: readonly (readonly [typed: string, meant: string])[] = [
  ['bob@gmial.com', 'bob@gmail.com'],
  ['bob@gmai.com', 'bob@gmail.com'],
  ['bob@gamil.com', 'bob@gmail.com'],
  ['bob@gmaill.com', 'bob@gmail.com'],
  ['bob@gnail.com', 'bob@gmail.com'],
  ['bob@gmail.con', 'bob@gmail.com'],
  ['bob@gmail.cmo', 'bob@gmail.com'],
  ['bob@gmail.comm', 'bob@gmail.com'],
  ['jane@hotmial.com', 'jane@hotmail.com'],
  ['jane@hotmal.com', 'jane@hotmail.com'],
  ['jane@hotnail.com', 'jane@hotmail.com'],
  ['jane@outlok.com', 'jane@outlook.com'],
  ['jane@outloook.com', 'jane@outlook.com'],
  ['jane@yaho.com', 'jane@yahoo.com'],
  ['jane@yahooo.com', 'jane@yahoo.com'],
  ['jane@icloud.con', 'jane@icloud.com'],
  ['liisa@hotmial.fi', 'liisa@hotmail.fi'],
  ['liisa@kallio.fii', 'liisa@kallio.fi'],
  ['matti@luuku.com', 'matti@luukku.com'],
  ['kicki@hotmal.se', 'kicki@hotmail.se'],
  ['kicki@nordweb.see', 'kicki@nordweb.se'],
  ['kicki@telai.com', 'kicki@telia.com'],
  ['www.kicki@nordweb.se', 'kicki@nordweb.se'],
  ['jurgen@t-onlin.de', 'jurgen@t-online.de'],
  ['jurgen@gmx.dee', 'jurgen@gmx.de'],
  ['jurgen@www.firma.de', 'jurgen@firma.de'],
  ['ivan@yandeks.ru', 'ivan@yandex.ru'],
  ['ivan@romashka.ruu', 'ivan@romashka.ru'],
  ['bob@acme.ocm', 'bob@acme.com'],
  ['bob@acme.comm', 'bob@acme.com'],
  ['аnna@nordweb.se', 'anna@nordweb.se'],
];

/** Mailboxes to throw away. */
export const THROWN_AWAY =
  words(`mailinator.com yopmail.com trashmail.com guerrillamail.com inbox.mailinator.com YOPmail.com
  10minutemail.com temp-mail.org throwawaymail.com sharklasers.com grr.la guerrillamail.de guerrillamail.net
  mailnesia.com maildrop.cc dispostable.com fakeinbox.com getnada.com mailinator.net mailinator2.com mytemp.email mintemail.com
  mailcatch.com trash-mail.com wegwerfmail.de wegwerfemail.de byom.de einrot.com jourrapide.com tempr.email discard.email`);

/** Mailboxes that many read. */
export const SHARED =
  words(`info INFO office sales support admin contact hello marketing billing accounts reception no-reply noreply
  jobs press toimisto myynti laskutus asiakaspalvelu kundtjänst kundtjanst ekonomi order vertrieb buchhaltung einkauf
  почта zakaz kontakt hr`);

/** Mail services for everybody. */
export const FREE_MAIL =
  words(`gmail.com googlemail.com yahoo.com Yahoo.co.uk hotmail.com outlook.com live.com icloud.com me.com aol.com
  proton.me protonmail.com gmx.com gmx.net gmx.de web.de t-online.de freenet.de hotmail.fi luukku.com elisanet.fi kolumbus.fi
  telia.com hotmail.se comhem.se spray.se mail.ru bk.ru list.ru inbox.ru yandex.ru rambler.ru duck.com`);

/** Addresses that somebody made up. `test@` and `no@` at a real company may be somebody’s: of them the rule is silent. */
export const MADE_UP =
  words(`a@a.fi aa@aa.fi x@x.com xx@xx.xx test@test.com test@test.fi asdf@asdf.com qwerty@qwerty.com
  none@none.com none@none noemail@nordweb.fi no-email@acme.com nobody@nowhere.com anna@example.com user@example.org
  unknown@unknown.com dummy@dummy.com ei@ole.fi eiole@eiole.fi puuttuu@puuttuu.fi saknas@saknas.se ingen@ingen.se ingen.epost@firma.se abc@abc.com xxx@xxx.ru asd@asd.fi
  keine.email@firma.de keine@keine.de unbekannt@unbekannt.de net@net.ru нет@нет.рф`);

/** What came with pasting, and the address in it. */
export const PASTED: readonly (readonly [pasted: string, address: string])[] = [
  ['Anna Berg <anna@firma.se>', 'anna@firma.se'],
  ['"Berg, Anna" <anna.berg@firma.se>', 'anna.berg@firma.se'],
  ['Matti Virtanen <matti@kallio.fi>', 'matti@kallio.fi'],
  ['Jürgen Müller <j.mueller@firma.de>', 'j.mueller@firma.de'],
  ['Иван Сидоров <ivan@romashka.ru>', 'ivan@romashka.ru'],
  ['<anna@firma.se>', 'anna@firma.se'],
  ['(anna@firma.se)', 'anna@firma.se'],
  ['[anna@firma.se]', 'anna@firma.se'],
  ['"anna@firma.se"', 'anna@firma.se'],
  ['”anna@firma.se”', 'anna@firma.se'],
  ['«ivan@romashka.ru»', 'ivan@romashka.ru'],
  ['„j.mueller@firma.de“', 'j.mueller@firma.de'],
  ['anna@firma.se;', 'anna@firma.se'],
  ['anna@firma.se,', 'anna@firma.se'],
  ['anna@firma.se.', 'anna@firma.se'],
  ['matti@kallio.fi>', 'matti@kallio.fi'],
  ['mailto:anna@firma.se', 'anna@firma.se'],
  ['MAILTO:matti@kallio.fi', 'matti@kallio.fi'],
  ['mailto:bob@acme.com?subject=Hi', 'bob@acme.com'],
  ['Email: bob@acme.com', 'bob@acme.com'],
  ['e-post: anna@firma.se', 'anna@firma.se'],
  ['sähköposti: matti@kallio.fi', 'matti@kallio.fi'],
  ['anna @firma.se', 'anna@firma.se'],
  ['anna@ firma.se', 'anna@firma.se'],
  ['anna\u200b@firma.se', 'anna@firma.se'],
  ['\ufeffmatti@kallio.fi', 'matti@kallio.fi'],
  ['matti.virtanen(at)kallio.fi', 'matti.virtanen@kallio.fi'],
  ['matti.virtanen[at]kallio.fi', 'matti.virtanen@kallio.fi'],
  ['j.mueller(at)firma.de', 'j.mueller@firma.de'],
  ['ivan(собака)romashka.ru', 'ivan@romashka.ru'],
  ["'bob@acme.com'", 'bob@acme.com'],
];

/** Addresses beside the website of a company that they are not of. */
export const ELSEWHERE: readonly (readonly [email: string, website: string, company: string])[] = [
  ['anna@granitlab.se', 'nordweb.fi', 'Nordweb Oy'],
  ['anna@siemens.de', 'https://www.bosch.com', 'Bosch GmbH'],
  ['ivan@gazprom.ru', 'lukoil.ru', 'Лукойл'],
  ['matti@fazer.fi', 'valio.fi', 'Valio Oy'],
  ['liisa@kone.com', 'nokia.com', 'Nokia Oyj'],
  ['liisa@wartsila.com', 'https://www.metso.com/fi', 'Metso Oyj'],
  ['pekka@op.fi', 'nordea.fi', 'Nordea Bank Oyj'],
  ['pekka@elisa.fi', 'dna.fi', 'DNA Oyj'],
  ['juha@sok.fi', 'kesko.fi', 'Kesko Oyj'],
  ['sari@finnair.fi', 'vr.fi', 'VR-Yhtymä Oyj'],
  ['erik@volvo.se', 'scania.com', 'Scania AB'],
  ['erik@ericsson.com', 'https://www.saab.com', 'Saab AB'],
  ['karin@ikea.se', 'hm.com', 'H&M Hennes & Mauritz AB'],
  ['karin@seb.se', 'swedbank.se', 'Swedbank AB'],
  ['olle@skanska.se', 'www.ncc.se', 'NCC AB'],
  ['olle@atlascopco.com', 'sandvik.com', 'Sandvik AB'],
  ['petra@adidas.de', 'puma.com', 'Puma SE'],
  ['petra@bmw.de', 'https://www.daimler.com', 'Daimler AG'],
  ['hans@basf.com', 'bayer.com', 'Bayer AG'],
  ['hans@lidl.de', 'aldi-sued.de', 'Aldi Süd'],
  ['uwe@sap.com', 'infineon.com', 'Infineon Technologies AG'],
  ['olga@sberbank.ru', 'tinkoff.ru', 'АО «Тинькофф»'],
  ['olga@ozon.ru', 'wildberries.ru', 'ООО «Вайлдберриз»'],
  ['sergey@rosneft.ru', 'tatneft.ru', 'ПАО «Татнефть»'],
  ['jane@apple.com', 'microsoft.com', 'Microsoft Corporation'],
  ['jane@ford.com', 'https://gm.com', 'General Motors'],
  ['bob@tesco.co.uk', 'sainsburys.co.uk', 'J Sainsbury plc'],
  ['bob@pfizer.com', 'merck.com', 'Merck & Co., Inc.'],
  ['tom@oracle.com', 'salesforce.com', 'Salesforce, Inc.'],
  ['tom@hsbc.co.uk', 'barclays.co.uk', 'Barclays PLC'],
];

/** Addresses that name somebody else. */
export const SOMEBODY_ELSE: readonly (readonly [firstName: string, lastName: string, email: string])[] = [
  ['Anna', 'Berg', 'matti.virtanen@kallio.fi'],
  ['Anna', 'Berg', 'virtanen.matti@kallio.fi'],
  ['Anna', 'Berg', 'matti_virtanen2@gmail.com'],
  ['Robert', 'Smith', 'jennifer.walker@acme.com'],
  ['Lars', 'Nilsson', 'kicki.soderberg@telge.se'],
  ['Jürgen', 'Müller', 'sabine.hoffmann@firma.de'],
  ['Сергей', 'Иванов', 'olga.kuznetsova@romashka.ru'],
  ['Päivi', 'Hämäläinen', 'jussi.makela@savo.fi'],
  ['Matti', 'Korhonen', 'liisa.nieminen@kallio.fi'],
  ['Juha', 'Lahtinen', 'sari.koskinen@kallio.fi'],
  ['Pekka', 'Laine', 'tiina.heikkinen@savo.fi'],
  ['Minna', 'Salonen', 'antti.rantanen@meri.fi'],
  ['Karin', 'Lindqvist', 'anders.johansson@telge.se'],
  ['Erik', 'Andersson', 'maria.karlsson@firma.se'],
  ['Sofia', 'Larsson', 'peter.olsson@firma.se'],
  ['Johan', 'Persson', 'eva.svensson@firma.se'],
  ['Hans', 'Schmidt', 'petra.wagner@firma.de'],
  ['Klaus', 'Becker', 'monika.schulz@firma.de'],
  ['Stefan', 'Weber', 'julia.fischer@firma.de'],
  ['Claudia', 'Koch', 'thomas.bauer@firma.de'],
  ['Olga', 'Smirnova', 'dmitry.volkov@romashka.ru'],
  ['Елена', 'Попова', 'sergey.lebedev@romashka.ru'],
  ['Иван', 'Соколов', 'natalia.morozova@romashka.ru'],
  ['Андрей', 'Новиков', 'olga.pavlova@romashka.ru'],
  ['Emily', 'Clark', 'michael.turner@acme.com'],
  ['James', 'Wilson', 'sarah.parker@acme.com'],
  ['David', 'Evans', 'laura.bennett@acme.co.uk'],
  ['Karen', 'Hughes', 'paul.richards@acme.co.uk'],
  ['Daniel', 'Foster', 'laura.bennett@acme.com'],
  ['Susan', 'Price', 'kevin.murphy@acme.com'],
];
