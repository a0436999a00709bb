import type { CDPSession, Page } from '@playwright/test';
import { until } from './until';

/** The isolated world of the extension's content script in a page's top frame. */
export interface ContentScript {
  /** Runs an expression there, with `chrome` as the content script has it; a promise is waited for. */
  run(expression: string): Promise<unknown>;
}

async function worldsOf(session: CDPSession): Promise<readonly number[]> {
  const worlds: number[] = [];
  session.on('Runtime.executionContextCreated', ({ context }) => {
    const { isDefault, type } = (context.auxData ?? {}) as { readonly isDefault?: boolean; readonly type?: string };
    if (isDefault === false && type === 'isolated' && context.origin.startsWith('chrome-extension:'))
      worlds.push(context.id);
  });
  await session.send('Runtime.enable');
  return worlds;
}

/** Finds the content script of a page: what it can do is what an attacker could who took it over. */
export async function contentScriptOf(page: Page): Promise<ContentScript> {
  const session = await page.context().newCDPSession(page);
  const worlds = await worldsOf(session);
  const contextId = await until('the content script', () => worlds.at(-1));
  return {
    async run(expression) {
      const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
        contextId,
        expression,
        awaitPromise: true,
        returnByValue: true,
      });
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return result.value as unknown;
    },
  };
}
