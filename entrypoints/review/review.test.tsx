// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { background, click, draw, one, settled, type Answers } from '../../components/app/testing/draw';
import { speakEnglish } from '../../components/app/testing/english';
import { contact } from '../../lib/merge/testing/contacts';
import type { MergeOutcome, MergeView, PairRequest, Result } from '../../lib/messages/protocol';
import { Review } from './review';
import { merged, PAIR, planned, press, view } from './testing/reviews';

const close = vi.fn();

beforeEach(() => {
  speakEnglish();
  close.mockClear();
  window.close = close;
  // The browser's types know only the callback form of the overloads.
  vi.spyOn(browser.tabs, 'query').mockImplementation(() => Promise.resolve([{ id: 7 }]) as never);
});

async function open(answers: Answers = planned) {
  const sent = background(answers);
  return { page: await draw(<Review />), sent };
}

const types = (sent: readonly { readonly type: string }[]) => sent.map(({ type }) => type);
const cells = (page: HTMLElement, label: string) => {
  const row = [...page.querySelectorAll('tbody tr')].find((tr) => tr.querySelector('th')?.textContent === label);
  return [...(row?.querySelectorAll('td') ?? [])].map((cell) => cell.textContent);
};

describe('comparing', () => {
  test('both records, the result and its reason, what will happen', async () => {
    const { page } = await open();
    expect(one(page, 'h1').textContent).toBe('Merge two contacts');
    expect(page.textContent).toContain('99% the same person');
    expect([...page.querySelectorAll('thead th')].map((head) => head.textContent)).toEqual([
      'Field',
      'Aino K. Virtanensurvives: has 3 deals',
      expect.stringContaining('Aino Virtanen') as unknown,
      'Result',
      ...Array.from({ length: 4 }, () => expect.any(String) as unknown),
    ]);
    expect(cells(page, 'Email')).toEqual([
      'aino@nordweb.fi',
      'aino.virtanen@nordweb.fi',
      'aino@nordweb.fi+ the other as additional',
    ]);
    expect(cells(page, 'Job title')).toEqual(['Myyntijohtaja', 'TOIMITUSJOHTAJA', 'Myyntijohtajasurvivor’s · change']);
    expect(cells(page, 'Contact owner')).toEqual(['Matti Laine', '–empty', 'Matti Laine']);
    expect(one(page, '.hot').textContent).toBe(
      'Consent differs. Aino Virtanen opted out of marketing. The merged contact stays opted out.',
    );
    expect(one(page, 'section').textContent).toMatch(
      /new record ID.*cannot undo this.*3 values stay in the history only/,
    );
    expect(one(page, 'button.primary').textContent).toBe('Merge into Aino K. Virtanen');
  });

  test('no text of the locale is missing', async () => {
    const { page } = await open();
    expect(page.textContent).not.toMatch(/review\.|merge\.|\$\d/);
  });

  test('a choice is planned again, and can be taken back', async () => {
    const { page, sent } = await open();
    await click(one(page, 'button', 'Change Job title to TOIMITUSJOHTAJA'));
    expect(sent.at(-1)).toMatchObject({ type: 'planMerge', data: { choices: { jobTitle: 'loser' } } });
    expect(cells(page, 'Job title')[2]).toBe('TOIMITUSJOHTAJAyou chose it · change');
    await click(one(page, 'button', 'Change Job title to Myyntijohtaja'));
    expect(sent.at(-1)).toMatchObject({ data: { choices: { jobTitle: 'survivor' } } });
  });

  test('what cannot be chosen offers no choice', async () => {
    const { page } = await open();
    const named = [...page.querySelectorAll('button.link')].map((button) => button.getAttribute('aria-label'));
    expect(named.filter((name) => name?.startsWith('Change '))).toHaveLength(3);
  });

  test('the other one may survive: choices are dropped, for they name sides', async () => {
    const { page, sent } = await open();
    await click(one(page, 'button', 'Change Job title to TOIMITUSJOHTAJA'));
    await click(one(page, 'button', 'Let this one survive: Aino Virtanen'));
    expect(sent.at(-1)).toMatchObject({ data: { survivorId: '6002', choices: {} } });
    expect(one(page, 'button.primary').textContent).toBe('Merge into Aino Virtanen');
  });

  test('an older answer never takes the place of a newer one', async () => {
    const waiting: ((answer: Result<MergeView>) => void)[] = [];
    const { page } = await open({ ...planned, planMerge: () => new Promise((resolve) => waiting.push(resolve)) });
    await settled(() => browser.storage.session.set({ 'review:7': { ...PAIR, otherId: '6003' } }));
    await vi.waitFor(() => expect(waiting).toHaveLength(2));
    await settled(() => waiting[1]?.(view({ choices: {} }, contact('6003', { firstname: 'New' }))));
    await settled(() => waiting[0]?.(view({ choices: {} })));
    expect(page.querySelector('thead')?.textContent).toContain('New');
  });

  test('markup and bidi marks in a record are text', async () => {
    const evil = contact('6002', { firstname: '<img src=x onerror=alert(1)>', jobtitle: '‮evil' }, { deals: 9 });
    const { page } = await open({ ...planned, planMerge: (choice) => view(choice, evil) });
    expect(page.querySelector('img')).toBeNull();
    expect(one(page, 'button.primary bdi').textContent).toBe('<img src=x onerror=alert(1)>');
    expect([...page.querySelectorAll('td bdi')].map((node) => node.textContent)).toContain('‮evil');
  });
});

