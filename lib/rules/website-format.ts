import * as v from 'valibot';
import { readEmail } from '../record/email';
import { isPlaceholder } from '../record/placeholder';
import { tidy } from '../record/text';
import { MAX_WEBSITE, readWebsite, type WebsiteReading } from '../record/website';
import type { Fix } from './finding';
import type { Draft } from '../record/record';
import type { Rule, RuleReport } from './rule';

const KEY = 'rules.websiteFormat';

export const WEBSITE_FORMS = ['any', 'domain', 'https'] as const;

export interface WebsiteFormatOptions {
  /** The one form of the house; *any*: HubSpot fills in domains, people paste whole addresses, both work. */
  readonly form: (typeof WEBSITE_FORMS)[number];
}

type Said = Pick<RuleReport, 'message' | 'fix' | 'atMost'>;

const say = (name: string, fix?: Fix): Said => ({ message: { key: `${KEY}.${name}` }, ...(fix && { fix }) });

/** What stands around an address that was pasted: brackets, quotes, a sentence's end. Nothing is lost with it. */
const debris = (text: string): string =>
  tidy(text)
    .replace(/^[<("'“”«[]+/, '')
    .replace(/[>)"'“”»\],;.]+$/, '')
    .trim();

/** The beginning as it was meant. `exact`: only its signs were wrong. */
const BEGINNINGS: readonly { readonly wrong: RegExp; readonly right: string; readonly exact: boolean }[] = [
  { wrong: /^(?:https?:\/\/)+(https?:\/\/)/i, right: '$1', exact: true },
  { wrong: /^(https?)(?:[:;]?[/\\]{1,3}|[:;][/\\]*|[:;]\/\/[:/]+)(?=[\p{L}\p{N}])/iu, right: '$1://', exact: true },
  { wrong: /^(?:htt?|hht?tp?|htpp?|ttp|httpp|htttp)(s?):?\/\/(?=[\p{L}\p{N}])/iu, right: 'http$1://', exact: false },
  { wrong: /^((?:https?:\/\/)?)w{4,}\./i, right: '$1www.', exact: false },
  { wrong: /^((?:https?:\/\/)?)www[,;: ]\s?(?=[\p{L}\p{N}])/iu, right: '$1www.', exact: false },
  { wrong: /^((?:https?:\/\/)?www\.)[\s.,]+/i, right: '$1', exact: false },
];

/** Commas, blanks and dots in the host, where a dot must have been meant: `firma,fi`, `firma..fi`, `firma .fi`. */
function withDots(text: string): string {
  const [host = ''] = /^(?:https?:\/\/)?[^/?#]*/i.exec(text) ?? [];
  return host.replace(/\s*\.[\s.]*/g, '.').replace(/,(?=[\p{L}]{2,}$)/u, '.') + text.slice(host.length);
}

/** The address that was meant: what is left when debris, broken beginnings and dots are repaired; `undefined` where no repair makes one. */
function repaired(value: string): { readonly fix: Fix; readonly isDebris: boolean } | undefined {
  let text = debris(value);
  let exact = true;
  for (const { wrong, right, exact: one } of BEGINNINGS) {
    const next = text.replace(wrong, right);
    exact &&= one || next === text;
    text = next;
  }
  const dotted = withDots(text);
  if (!readWebsite(dotted)) return undefined;
  return {
    fix: { kind: exact && dotted === text ? 'safe' : 'review', value: dotted },
    isDebris: dotted === debris(value),
  };
}

/** Sites that share a field. Each must be an address on its own. */
function sitesIn(value: string): readonly string[] {
  const parts = tidy(value)
    .split(/[\s,;|]+|\s\/\s/)
    .filter((part) => /[\p{L}\p{N}]/u.test(part));
  return parts.length > 1 && parts.length < 6 && parts.every((part) => readWebsite(part)) ? parts : [];
}

/** An email address in the website's field moves to its own, where that was read and is empty. */
function emailFound(value: string, draft: Draft): Said | undefined {
  const address = debris(value).replace(/^mailto:/i, '');
  if (!address.includes('@') || !readEmail(address)) return undefined;
  const free = draft.fields.email?.every((one) => one.trim() === '');
  return say('email', free ? { kind: 'review', value: '', others: { email: address } } : undefined);
}

function inForm({ scheme, host, path }: WebsiteReading, form: WebsiteFormatOptions['form']): string {
  const name = host.toLowerCase();
  const rest = path === '/' ? '' : path;
  return form === 'domain'
    ? name.replace(/^www\.(?=.+\.)/, '')
    : `${scheme === '' ? 'https' : scheme}://${name}${rest}`;
}

/** *Safe* where nothing but the way of writing changes: a path is lost with the domain form, and what is called by http may not answer by https. */
function otherForm(value: string, reading: WebsiteReading, form: WebsiteFormatOptions['form']): Said | undefined {
  if (form === 'any') return undefined;
  const wanted = inForm(form === 'https' ? { ...reading, scheme: 'https' } : reading, form);
  if (wanted === value) return undefined;
  const lost = form === 'domain' ? reading.path.length > 1 : reading.scheme === 'http';
  return { ...say('otherForm', { kind: lost ? 'review' : 'safe', value: wanted }), atMost: 'info' };
}

/** A good address in the form of the house. */
function settled(site: string, form: WebsiteFormatOptions['form']): Fix {
  const reading = readWebsite(site);
  return (reading && otherForm(site, reading, form)?.fix) ?? { kind: 'safe', value: site };
}

function inHouse(fix: Fix, form: WebsiteFormatOptions['form']): Fix {
  const { kind, value } = settled(fix.value, form);
  return { kind: fix.kind === 'safe' ? kind : 'review', value };
}

/** What nearly all addresses look like: nothing to read further. */
const PLAIN = /^(?:https?:\/\/)?(?:www\.)?(?!w+\.)[a-z\d][a-z\d-]{0,62}\.[a-z]{2,20}(?:\/[^\s]*)?$/;

function judge(value: string, draft: Draft, form: WebsiteFormatOptions['form']): Said | undefined {
  const reading = readWebsite(value);
  if (reading) return otherForm(value, reading, form);
  // A machine in the house's own network has a number only.
  if (/^(?:https?:\/\/)?(?:\d{1,3}\.){3}\d{1,3}(?![\d.])/.test(value.trim())) return undefined;
  const email = emailFound(value, draft);
  if (email) return email;
  const [first, ...others] = sitesIn(value).map((site) => settled(site, form).value);
  if (first !== undefined) return say('several', { kind: 'review', value: first, alternatives: others });
  const { fix, isDebris } = repaired(value) ?? {};
  if (fix)
    return isDebris ? { ...say('debris', inHouse(fix, form)), atMost: 'info' } : say('broken', inHouse(fix, form));
  return say('noAddress');
}

/** What cannot be opened as a website; with a house form also what is written otherwise. */
export const websiteFormat: Rule<WebsiteFormatOptions> = {
  id: 'website-format',
  group: 'company',
  stage: 'broken',
  fields: ['website'],
  kinds: ['contact', 'company'],
  severity: 'warning',
  defaults: { form: 'any' },
  options: v.strictObject({ form: v.picklist(WEBSITE_FORMS) }),
  examples: [
    {
      draft: { kind: 'company', fields: { website: ['http//firma.fi'] } },
      flagged: 'http//firma.fi',
      fixed: 'http://firma.fi',
    },
    {
      draft: { kind: 'company', fields: { website: ['www,firma.fi'] } },
      flagged: 'www,firma.fi',
      fixed: 'www.firma.fi',
    },
    { draft: { kind: 'company', fields: { website: ['Firma Oy'] } }, flagged: 'Firma Oy' },
    { draft: { kind: 'company', fields: { website: ['åkeri.se'] } }, flagged: null },
  ],
  check: (draft, { form }) =>
    (draft.fields.website ?? []).flatMap((value, index) => {
      if ((form === 'any' && PLAIN.test(value)) || value.length > MAX_WEBSITE) return [];
      const said = judge(value, draft, form);
      return said && !isPlaceholder(value) ? [{ field: 'website', index, value, ...said }] : [];
    }),
};
