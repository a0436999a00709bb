import { readFile } from 'node:fs/promises';
import * as v from 'valibot';

const request = v.looseObject({ url: v.string(), initiator: v.string() });
const netLog = v.looseObject({ events: v.array(v.looseObject({ params: v.optional(v.unknown()) })) });

/** A host and who asked for it: the origin of a page, or of an extension. */
export interface Contact {
  readonly host: string;
  readonly initiator: string;
}

/**
 * The hosts that pages and extensions asked for, from a Chromium's network log (`LaunchOptions.netLog`); read it when the
 * browser is closed. What the browser asks for its own sake (updates, sign-in) has no initiator and is left out.
 */
export async function hostsIn(path: string): Promise<readonly Contact[]> {
  const { events } = v.parse(netLog, JSON.parse(await readFile(path, 'utf8')));
  const contacts = events.flatMap(({ params }) => {
    const read = v.safeParse(request, params);
    if (!read.success || read.output.initiator === 'not an origin') return [];
    const { url, initiator } = read.output;
    return /^(?:https?|wss?):/i.test(url) ? [{ host: new URL(url).host, initiator }] : [];
  });
  return [...new Map(contacts.map((each) => [`${each.initiator} ${each.host}`, each])).values()];
}
