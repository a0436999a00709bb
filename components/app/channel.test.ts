import { beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { CrmError } from '../../lib/crm/errors';
import { ask, NoAnswer, OwnFailure } from './channel';

const send = vi.spyOn(browser.runtime, 'sendMessage');
const answers = (...replies: readonly unknown[]) => {
  for (const reply of replies) {
    if (reply instanceof Error) send.mockRejectedValueOnce(reply);
    else send.mockResolvedValueOnce(reply as undefined);
  }
};
const closed = new Error(
  'A listener indicated an asynchronous response by returning true, but the message channel closed before a response was received',
);
const gone = new Error('Could not establish connection. Receiving end does not exist.');
const fix = { tabId: 1, frameId: 0, field: 'phone', rule: 'phone-format', value: '040' } as const;
const pair = { crm: 'hubspot', account: '1', kind: 'contact', id: '1', otherId: '2' } as const;
const merge = { ...pair, tabId: 1, fingerprint: 'f', choices: {} };

beforeEach(() => {
  send.mockReset();
});

describe('ask', () => {
  test('sends the request and unwraps the answer', async () => {
    answers({ ok: true, value: { until: null, tab: true } });
    await expect(ask('snoozeTab', { tabId: 4, how: { thisTab: true } })).resolves.toEqual({ until: null, tab: true });
    expect(send).toHaveBeenCalledExactlyOnceWith({ type: 'snoozeTab', data: { tabId: 4, how: { thisTab: true } } });
  });

  test('a failure of the CRM is thrown as it was answered', async () => {
    const failure = { code: 'RateLimited', detail: 'secondly', retryAt: 5 };
    answers({ ok: false, failure });
    const thrown: unknown = await ask('connection', { crm: 'hubspot' }).catch((error: unknown) => error);
    expect(thrown).toBeInstanceOf(CrmError);
    expect(thrown).toMatchObject({ failure });
  });

  test('what no CRM has a part in fails as our own', async () => {
    answers({ ok: false, failure: { code: 'Unreachable', detail: 'disk full' } });
    const thrown: unknown = await ask('cacheStats', null).catch((error: unknown) => error);
    expect(thrown).toBeInstanceOf(OwnFailure);
    expect(thrown).toHaveProperty('message', 'disk full');
  });

  test.each([closed, gone])('a request lost with the worker is sent once more: %s', async (lost) => {
    answers(lost, { ok: true, value: null });
    await expect(ask('reviewTarget', { tabId: 1 })).resolves.toBeNull();
    expect(send).toHaveBeenCalledTimes(2);
  });

  test('twice lost is not asked a third time', async () => {
    answers(closed, gone);
    await expect(ask('reviewTarget', { tabId: 1 })).rejects.toBeInstanceOf(NoAnswer);
    expect(send).toHaveBeenCalledTimes(2);
  });

  test.each([() => ask('runMerge', merge), () => ask('connect', { crm: 'hubspot' }), () => ask('fixField', fix)])(
    'what may write twice is never repeated',
    async (request) => {
      answers(closed, { ok: true, value: null });
      await expect(request()).rejects.toBeInstanceOf(NoAnswer);
      expect(send).toHaveBeenCalledTimes(1);
    },
  );

  test.each([undefined, null, 'yes', {}])('an answer that is none is no answer: %j', async (reply) => {
    answers(reply);
    await expect(ask('house', null)).rejects.toBeInstanceOf(NoAnswer);
  });

  test('any other error is passed on and not repeated', async () => {
    answers(new TypeError('could not be cloned'));
    await expect(ask('house', null)).rejects.toThrow('could not be cloned');
    expect(send).toHaveBeenCalledTimes(1);
  });
});
