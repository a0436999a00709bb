import { parseArgs } from 'node:util';
import { pageAt } from '../../../lib/crm/hosts';
import { isFieldKey, type FieldKey } from '../../../lib/record/record';
import { isVariant, VARIANTS, type Variant } from '../../../test/layouts/traits';
import { UsageError } from '../usage-error';

/** What `npm run probe` was asked. */
export interface ProbeArguments {
  readonly url: URL;
  /** A file to serve at `url` in place of the sandbox's own page. */
  readonly html?: string;
  /** The layout to serve at `url`, made from the record there. */
  readonly layout?: { readonly seed: number; readonly variant?: Variant };
  /** What to type, in order. */
  readonly typing: readonly { readonly field: FieldKey; readonly text: string }[];
  readonly json: boolean;
}

export const USAGE =
  'Usage: npm run probe -- --url URL [--html FILE | --layout-seed N [--layout NAME]] [--type field=text]... [--json]\n' +
  'Example: npm run probe -- --url https://app.hubspot.com/contacts/PORTAL/record/0-1/ID --type phone=12345';

function readUrl(text: string | undefined): URL {
  if (text === undefined) throw new UsageError(USAGE);
  const url = URL.parse(text);
  if (!url || !pageAt(url.href)) {
    const pages = 'https://app.hubspot.com/… or https://COMPANY.pipedrive.com/…';
    throw new UsageError(`--url must be a page of a CRM, ${pages}; it is ${text}\n${USAGE}`);
  }
  return url;
}

function readTyping(text: string): ProbeArguments['typing'][number] {
  const at = text.indexOf('=');
  const field = text.slice(0, at);
  if (at < 1 || !isFieldKey(field)) {
    throw new UsageError(`--type wants field=text with a field of Lintel's, such as phone=12345; it is ${text}`);
  }
  return { field, text: text.slice(at + 1) };
}

const MOST = 2 ** 31 - 1;

function readSeed(text: string): number {
  const seed = Number(text);
  if (!/^\d+$/.test(text) || seed > MOST)
    throw new UsageError(`--layout-seed wants a whole number up to ${MOST}; it is ${text}`);
  return seed;
}

function readVariant(name: string): Variant {
  if (isVariant(name)) return name;
  throw new UsageError(`--layout wants one of ${VARIANTS.hubspot.join(', ')}; it is ${name}`);
}

/** Which page to serve in place of the sandbox's own. */
function readPage(values: Readonly<Partial<Record<'html' | 'layout-seed' | 'layout', string>>>) {
  const { html, 'layout-seed': seed, layout } = values;
  if (seed === undefined) {
    if (layout !== undefined)
      throw new UsageError('--layout names one of the pages that --layout-seed makes: give both');
    return html === undefined ? {} : { html };
  }
  if (html !== undefined) throw new UsageError('--html and --layout-seed both say what to serve: give one of them');
  return { layout: { seed: readSeed(seed), ...(layout === undefined ? {} : { variant: readVariant(layout) }) } };
}

/**
 * Reads the command line.
 * @throws {UsageError} with what is wrong and how it should look
 */
export function readArguments(args: readonly string[]): ProbeArguments {
  const values = (() => {
    try {
      return parseArgs({
        args: [...args],
        options: {
          url: { type: 'string' },
          html: { type: 'string' },
          'layout-seed': { type: 'string' },
          layout: { type: 'string' },
          type: { type: 'string', multiple: true },
          json: { type: 'boolean' },
        },
      }).values;
    } catch (error) {
      throw new UsageError(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
    }
  })();
  const typing = (values.type ?? []).map(readTyping);
  return { url: readUrl(values.url), typing, json: values.json ?? false, ...readPage(values) };
}
