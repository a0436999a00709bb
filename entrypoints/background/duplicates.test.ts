import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { CheckAnswer, DraftReport } from '../../lib/messages/protocol';
import { createDuplicates, type DuplicatesParts } from './duplicates';

const FROM = { tabId: 1, frameId: 0 };
const REPORT: DraftReport = { crm: 'hubspot', account: '42', surface: 'record', kind: 'contact', id: '7', fields: [] };
const ANSWER = { findings: [] } as unknown as CheckAnswer; // nobody looks into it here

const load = vi.fn<DuplicatesParts['facts']['load']>();
const check = vi.fn(() => ANSWER);
const onLate = vi.fn();
const expire = vi.fn();
const forget = vi.fn(() => Promise.resolve());

function start() {
  const parts = {
    connections: { crmFor: () => Promise.resolve(undefined) },
    checker: { check, countryOf: () => 'FI' },
    facts: { load, expire },
    cache: { forget },
    recents: { note: () => Promise.resolve() },
    onLate,
  };
  // What it touches of the worker's parts where no CRM is connected, and nothing else of them.
  return createDuplicates(parts as unknown as DuplicatesParts);
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.clearAllMocks();
  load.mockResolvedValue(false);
});

describe('what else the CRM is asked of a record', () => {
  test('is in the answer where it comes soon, and the page is not told again', async () => {
    let known = false;
    load.mockImplementationOnce(() => Promise.resolve().then(() => (known = true)));
    check.mockImplementationOnce(() => {
      expect(known).toBe(true);
      return ANSWER;
    });
    expect(await start().find(REPORT, FROM)).toBe(ANSWER);
    await vi.runAllTimersAsync();
    expect(onLate).not.toHaveBeenCalled();
  });

  test('keeps nobody waiting where it takes long, and is told when it comes', async () => {
    let come: (isMore: boolean) => void = () => undefined;
    load.mockImplementationOnce(() => new Promise((resolve) => (come = resolve)));
    const answered = vi.fn();
    void start().find(REPORT, FROM).then(answered);
    await vi.advanceTimersByTimeAsync(299);
    expect(answered).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(answered).toHaveBeenCalledWith(ANSWER);
    expect(onLate).not.toHaveBeenCalled();
    come(true);
    await vi.runAllTimersAsync();
    expect(onLate).toHaveBeenCalledExactlyOnceWith(FROM);
  });

  test('that brought nothing tells nobody', async () => {
    let come: (isMore: boolean) => void = () => undefined;
    load.mockImplementationOnce(() => new Promise((resolve) => (come = resolve)));
    const answer = start().find(REPORT, FROM);
    await vi.advanceTimersByTimeAsync(300);
    await answer;
    come(false);
    await vi.runAllTimersAsync();
    expect(onLate).not.toHaveBeenCalled();
  });

  test('and that rules wanted only while they answered is told once it is there', async () => {
    load.mockResolvedValueOnce(false).mockResolvedValueOnce(true);
    await start().find(REPORT, FROM);
    await vi.runAllTimersAsync();
    expect(load).toHaveBeenCalledTimes(2);
    expect(onLate).toHaveBeenCalledExactlyOnceWith(FROM);
  });
});

test('a draft that is saved is asked about anew', async () => {
  const email = { key: 'email', label: '', values: ['a@firma.fi'], foundBy: 'account-label', editable: true } as const;
  const report: DraftReport = { ...REPORT, fields: [email] };
  await start().saved(report);
  expect(expire).toHaveBeenCalledWith(report);
  expect(forget).toHaveBeenCalledWith(report, ['email:a@firma.fi']);
});
