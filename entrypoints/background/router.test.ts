import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { APP_SCHEMAS, PAGE_SCHEMAS } from '../../lib/messages/schemas';
import { dispatch, type AppHandlers, type PageHandlers } from './router';

const calls = vi.fn();
const handlersFor = (schemas: object) =>
  Object.fromEntries(
    Object.keys(schemas).map((type) => [type, (data: unknown, from: unknown) => calls(type, data, from) as unknown]),
  );
// Every handler only notes its call; the shapes are the protocol's.
const handlers = {
  page: handlersFor(PAGE_SCHEMAS) as unknown as PageHandlers,
  app: handlersFor(APP_SCHEMAS) as unknown as AppHandlers,
};

const id = fakeBrowser.runtime.id;
const page = { id, url: 'https://app-eu1.hubspot.com/contacts/1/record/0-1/2', frameId: 3, tab: { id: 7 } };
const app = { id, url: fakeBrowser.runtime.getURL('/options.html') };
// A sender has more members than the router reads.
const send = (message: unknown, sender: object) => dispatch(message, sender, handlers);

beforeEach(() => {
  calls.mockReset();
});

describe('who may speak', () => {
  test.each([
    ['another extension', { ...page, id: 'someone-else' }],
    ['a page that is not the CRM', { ...page, url: 'https://evil.example/app.hubspot.com' }],
    ['a host that only looks like it', { ...page, url: 'https://app.hubspot.com.evil.example/' }],
    ["HubSpot's public site", { ...page, url: 'https://www.hubspot.com/' }],
    ["Pipedrive's public site", { ...page, url: 'https://www.pipedrive.com/' }],
    ['a page that was not sent safely', { ...page, url: 'http://acme.pipedrive.com/' }],
    ['a page without a tab', { ...page, tab: undefined }],
  ])('%s is not answered', (_, sender) => {
    expect(send({ type: 'wake', data: null }, sender)).toBeUndefined();
    expect(calls).not.toHaveBeenCalled();
  });

  test('a content script cannot send what only extension pages may', () => {
    expect(send({ type: 'runMerge', data: {} }, page)).toBeUndefined();
    expect(send({ type: 'house', data: null }, page)).toBeUndefined();
  });

  test.each(['constructor', '__proto__', 'toString'])('"%s" is no message', (type) => {
    expect(send({ type, data: null }, page)).toBeUndefined();
  });

  test('a content script is heard, with its tab and frame', async () => {
    calls.mockReturnValue({ snooze: 1 });
    expect(await send({ type: 'wake', data: null }, page)).toEqual({ ok: true, value: { snooze: 1 } });
    expect(calls).toHaveBeenCalledWith('wake', null, { tabId: 7, frameId: 3 });
  });

  test('an extension page is heard', async () => {
    calls.mockResolvedValue('style');
    expect(await send({ type: 'house', data: null }, app)).toEqual({ ok: true, value: 'style' });
  });
});

describe('which account a page may speak of', () => {
  const acme = { ...page, url: 'https://acme.pipedrive.com/person/2' };
  const pair = { crm: 'pipedrive', account: 'acme', kind: 'contact', id: '2', otherId: '3' };
  const report = { crm: 'pipedrive', account: 'acme', surface: 'record', kind: 'contact', id: '2', fields: [] };

  test.each([
    ['openReview', pair],
    ['checkDraft', report],
    ['dismiss', { type: 'pair', report, otherId: '3' }],
    ['wake', null],
  ])('its own: %s', async (type, data) => {
    calls.mockReturnValue(null);
    expect(await send({ type, data }, acme)).toEqual({ ok: true, value: null });
    expect(calls).toHaveBeenCalledWith(type, data, { tabId: 7, frameId: 3 });
  });

  test.each([
    ["another company's", acme, 'openReview', { ...pair, account: 'nordweb' }],
    ["another company's draft", acme, 'checkDraft', { ...report, account: 'nordweb' }],
    ["another company's pair", acme, 'dismiss', { type: 'pair', report: { ...report, account: 'x' }, otherId: '3' }],
    ["another CRM's", acme, 'openReview', { ...pair, crm: 'hubspot' }],
    ["Pipedrive's on HubSpot", page, 'openReview', pair],
  ])('never %s', async (_, sender, type, data) => {
    expect(await send({ type, data }, sender)).toMatchObject({ ok: false, failure: { code: 'Invalid' } });
    expect(calls).not.toHaveBeenCalled();
  });
});

describe('what is said', () => {
  test('a handler starts before dispatch returns, so that a click still counts', () => {
    const pair = { crm: 'hubspot', account: '1', kind: 'contact', id: '2', otherId: '3' };
    void send({ type: 'openReview', data: pair }, page);
    expect(calls).toHaveBeenCalledWith('openReview', pair, { tabId: 7, frameId: 3 });
  });

  test.each([
    ['a path in an id', { crm: 'hubspot', account: '1', kind: 'contact', id: '../2', otherId: '3' }],
    ['an unknown CRM', { crm: 'other', account: '1', kind: 'contact', id: '2', otherId: '3' }],
    ['nothing', null],
  ])('%s is refused in words', async (_, data) => {
    expect(await send({ type: 'openReview', data }, page)).toMatchObject({ ok: false, failure: { code: 'Invalid' } });
    expect(calls).not.toHaveBeenCalled();
  });

  test('a handler that throws answers a failure, never silence', async () => {
    calls.mockImplementation(() => {
      throw new Error('broken');
    });
    expect(await send({ type: 'wake', data: null }, page)).toMatchObject({ ok: false, failure: { detail: 'broken' } });
  });
});
