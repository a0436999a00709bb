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

/** A finding's message as the English sentence the extension shows. */
export function inEnglish(message: Message, labels: SentenceContext['labels'] = {}): string {
  return sentence(message, { language: 'en', lookup, labels });
}
