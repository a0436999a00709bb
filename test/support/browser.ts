import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { chromium, type BrowserContext, type Page, type Worker } from '@playwright/test';
import { EXTENSION_PATH } from '../../scripts/build-extension';
import { requireChromium } from '../../scripts/chromium.mjs';
import { watchTrouble, type Trouble } from './trouble';
import { until } from './until';
import './worker-globals';

export interface LaunchOptions {
  /** The running sandbox: its port, and the hash of its certificate's public key (base64 SHA-256). */
  readonly sandbox: { readonly port: number; readonly spki: string };
  readonly headless?: boolean;
  readonly extensionPath?: string;
  readonly args?: readonly string[];
  /** The browser's language, as a BCP 47 tag. */
  readonly lang?: string;
  /** `null`: as large as the window. */
  readonly viewport?: { readonly width: number; readonly height: number } | null;
  /** A profile folder to use and to leave there; without one it is a throw-away. */
  readonly profile?: string;
  /** What the throw-away profile starts as a copy of; no browser may be using it. */
  readonly copyOf?: string;
  /** Leaves the page in front that a new profile is welcomed with; otherwise it is put behind before anything else happens. */
  readonly keepsWelcome?: boolean;
  /** Where to write Chromium's network log, for the list of every host it looked up; see `hostsIn`. */
  readonly netLog?: string;
}

/** A Chromium with the built extension in a throw-away profile, all CRM hosts being the sandbox. */
export interface Lintel {
  readonly context: BrowserContext;
  readonly worker: Worker;
  readonly extensionId: string;
  /** What pages and worker complained about so far. */
  readonly trouble: readonly Trouble[];
  /** Opens a CRM page in a tab of its own, in front. */
  open(url: string): Promise<Page>;
  /**
   * Opens an extension page in a tab behind: the CRM tab stays the active one, as it is under a real popup. Chromium draws such a tab a
   * few times a second at the most, so a click on it takes seconds; where nothing hangs on the tab in front, open it beside.
   */
  openBehind(path: `/${string}.html${string}`): Promise<Page>;
  /** Opens an extension page in a window of its own: it is drawn as fast as the CRM tab, which stays the active one of its window. */
  openBeside(path: `/${string}.html${string}`): Promise<Page>;
  /** Does what opens the side panel (a trusted click), and returns the panel as a page. */
  sidePanelAfter(act: () => Promise<void>): Promise<Page>;
  /** The `chrome.tabs` id of a page; brings it to the front. */
  tabIdOf(page: Page): Promise<number>;
  /**
   * Ends the background worker as Chromium does after 30 idle seconds; the next event starts it again.
   * `worker.evaluate` waits for that: until something wakes it, it does not answer.
   */
  killWorker(): Promise<void>;
  close(): Promise<void>;
}

/** A worker that lives answers within this time, in ms, on a busy machine too. */
const ANSWER_MS = 2_000;
const DEFAULT_VIEWPORT = { width: 1280, height: 900 };
/** Chromium's side panel opens 360 px wide at the least; Playwright would give it the tab's own size. */
const PANEL_VIEWPORT = { width: 400, height: 900 };
// Chromium reports the side panel as a target of type "other" at first, which Playwright leaves alone without this.
process.env.PW_CHROMIUM_ATTACH_TO_OTHER = '1';

/** One resolver for all: the CRMs' hosts are the sandbox, every other name does not exist. */
function resolverRules(port: number): string {
  const hosts = ['*.hubspot.com', 'api.hubapi.com', '*.pipedrive.com'];
  return [...hosts.map((host) => `MAP ${host} 127.0.0.1:${port}`), 'MAP * ~NOTFOUND', 'EXCLUDE 127.0.0.1'].join(', ');
}

function argsOf({ sandbox, extensionPath = EXTENSION_PATH, lang, netLog, args = [] }: LaunchOptions): string[] {
  return [
    // The machine's container has no user namespaces to build a sandbox from; the profile lives for one test.
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    `--disable-extensions-except=${extensionPath}`,
    `--load-extension=${extensionPath}`,
    // Playwright's ignoreHTTPSErrors does not reach the worker's fetches; this switch does.
    `--ignore-certificate-errors-spki-list=${sandbox.spki}`,
    `--host-resolver-rules=${resolverRules(sandbox.port)}`,
    ...(lang === undefined ? [] : [`--lang=${lang}`]),
    ...(netLog === undefined ? [] : [`--log-net-log=${netLog}`]),
    ...args,
  ];
}

/** Chromium makes these again. */
const CACHES: ReadonlySet<string> = new Set(['Cache', 'Code Cache', 'GPUCache', 'ShaderCache', 'GrShaderCache']);

/** A folder for a profile; the caller removes it. */
export async function makeProfile(copyOf?: string): Promise<string> {
  const profile = await mkdtemp(join(tmpdir(), 'lintel-profile-'));
  if (copyOf !== undefined) {
    const filter = (from: string) => !CACHES.has(basename(from)) && !basename(from).startsWith('Singleton');
    await cp(copyOf, profile, { recursive: true, filter });
    return profile;
  }
  await mkdir(join(profile, 'Default'));
  // Without developer mode `runtime.reload()` disables an unpacked extension.
  const preferences = { extensions: { ui: { developer_mode: true } } };
  await writeFile(join(profile, 'Default', 'Preferences'), JSON.stringify(preferences));
  return profile;
}

