import type { Context, Hono } from 'hono';
import { type Bundle, clientBundle } from './bundle';
import { CONTENT_SECURITY_POLICY, htmlDocument } from './document';

/** A client application behind the pages of a CRM. */
export interface Application {
  /** The folder of its `main.ts`. */
  readonly client: URL;
  readonly title: string;
  /** What the HTML shell tells it. */
  readonly settings: object;
}

const FOREVER = { 'cache-control': 'public, max-age=31536000, immutable', 'x-content-type-options': 'nosniff' };

/** Answers an application's HTML shell, with a status of its own where the address is none of its pages. */
export type Shell = (context: Context, status?: 200 | 404) => Promise<Response>;

/** Serves an application's script and style; answers what answers its HTML shell. */
export function serveApplication(app: Hono, { client, title, settings }: Application): Shell {
  app.get('/static/:version/:file', async (context) => {
    const file = fileOf(await clientBundle(client), context.req.param('file'));
    return file ? context.body(file.text, 200, { ...FOREVER, 'content-type': file.type }) : context.notFound();
  });
  return async (context, status = 200) => {
    const { version } = await clientBundle(client);
    return context.html(htmlDocument(title, version, settings), status, {
      'content-security-policy': CONTENT_SECURITY_POLICY,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    });
  };
}

function fileOf({ script, style }: Bundle, name: string): { readonly text: string; readonly type: string } | undefined {
  if (name === 'app.js') return { text: script, type: 'text/javascript; charset=utf-8' };
  return name === 'app.css' ? { text: style, type: 'text/css; charset=utf-8' } : undefined;
}
