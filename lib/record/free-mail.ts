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
    'hey.com zoho.com seznam.cz wp.pl o2.pl onet.pl interia.pl abv.bg ukr.net telenet.be skynet.be ziggo.nl kpnmail.nl online.no bluewin.ch'
  ).split(' '),
);

/** Whether a domain (lower case) belongs to a mail service for everybody. */
export function isFreeMail(domain: string): boolean {
  return FREE_MAIL.has(domain);
}