async function workerOf(context: BrowserContext): Promise<Worker> {
  const isOurs = (worker: Worker) => worker.url().startsWith('chrome-extension://');
  const running = context.serviceWorkers().find(isOurs);
  return running ?? context.waitForEvent('serviceworker', { predicate: isOurs, timeout: 20_000 });
}

async function openExtensionPage(
  context: BrowserContext,
  worker: Worker,
  path: string,
  isBeside: boolean,
): Promise<Page> {
  const known = new Set(context.pages());
  const url = new URL(path, worker.url()).href;
  await worker.evaluate(
    async ([to, hasOwnWindow]) => {
      if (hasOwnWindow) await chrome.windows.create({ url: to, focused: false });
      else await chrome.tabs.create({ url: to, active: false });
    },
    [url, isBeside] as const,
  );
  // By its address: a page that welcomes people may open at the same time.
  return until(`${path} to open`, () => context.pages().find((page) => !known.has(page) && page.url() === url), 20_000);
}

const isWelcome = (page: Page) => page.url().startsWith('chrome-extension://') && page.url().endsWith('/welcome.html');

/** The page that opens once where the extension was just installed: in a profile that no browser has used yet. */
async function welcomePage(context: BrowserContext): Promise<Page> {
  // Chromium takes seconds to tell the policy of a new profile, and the page waits for that.
  return until('the welcome page to open', () => context.pages().find(isWelcome), 20_000);
}

/** Not before it has its texts: where a page goes while it asks for them, Chromium leaves all of the extension without any. */
async function putWelcomeBehind(context: BrowserContext): Promise<void> {
  await (await welcomePage(context)).locator('main h1').waitFor();
  await context.pages()[0]?.bringToFront();
}

/** Whether no browser has used a profile yet: Chromium writes this file when it first starts. */
const isNew = (profile: string): boolean => !existsSync(join(profile, 'Local State'));

async function sidePanelAfter(context: BrowserContext, act: () => Promise<void>): Promise<Page> {
  const find = () =>
    context.pages().find((page) => page.url().startsWith('chrome-extension://') && page.url().includes('/review.html'));
  await act();
  const panel = await until('the side panel to open', find);
  await panel.setViewportSize(PANEL_VIEWPORT);
  return panel;
}

async function tabIdOf(worker: Worker, page: Page): Promise<number> {
  // Playwright does not tell a page's tab id; but the one in front is the active one.
  await page.bringToFront();
  const url = page.url();
  const find = () =>
    worker.evaluate(async (wanted) => {
      const tabs = await chrome.tabs.query({ active: true });
      return tabs.find((tab) => tab.url === wanted)?.id;
    }, url);
  // What a worker is asked while it is being stopped is now and then never answered.
  return until(`the tab of ${url} to be in front`, () => Promise.race([find(), pause(ANSWER_MS, undefined)]));
}

async function killWorker(context: BrowserContext, worker: Worker): Promise<void> {
  const page = context.pages()[0] ?? (await context.newPage());
  const session = await context.newCDPSession(page);
  const scope = new URL('/', worker.url()).href;
  const stopped = new Promise<void>((resolve) => {
    session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      if (versions.some(({ runningStatus, scriptURL }) => runningStatus === 'stopped' && scriptURL.startsWith(scope)))
        resolve();
    });
  });
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await stopped;
  await session.detach();
}

/**
 * Starts Chromium with the built extension and waits for its worker.
 * @throws {Error} where there is no usable Chromium, or the extension does not load within 20 s
 */
export async function launch(options: LaunchOptions): Promise<Lintel> {
  const profile = options.profile ?? (await makeProfile(options.copyOf));
  const isInstalled = isNew(profile);
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: requireChromium((line) => process.stderr.write(`${line}\n`)),
    headless: options.headless ?? true,
    viewport: options.viewport === undefined ? DEFAULT_VIEWPORT : options.viewport,
    // On Linux Chromium takes its own language from the environment.
    ...(options.lang === undefined ? {} : { locale: options.lang, env: { ...process.env, LANGUAGE: options.lang } }),
    args: argsOf(options),
  });
  const close = async () => {
    await context.close();
    if (options.profile === undefined) await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const trouble = watchTrouble(context);
    const worker = await workerOf(context);
    if (isInstalled && !options.keepsWelcome) await putWelcomeBehind(context);
    return {
      context,
      worker,
      extensionId: new URL(worker.url()).host,
      trouble,
      open: async (url) => {
        const page = await context.newPage();
        await page.goto(url);
        return page;
      },
      openBehind: (path) => openExtensionPage(context, worker, path, false),
      openBeside: (path) => openExtensionPage(context, worker, path, true),
      sidePanelAfter: (act) => sidePanelAfter(context, act),
      tabIdOf: (page) => tabIdOf(worker, page),
      killWorker: () => killWorker(context, worker),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}
