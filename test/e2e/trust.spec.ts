import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { NAMED } from '../sandbox/hubspot/data/named';
import { auditWhere } from '../support/audits';
import { launch } from '../support/browser';
import { contentScriptOf } from '../support/content-script';
import { recordUrl } from '../support/hubspot-page';
import { everythingKept } from '../support/kept';
import { hostsIn } from '../support/net-log';
import { connectOn, openOptions } from '../support/options-page';
import { openCard, overlayOf, reviewButton } from '../support/overlay';
import { fill, texts } from '../support/texts';
import { expect, test } from './fixtures';

const FIXED = '+358401234567';
const isFound = ({ candidates }: { candidates: readonly unknown[] }) => candidates.length > 0;

test('the key is in the vault and nowhere else: no message, page, console, storage, log or cache', async ({
  lintel,
  sandbox,
}) => {
  const { account } = sandbox;
  const { token } = account;
  const heard: string[] = [];
  lintel.context.on('console', (message) => heard.push(message.text()));
  // Every message there is: what the worker hears, and, in the pages, what is sent and answered.
  await lintel.worker.evaluate(() => {
    const all: string[] = [];
    Object.assign(globalThis, { heardByWorker: all });
    chrome.runtime.onMessage.addListener((message: unknown) => void all.push(JSON.stringify(message)));
    const send = chrome.tabs.sendMessage.bind(chrome.tabs) as (...args: unknown[]) => Promise<unknown>;
    Object.assign(chrome.tabs, {
      sendMessage: (...args: unknown[]) => {
        all.push(JSON.stringify(args));
        return send(...args);
      },
    });
  });
  const WRAP = `{
    const send = chrome.runtime.sendMessage.bind(chrome.runtime);
    globalThis.heard = [];
    chrome.runtime.sendMessage = async (message) => {
      const answer = await send(message);
      heard.push(JSON.stringify([message, answer]));
      return answer;
    };
  }`;
  const options = await openOptions(lintel);
  await options.evaluate(WRAP);
  await connectOn(options, token);
  const page = await lintel.open(recordUrl(account, NAMED.ainoVirtanen));
  const script = await contentScriptOf(page);
  await script.run(WRAP);
  await page.locator('[data-test-id="left-sidebar"]').click();
  const { findings } = await auditWhere(lintel, page, 'the duplicate', isFound);
  const field = findings.find(({ rule }) => rule === 'possible-duplicate')?.field ?? 'phone';
  const card = await openCard(page, field);
  await card.getByRole('button', { name: fill(texts.page.use, FIXED), exact: true }).click();
  const panel = await lintel.sidePanelAfter(() => reviewButton(card).click());
  await panel.getByRole('heading', { name: texts.review.titleContact }).waitFor();

  const messages = {
    'heard by the worker': (
      await lintel.worker.evaluate(() => (globalThis as unknown as { heardByWorker: string[] }).heardByWorker)
    ).join('\n'),
    'options and its answers': String(await options.evaluate('heard.join("\\n")')),
    'content script and its answers': String(await script.run('heard.join("\\n")')),
  };
  expect(messages['heard by the worker']).toContain('"connect"');
  expect(messages['options and its answers']).toContain('"connected"');
  expect(messages['content script and its answers']).toContain('checkDraft');

  const kept = await everythingKept(lintel);
  const { 'indexedDB lintel-vault': vault = '', ...elsewhere } = kept;
  expect(vault).toContain(token);
  expect(elsewhere['indexedDB lintel-deposit']).toBe('[[]]');
  expect(Object.keys(elsewhere)).toEqual(
    expect.arrayContaining(['indexedDB lintel-cache', 'indexedDB lintel-journal']),
  );
  const shown = await Promise.all(
    lintel.context
      .pages()
      .map(async (each) => [each.url(), await each.content(), await each.locator(':root').innerText()]),
  );
  const places = {
    ...messages,
    ...elsewhere,
    pages: shown.flat().join('\n'),
    overlay: await overlayOf(page).evaluate((host) => host.shadowRoot?.innerHTML ?? ''),
    console: heard.join('\n'),
    'addresses asked for': sandbox.requests
      .all()
      .map(({ path }) => path)
      .join('\n'),
  };
  // The last part of a key is its own; what options shows of it is shorter.
  const secret = token.slice(-12);
  for (const [place, text] of Object.entries(places))
    expect(text.includes(secret), `the key is in ${place}`).toBe(false);
});