describe('merging', () => {
  test('a synthetic click does nothing', async () => {
    const { page, sent } = await open({ ...planned, runMerge: () => merged });
    await click(one(page, 'button.primary'));
    expect(types(sent)).toEqual(['reviewTarget', 'planMerge']);
  });

  test('sends once what was shown, and says what became of it', async () => {
    let finish: (outcome: MergeOutcome) => void = () => undefined;
    const runMerge = () => new Promise<MergeOutcome>((resolve) => (finish = resolve));
    const { page, sent } = await open({ ...planned, runMerge });
    await click(one(page, 'button', 'Change Job title to TOIMITUSJOHTAJA'));
    const button = one(page, 'button.primary');
    await press(button);
    await press(button);
    expect(types(sent).filter((type) => type === 'runMerge')).toHaveLength(1);
    expect(sent.at(-1)?.data).toEqual({
      ...PAIR,
      choices: { jobTitle: 'loser' },
      survivorId: '6001',
      fingerprint: 'seen',
      tabId: 7,
    });
    expect(one(page, 'button.primary')).toMatchObject({ disabled: true, textContent: 'Merging' });
    await settled(() => finish({ ...merged, unwritten: ['jobTitle'] }));
    expect(page.textContent).toContain('Aino K. Virtanen is record 7001 now.');
    expect(page.textContent).toMatch(/Lintel keeps a copy of both until (20 Feb|Feb 20, )/);
    expect(page.textContent).toContain('HubSpot did not take the value you saw for Job title.');
    expect(document.activeElement).toBe(one(page, 'h1'));
    expect(one(page, '[role=status]').textContent).toBe('Merged');
    await click(one(page, 'button', 'Close'));
    expect(close).toHaveBeenCalledOnce();
  });

  test('a request for another review does not cut into a merge', async () => {
    const { page, sent } = await open({ ...planned, runMerge: () => new Promise<MergeOutcome>(() => undefined) });
    await press(one(page, 'button.primary'));
    await settled(() => browser.storage.session.set({ 'review:7': { ...PAIR, otherId: '6004' } }));
    expect(types(sent)).toEqual(['reviewTarget', 'planMerge', 'runMerge']);
  });

  test('a record that changed: the change is shown, and looking again plans again', async () => {
    const changes = [{ record: 'Aino Virtanen', field: 'Phone number', was: '040 123 4567', now: '' }];
    const { page, sent } = await open({ ...planned, runMerge: () => ({ status: 'changed', changes }) });
    await press(one(page, 'button.primary'));
    expect(one(page, 'h1').textContent).toBe('Nothing was merged: somebody changed a record since you looked.');
    expect(one(page, 'li').textContent).toBe('Aino Virtanen · Phone numberwas 040 123 4567 is now empty');
    await click(one(page, 'button', 'Look again'));
    expect(types(sent).slice(-2)).toEqual(['reviewTarget', 'planMerge']);
    expect(one(page, 'h1').textContent).toBe('Merge two contacts');
  });

  test.each<[string, MergeOutcome, RegExp]>([
    [
      'the 250-merge refusal',
      { status: 'did-not-happen', failure: { code: 'Invalid', detail: 'too many' } },
      /HubSpot refused.*as they were.*250/,
    ],
    [
      'one record already',
      { status: 'did-not-happen', failure: { code: 'Conflict', detail: '' } },
      /one record already/,
    ],
    [
      'a deleted record',
      { status: 'did-not-happen', failure: { code: 'NotFound', detail: '' } },
      /no longer has one of the two/,
    ],
    [
      'no scope',
      { status: 'did-not-happen', failure: { code: 'MissingScopes', detail: '', scopes: ['x.write'] } },
      /Add x\.write/,
    ],
    [
      'nobody knows',
      { status: 'asked', failure: { code: 'Unreachable', detail: 'cut', mayHaveHappened: true } },
      /may have happened.*will not send it again/,
    ],
  ])('%s is explained', async (_, outcome, text) => {
    const { page } = await open({ ...planned, runMerge: () => outcome });
    await press(one(page, 'button.primary'));
    expect(one(page, '[role=alert]').textContent).toMatch(text);
  });

  test('a worker that dies on the way is not taken for a failure', async () => {
    const runMerge = () => Promise.reject(new Error('message channel closed'));
    const { page } = await open({ ...planned, runMerge });
    await press(one(page, 'button.primary'));
    expect(one(page, '[role=alert]').textContent).toContain('cannot tell yet whether the merge happened');
  });
});

describe('nothing to compare', () => {
  test('no request for this tab', async () => {
    const { page } = await open({ reviewTarget: () => null });
    expect(one(page, 'h1').textContent).toBe('Nothing to review');
  });

  test('a request that comes later is taken up', async () => {
    let target: PairRequest | null = null;
    const { page } = await open({ ...planned, reviewTarget: () => target });
    target = PAIR;
    await settled(() => browser.storage.session.set({ 'review:8': { ...PAIR, otherId: '1' } }));
    expect(one(page, 'h1').textContent).toBe('Nothing to review');
    await settled(() => browser.storage.session.set({ 'review:7': { ...PAIR, otherId: '6005' } }));
    await vi.waitFor(() => expect(one(page, 'h1').textContent).toBe('Merge two contacts'));
  });

  test('while it reads, it says so', async () => {
    const { page } = await open({ ...planned, planMerge: () => new Promise(() => undefined) });
    expect(one(page, '[role=status]').textContent).toBe('Reading both records');
  });

  test('a plan that fails is explained, and tried again', async () => {
    const answers: Result<MergeView>[] = [
      { ok: false, failure: { code: 'Conflict', detail: '' } },
      view({ choices: {} }),
    ];
    const { page } = await open({ ...planned, planMerge: () => answers.shift() ?? view({ choices: {} }) });
    expect(one(page, '[role=alert]').textContent).toContain('one record already');
    await click(one(page, 'button', 'Look again'));
    expect(one(page, 'h1').textContent).toBe('Merge two contacts');
  });
});
