import { tidy } from './text';

/** Networks that people keep addresses of. */
export const NETWORKS = ['linkedin', 'facebook', 'instagram', 'x', 'xing'] as const;
export type Network = (typeof NETWORKS)[number];

/** A page of a social network. */
export interface SocialPage {
  readonly network: Network;
  /** *other*: a page of the network that is nobody's: a post, a search, an address only some people can open. */
  readonly whose: 'person' | 'company' | 'anyone' | 'other';
  /** The one canonical form; `''` where there is none. */
  readonly address: string;
}

interface Shape {
  readonly hosts: RegExp;
  readonly base: string;
  /** The first path segments that lead to a page, with what stands there; then comes the name. */
  readonly kinds: Readonly<Record<string, SocialPage['whose']>>;
  /** What the canonical form has in place of an older path. */
  readonly paths?: Readonly<Record<string, string>>;
  /** Names that are parts of the site. Without `kinds` the name stands first in the path. */
  readonly parts?: RegExp;
}

/**
 * How the networks' addresses are built (their own pages, 2026-11): LinkedIn's `in`, `company`, `school`, `showcase` pages, with a country's
 * subdomain (`fi.linkedin.com`), the app's `mwlite` and `m` in front, and trackers behind.
 */
const SHAPES: Readonly<Record<Network, Shape>> = {
  linkedin: {
    hosts: /^(?:[a-z]{1,3}\.)?linkedin\.com$/,
    base: 'https://www.linkedin.com',
    kinds: { in: 'person', company: 'company', 'company-beta': 'company', school: 'company', showcase: 'company' },
    paths: { 'company-beta': 'company' },
  },
  xing: {
    hosts: /^(?:www\.)?xing\.com$/,
    base: 'https://www.xing.com',
    kinds: { profile: 'person', pages: 'company', companies: 'company', company: 'company' },
  },
  facebook: {
    hosts: /^(?:www\.|m\.|web\.|[a-z]{2}-[a-z]{2}\.)?(?:facebook|fb)\.com$/,
    base: 'https://www.facebook.com',
    kinds: {},
    parts:
      /^(?:profile\.php|pages|people|groups|events|watch|share|sharer|story\.php|photo|p|marketplace|login|hashtag|search|home\.php|permalink\.php|reel)$/,
  },
  instagram: {
    hosts: /^(?:www\.|m\.)?instagram\.com$/,
    base: 'https://www.instagram.com',
    kinds: {},
    parts: /^(?:p|reel|reels|stories|explore|accounts|tv)$/,
  },
  x: {
    hosts: /^(?:www\.|mobile\.|m\.)?(?:twitter|x)\.com$/,
    base: 'https://x.com',
    kinds: {},
    parts: /^(?:home|search|hashtag|i|intent|share|explore|settings|login)$/,
  },
};

const ADDRESS = /^(?:https?:\/{1,2})?([a-z\d.-]+\.[a-z]+)(?::\d+)?(?:\/([^?#\s]*))?(?:[?#]\S*)?$/i;

/** A name in an address: letters of any alphabet, as typed or percent-encoded. */
const NAME = /^[\p{L}\p{M}\p{N}._%~&'’+-]+$/u;

function pageOf(network: Network, path: string): SocialPage {
  const { base, kinds, paths = {}, parts } = SHAPES[network];
  const all = path.split('/').filter((segment) => segment !== '');
  const segments = /^(?:mwlite|m|mobile)$/i.test(all[0] ?? '') ? all.slice(1) : all;
  const other = { network, whose: 'other', address: '' } as const;
  const [first = '', second = ''] = segments;
  if (parts) {
    const name = first.replace(/^@/, '');
    // What follows a name here is a page of its own: a post, a photo.
    const plain = segments.length === 1 && NAME.test(name) && !parts.test(name.toLowerCase());
    return plain ? { network, whose: 'anyone', address: `${base}/${name}` } : other;
  }
  const kind = first.toLowerCase();
  const whose = Object.hasOwn(kinds, kind) ? kinds[kind] : undefined;
  if (!whose || !NAME.test(second)) return other;
  return { network, whose, address: `${base}/${paths[kind] ?? kind}/${second}` };
}

/** Reads the address of a page in a social network; `undefined` where it is none. Of short links (`lnkd.in`) nothing can be told: none too. */
export function readSocialPage(text: string): SocialPage | undefined {
  const [, host = '', path = ''] = ADDRESS.exec(tidy(text.slice(0, 1000))) ?? [];
  const name = host.toLowerCase();
  const network = NETWORKS.find((one) => SHAPES[one].hosts.test(name));
  return network && pageOf(network, path);
}
