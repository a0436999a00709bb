/** Mail services that anybody can have an address at: such a domain says nothing about an employer. The common ones of the countries Lintel speaks to. */
const FREE_MAIL: ReadonlySet<string> = new Set(
  (
    'gmail.com googlemail.com outlook.com hotmail.com live.com msn.com yahoo.com ymail.com rocketmail.com aol.com icloud.com me.com mac.com ' +
    'proton.me protonmail.com pm.me tutanota.com tuta.io mail.com email.com gmx.com gmx.net gmx.de gmx.at gmx.ch web.de t-online.de freenet.de ' +
    'posteo.de arcor.de hotmail.de outlook.de yahoo.de hotmail.fi outlook.fi luukku.com suomi24.fi elisanet.fi kolumbus.fi saunalahti.fi ' +
    'pp.inet.fi welho.com hotmail.se outlook.se live.se yahoo.se telia.com bredband.net spray.se comhem.se mail.ru bk.ru inbox.ru list.ru ' +
    'internet.ru yandex.ru ya.ru yandex.com rambler.ru hotmail.co.uk outlook.co.uk live.co.uk yahoo.co.uk btinternet.com sky.com virginmedia.com ' +
    'talktalk.net comcast.net verizon.net att.net sbcglobal.net cox.net bellsouth.net yahoo.fr hotmail.fr outlook.fr orange.fr wanadoo.fr ' +
    'free.fr laposte.net sfr.fr hotmail.es outlook.es yahoo.es hotmail.it yahoo.it libero.it virgilio.it tiscali.it yahoo.com.br uol.com.br ' +
    'bol.com.br terra.com.br hotmail.com.br qq.com 163.com 126.com naver.com duck.com mozmail.com privaterelay.appleid.com fastmail.com ' +
    'hey.com zoho.com seznam.cz wp.pl o2.pl onet.pl interia.pl abv.bg ukr.net telenet.be skynet.be ziggo.nl kpnmail.nl online.no bluewin.ch ' +
    'live.fi yahoo.fi netti.fi nic.fi dnainternet.net kotinet.com phnet.fi surffi.net jippii.fi sci.fi mbnet.fi passagen.se tele2.se home.se ' +
    'swipnet.se glocalnet.net live.no live.dk hotmail.no hotmail.dk outlook.dk outlook.no yahoo.no yahoo.dk live.de live.nl hotmail.nl ' +
    'vodafone.de kabelmail.de mailbox.org online.de unitybox.de gmx.eu gmx.li gmx.us gmx.fr gmx.co.uk tuta.com tutamail.com tutanota.de ' +
    'protonmail.ch proton.ch yandex.by yandex.kz yandex.ua yandex.com.tr narod.ru lenta.ru pochta.ru mail.ua i.ua meta.ua inbox.lv inbox.lt ' +
    'mail.ee hot.ee yahoo.ca yahoo.com.au yahoo.co.in yahoo.co.jp ntlworld.com blueyonder.co.uk windowslive.com rediffmail.com hushmail.com'
  ).split(' '),
);

/** Whether a domain (lower case) belongs to a mail service for everybody. */
export function isFreeMail(domain: string): boolean {
  return FREE_MAIL.has(domain);
}

/**
 * Services that pass mail on to a person's own mailbox: Apple, DuckDuckGo, Firefox Relay, SimpleLogin, Proton Pass, addy.io, Fastmail and
 * the like. Their addresses reach people, although some lists call them disposable.
 */
const FORWARDING: ReadonlySet<string> = new Set(
  (
    'duck.com mozmail.com relay.firefox.com privaterelay.appleid.com simplelogin.com simplelogin.co simplelogin.fr aleeas.com slmail.me slmails.com ' +
    'dralias.com 8alias.com 8shield.net silomails.com passmail.net passmail.com passinbox.com passfwd.com addy.io anonaddy.com anonaddy.me ' +
    'addymail.com 4wrd.cc mailer.me 33mail.com spamgourmet.com erine.email opayq.com forwardemail.net pobox.com cloaked.id users.noreply.github.com'
  ).split(' '),
);

/** Whether a host (lower case) belongs to a service that forwards mail to people. */
export function isForwarding(host: string): boolean {
  return FORWARDING.has(host) || FORWARDING.has(host.slice(host.indexOf('.') + 1));
}
