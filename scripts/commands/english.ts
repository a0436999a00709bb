import { generateChromeMessages, parseMessagesObject } from '@wxt-dev/i18n/build';
import english from '../../locales/en.json';
import { sentence, type SentenceContext } from '../../lib/messages/sentence';
import type { Message } from '../../lib/rules/finding';

const messages = generateChromeMessages(parseMessagesObject(english));

/** Fills `$1` … `$9` and turns `$$` into `$`, as a browser does with the texts that ship. */
function lookup(key: string, params: string[]): string {
  const text = messages[key.replaceAll('.', '_')]?.message ?? '';
  return text.replace(/\$(\$|\d)/g, (_, sign: string) => (sign === '$' ? '$' : (params[Number(sign) - 1] ?? '')));
}

/** Plain sentences and those about a country come again and again; of others no more than this are kept. */
const MEMORY = 1_000;
const said = new Map<string, string>();

/** A finding's message as the English sentence the extension shows. */
export function inEnglish(message: Message, labels: SentenceContext['labels'] = {}): string {
  const key = JSON.stringify([message.key, message.params, labels]);
  const known = said.get(key) ?? sentence(message, { language: 'en', lookup, labels });
  if (said.size >= MEMORY) said.clear();
  said.set(key, known);
  return known;
}
