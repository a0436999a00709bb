import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pageAt } from '../../lib/crm/hosts';
import { startSandbox, type Sandbox, type SandboxOptions } from '../../test/sandbox/server';
import { launch, type Lintel } from '../../test/support/browser';
import { connectHubSpot, connectPipedrive, markEverything } from '../../test/support/options-page';
import { anchoredFields } from '../../test/support/overlay';
import { ensureBuilt } from '../build-extension';
import { readArguments, type ProbeArguments } from './probe/arguments';
import { layoutFor, type ServedPage } from './probe/layout';
import { NOTHING_FOUND, printable, reportOf, type ProbeReport } from './probe/report';
import { appeared, settled } from './probe/settle';
import { typeIntoField } from './probe/type-into-field';
import { runCommand, UsageError } from './usage-error';

/** The account an address belongs to, so that the sandbox is that account: `/contacts/PORTAL/…`, `COMPANY.pipedrive.com`. */
function accountOptions(url: URL): SandboxOptions {
  const page = pageAt(url.href);
  if (page?.crm === 'pipedrive' && page.account !== undefined) return { pipedrive: { companyDomain: page.account } };
  const portal = /^\/[a-z-]+\/(\d{1,15})(?:\/|$)/.exec(url.pathname)?.[1];
  const region = /^app-(eu1|na2)\./.exec(url.hostname)?.[1];
  return {
    ...(portal === undefined ? {} : { portalId: Number(portal) }),
    ...(region === 'eu1' || region === 'na2' ? ({ region } as const) : {}),
  };
}

async function readHtml(file: string): Promise<string> {
  const path = resolve(process.env.INIT_CWD ?? process.cwd(), file);
  return readFile(path, 'utf8').catch(() => {
    throw new UsageError(`--html: ${path} cannot be read`);
  });
}

/** What to serve in place of the sandbox's own page, and where. */
async function pageToServe(sandbox: Sandbox, { url, html, layout }: ProbeArguments): Promise<ServedPage | undefined> {
  if (layout) return layoutFor(sandbox, url, layout);
  return html === undefined ? undefined : { url: url.href, html: await readHtml(html) };
}

async function probe(
  lintel: Lintel,
  url: string,
  { typing }: ProbeArguments,
  requests: () => number,
): Promise<ProbeReport> {
  const page = await lintel.open(url);
  const tabId = await lintel.tabIdOf(page);
  if (!(await appeared(lintel, tabId))) return NOTHING_FOUND;
  let audit = await settled(lintel, tabId, requests);
  for (const { field, text } of typing) {
    await typeIntoField(lintel, page, audit, field, text);
    // Leaving the field is when everything about it is spoken of.
    await page.keyboard.press('Tab');
    audit = await settled(lintel, tabId, requests);
  }
  return reportOf(audit, await anchoredFields(lintel, page, audit));
}

await runCommand(async () => {
  const args = readArguments(process.argv.slice(2));
  const extensionPath = await ensureBuilt();
  const sandbox = await startSandbox(accountOptions(args.url));
  const served = await pageToServe(sandbox, args).catch(async (error: unknown) => {
    await sandbox.close();
    throw error;
  });
  const lintel = await launch({ sandbox, extensionPath });
  try {
    const href = served?.url ?? args.url.href;
    if (served) {
      await lintel.context.route(href, (route) => route.fulfill({ contentType: 'text/html', body: served.html }));
    }
    const { pipedrive, account } = sandbox;
    if (pageAt(href)?.crm === 'pipedrive') await connectPipedrive(lintel, pipedrive.companyDomain, pipedrive.token);
    else await connectHubSpot(lintel, account.token);
    // The probe tells what there is, not when a rep would be told.
    await markEverything(lintel);
    const report = await probe(lintel, href, args, () => sandbox.requests.all().length);
    process.stdout.write(`${args.json ? JSON.stringify(report, null, 2) : printable(report, href)}\n`);
    return 0;
  } finally {
    await lintel.close();
    await sandbox.close();
  }
});
