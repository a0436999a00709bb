import { generateChromeMessages, parseMessagesObject } from '@wxt-dev/i18n/build';
import { vi } from 'vitest';
import { browser } from 'wxt/browser';
import english from '../../../locales/en.json';

const messages = generateChromeMessages(parseMessagesObject(english));

/** Fills `$1` … `$9` and turns `$$` into `$`, as the browser's `i18n.getMessage` does; `''` for a name it does not know. */
export function getMessage(name: string, substitutions: readonly string[] | string = []): string {
  const params = [substitutions].flat();
  return (messages[name]?.message ?? '').replace(/\$(\$|\d)/g, (_, sign: string) =>
    sign === '$' ? '$' : (params[Number(sign) - 1] ?? ''),
  );
}

/** Lets a component test read the texts that ship, converted as the build converts them. */
export function speakEnglish(): void {
  vi.spyOn(browser.i18n, 'getMessage').mockImplementation(getMessage);
}
