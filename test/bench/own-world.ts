import type { CDPSession } from '@playwright/test';

/** The content script's own world in a page's main frame, as DevTools reaches it. */
export interface OwnWorld {
  /** Evaluates an expression there, awaits what it promises, and answers by value. Throws what it throws. */
  evaluate(expression: string): Promise<unknown>;
  /** How many objects of a class are alive there, after a garbage collection. */
  countAlive(className: string): Promise<number>;
}

/** Follows the worlds of the extension in a page; `current` is the newest of its main frame. */
export async function followOwnWorld(session: CDPSession, extensionId: string): Promise<{ current(): OwnWorld }> {
  let id: number | undefined;
  const { frameTree } = await session.send('Page.getFrameTree');
  session.on('Runtime.executionContextCreated', ({ context }) => {
    const { frameId } = (context.auxData ?? {}) as { readonly frameId?: string }; // Chromium's own, untyped
    if (context.origin === `chrome-extension://${extensionId}` && frameId === frameTree.frame.id) id = context.id;
  });
  session.on('Runtime.executionContextDestroyed', ({ executionContextId }) => {
    if (executionContextId === id) id = undefined;
  });
  await session.send('Runtime.enable');
  return {
    current() {
      if (id === undefined) throw new Error('The page holds no content script of the extension');
      return worldOf(session, id);
    },
  };
}

/** What DevTools keeps while it counts, to be let go of together. */
const COUNT = 'lintel-count';

function worldOf(session: CDPSession, contextId: number): OwnWorld {
  return {
    async evaluate(expression) {
      const options = { contextId, expression, awaitPromise: true, returnByValue: true };
      const { result, exceptionDetails } = await session.send('Runtime.evaluate', options);
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return result.value as unknown;
    },
    async countAlive(className) {
      const expression = `${className}.prototype`;
      const { result } = await session.send('Runtime.evaluate', { contextId, expression, objectGroup: COUNT });
      if (result.objectId === undefined) throw new Error(`There is no ${className}`);
      const query = { prototypeObjectId: result.objectId, objectGroup: COUNT };
      const { objects } = await session.send('Runtime.queryObjects', query);
      // Counted there: DevTools would keep each object alive of which it answers anything.
      const { result: counted } = await session.send('Runtime.callFunctionOn', {
        functionDeclaration: 'function () { return this.length; }',
        objectId: objects.objectId ?? '',
        returnByValue: true,
      });
      await session.send('Runtime.releaseObjectGroup', { objectGroup: COUNT });
      return Number(counted.value);
    },
  };
}
