/** The layouts in a real Chromium with the built extension: what it reports of a page is held to what is on the page. */
import type { Page } from '@playwright/test';
import type { CrmId } from '../../lib/record/record';
import type { Verdict } from '../layouts/judge';
import { judgeValues } from '../layouts/judge-values';
import { layoutPage } from '../layouts/layout-page';
import { pickRecord } from '../layouts/pick-record';
import { LEAST_FOUND, shareFound } from '../layouts/suite-limits';
import { type Variant, VARIANTS } from '../layouts/traits';
import type { Sandbox } from '../sandbox/server';
import { auditsOf } from '../support/audits';
import type { Lintel } from '../support/browser';
import { connectHubSpot, connectPipedrive } from '../support/options-page';
import { until } from '../support/until';
import { expect, test } from './fixtures';

/** So many pages are read at a time, each in a tab that is used again. */
const TABS = 6;
/** A page whose containers nobody knows is looked through 1, 2.5 and 6 s after loading. */
const READ_TIMEOUT_MS = 9_000;

/** A tab, and how the extension's audits name it. */
interface Tab {
  readonly page: Page;
  readonly id: number;
}

/** Serves a layout at its record's own address and returns how the extension read it. */
async function read(lintel: Lintel, sandbox: Sandbox, tab: Tab, crm: CrmId, variant: Variant): Promise<Verdict> {
  // Another record for every variant: an audit says by its record which page it is of.
  const seed = VARIANTS[crm].indexOf(variant) + 1;
  const record = pickRecord({ hubspot: sandbox.account, pipedrive: sandbox.pipedrive }, crm, seed);
  const layout = layoutPage({ record, seed, variant });
  await tab.page.route(layout.url, (route) => route.fulfill({ contentType: 'text/html', body: layout.html }));
  await tab.page.goto(layout.url);
  let last = judgeValues(layout.truth, []);
  const look = async () => {
    const audits = await auditsOf(lintel, tab.id);
    const audit = audits.find(({ surface, id }) =>
      variant === 'create-form' ? surface === 'create' : id === record.id,
    );
    if (audit) last = judgeValues(layout.truth, audit.fields);
    return shareFound(last) === 1 || last.wrong.length > 0 ? last : undefined;
  };
  return until('every field to be read', look, READ_TIMEOUT_MS).catch(() => last);
}

/** Reads every variant, in as many tabs as there are. */
async function readAll(lintel: Lintel, sandbox: Sandbox, crm: CrmId): Promise<ReadonlyMap<Variant, Verdict>> {
  const waiting = [...VARIANTS[crm]];
  const verdicts = new Map<Variant, Verdict>();
  const tabs: Tab[] = [];
  for (let count = 0; count < TABS; count++) {
    const page = await lintel.open(
      crm === 'hubspot' ? dashboard(sandbox) : `https://${sandbox.pipedrive.host}/pipeline`,
    );
    tabs.push({ page, id: await lintel.tabIdOf(page) });
  }
  const work = async (tab: Tab) => {
    for (let variant = waiting.shift(); variant; variant = waiting.shift()) {
      verdicts.set(variant, await read(lintel, sandbox, tab, crm, variant));
    }
  };
  await Promise.all(tabs.map(work));
  return verdicts;
}

function dashboard({ account }: Sandbox): string {
  return `https://${account.uiHost}/reports-dashboard/${account.portalId}`;
}

for (const crm of ['hubspot', 'pipedrive'] as const) {
  test(`at least 95 % of the fields on ${crm}'s layouts are read, and none with another one's value`, async ({
    lintel,
    sandbox,
  }) => {
    if (crm === 'hubspot') await connectHubSpot(lintel, sandbox.account.token);
    else await connectPipedrive(lintel, sandbox.pipedrive.companyDomain, sandbox.pipedrive.token);
    const verdicts = await readAll(lintel, sandbox, crm);
    const told = [...verdicts].map(
      ([variant, { found, onPage, missed }]) => `${variant}: ${found} of ${onPage}, missed ${missed.join(', ')}`,
    );
    for (const [variant, { wrong }] of verdicts) expect.soft(wrong, variant).toEqual([]);
    const all = [...verdicts.values()];
    const [onPage, found] = [
      all.reduce((sum, one) => sum + one.onPage, 0),
      all.reduce((sum, one) => sum + one.found, 0),
    ];
    expect(shareFound({ onPage, found }), told.join('\n')).toBeGreaterThanOrEqual(LEAST_FOUND);
  });
}