test('no host is contacted but the CRM’s', async ({ sandbox }, info) => {
  await mkdir(info.outputDir, { recursive: true });
  const netLog = join(info.outputDir, 'net-log.json');
  const lintel = await launch({ sandbox, netLog });
  const options = await openOptions(lintel);
  await connectOn(options, sandbox.account.token);
  const page = await lintel.open(recordUrl(sandbox.account, NAMED.ainoVirtanen));
  const { findings } = await auditWhere(lintel, page, 'the duplicate', isFound);
  const card = await openCard(page, findings.find(({ rule }) => rule === 'possible-duplicate')?.field ?? 'phone');
  const panel = await lintel.sidePanelAfter(() => reviewButton(card).click());
  await panel.getByRole('heading', { name: texts.review.titleContact }).waitFor();
  await lintel.close();
  const contacts = await hostsIn(netLog);
  expect(contacts).toContainEqual({ host: 'api.hubapi.com', initiator: `chrome-extension://${lintel.extensionId}` });
  expect(contacts.filter(({ host }) => !/^(?:api\.hubapi\.com|app\.hubspot\.com)$/.test(host))).toEqual([]);
});

test('a content script taken over can ask for what a content script may, and gets no more', async ({
  connected,
  sandbox,
}) => {
  const { account } = sandbox;
  const page = await connected.open(recordUrl(account, NAMED.ainoVirtanen));
  await auditWhere(connected, page, 'the duplicate', isFound);
  const script = await contentScriptOf(page);
  const pair = { crm: 'hubspot', account: String(account.portalId), kind: 'contact', id: '101', otherId: '102' };
  const before = sandbox.requests.api().length;
  const say = (type: string, data: unknown) =>
    script.run(`chrome.runtime.sendMessage(${JSON.stringify({ type, data })})`);
  for (const [type, data] of [
    ['connection', { crm: 'hubspot' }],
    ['disconnect', { crm: 'hubspot' }],
    ['connect', { crm: 'hubspot' }],
    ['house', null],
    ['tabAudit', { tabId: 1 }],
    ['planMerge', { ...pair, choices: {} }],
    ['runMerge', { ...pair, choices: {}, fingerprint: '', tabId: 1 }],
    ['wipeHistory', null],
  ] as const) {
    expect(await say(type, data), type).toBeUndefined();
  }
  for (const id of ['../../owners', '1?archived=true', '1/../2']) {
    const answer = await say('applyFix', { ...pair, id, otherId: undefined, field: 'phone', expected: '', value: 'x' });
    expect(answer).toMatchObject({ ok: false, failure: { code: 'Invalid' } });
  }
  // Of another account nothing is read or written with this one's key.
  const other = { ...pair, account: '1', otherId: undefined, field: 'phone', expected: '040 123 4567', value: 'x' };
  expect(await say('applyFix', other)).toMatchObject({ ok: true, value: { status: 'type-it' } });
  expect(sandbox.requests.api().length).toBe(before);
  expect(
    await script.run(
      'Promise.resolve(chrome.storage.session?.get(null)).then((v) => JSON.stringify(v), () => "refused")',
    ),
  ).toBe('refused');
  const kept = await everythingKept(connected);
  expect(kept['indexedDB lintel-vault']).toContain(account.token);
});

test('the browser itself keeps the extension’s pages and worker from any host but the API’s', async ({ sandbox }) => {
  // A browser of the test's own: what the policy refuses, the console tells of.
  const lintel = await launch({ sandbox });
  // A CRM host, which the resolver would find: only the policy is in the way.
  const elsewhere = `https://${sandbox.account.uiHost}/`;
  const api = 'https://api.hubapi.com/account-info/v3/details';
  const outcomeIn = (url: string) =>
    fetch(url).then(
      ({ status }) => String(status),
      () => 'refused',
    );
  const options = await openOptions(lintel);
  const pages: readonly [string, (url: string) => Promise<string>][] = [
    ['worker', (url) => lintel.worker.evaluate(outcomeIn, url)],
    ['options', (url) => options.evaluate(outcomeIn, url)],
  ];
  for (const [where, reach] of pages) {
    expect(await reach(elsewhere), where).toBe('refused');
    expect(await reach(api), where).toBe('401');
  }
  const ran = await options.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'document.title = "run"';
    document.body.append(script);
    return document.title;
  });
  await lintel.close();
  expect(ran, 'a script written into the page').not.toBe('run');
});
