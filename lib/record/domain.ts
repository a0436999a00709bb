import { isFreeMail } from './free-mail';
import { tidy } from './text';

/** Second-level names under which countries hand out domains: `firma.co.uk` is one domain, `uk` and `co.uk` are none. */
const SHARED_SECOND: ReadonlySet<string> = new Set(['co', 'com', 'org', 'net', 'ac', 'gov', 'edu', 'or', 'ne', 'go']);

/** Plain addresses, as most are: what the parser of addresses would only say again. Punycode it must look into. */
const PLAIN =
  /^(?:https?:\/\/)?((?!xn--)[a-z\d-]{1,63}(?:\.(?!xn--)[a-z\d-]{1,63}){0,8}\.[a-z]{2,63})(?:\/[\w./-]{0,200})?$/;

/** The host of an address in ASCII, lower case: `https://www.Åkeri.se/om` → `www.xn--keri-poa.se`; `''` where it is none. */
export function hostOf(address: string): string {
  const plain = PLAIN.exec(address)?.[1];
  if (plain !== undefined) return plain;
  const text = tidy(address).replace(/^(?:[a-z][a-z\d+.-]*:)?\/\//i, '');
  if (text === '' || text.length > 2000 || /[\s@]/.test(text)) return '';
  try {
    const host = new URL(`http://${text}`).hostname.replace(/\.$/, '');
    return /^[a-z\d-]+(\.[a-z\d-]+)*\.[a-z][a-z\d-]+$/.test(host) ? host : '';
  } catch {
    return '';
  }
}

/** The domain that is registered: last two labels, three under `co.uk` and the like. An approximation that needs no list of the world's suffixes. */
export function registeredDomain(host: string): string {
  // Most have one dot, and every record's addresses come through here several times.
  if (host.indexOf('.') === host.lastIndexOf('.')) return host;
  const labels = host.split('.');
  const [second = '', top = ''] = labels.slice(-2);
  return labels.slice(top.length === 2 && SHARED_SECOND.has(second) ? -3 : -2).join('.');
}

/** The company's own domain in a website or an email address; `''` for mail services for everybody and for what is no address. */
export function companyDomain(websiteOrEmail: string): string {
  const host = hostOf(websiteOrEmail.slice(websiteOrEmail.lastIndexOf('@') + 1));
  const domain = registeredDomain(host);
  return isFreeMail(domain) || isFreeMail(host) ? '' : domain;
}
