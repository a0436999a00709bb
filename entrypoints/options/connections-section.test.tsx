// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { click, one, settled } from '../../components/app/testing/draw';
import { speakEnglish } from '../../components/app/testing/english';
import type { CrmFailure } from '../../lib/crm/errors';
import type { ConnectionView } from '../../lib/messages/protocol';
import { depositKey } from '../../lib/store/credential-deposit';
import { at, connect, CONNECTED, NONE, onlyAt, open } from './testing/open-options';

vi.mock('../../lib/store/credential-deposit', () => ({ depositKey: vi.fn(() => Promise.resolve()) }));

const TOKEN = 'pat-na1-0f0f0f0f-1234-5678-9abc-def012345678';

beforeEach(() => {
  speakEnglish();
  vi.mocked(depositKey).mockReset().mockResolvedValue(undefined);
});

describe('connecting', () => {
  test('the key is deposited and never in a message, the page or its memory', async () => {
    const { page, sent } = await open('', { connect: () => ({ ok: true, value: CONNECTED }) });
    const field = await connect(page, `  ${TOKEN} `);
    expect(depositKey).toHaveBeenCalledExactlyOnceWith('hubspot', TOKEN);
    expect(sent.at(-1)).toEqual({ type: 'connect', data: { crm: 'hubspot' } });
    expect(JSON.stringify(sent)).not.toContain(TOKEN.slice(8));
    expect(field.value).toBe('');
    expect(page.innerHTML).not.toContain(TOKEN.slice(0, -4));
    const facts = one(at(page), '[role=status]').textContent;
    for (const fact of ['Connected', '2389342', 'Finland', '…5678', 'Reads and writes']) expect(facts).toContain(fact);
  });

  test('rules of the account that are not applied are named, in its own words where there are any', async () => {
    const skipped = [{ field: 'phone', label: 'Puhelin' }, { field: 'city' }] as const;
    const { page } = await open('', { connection: onlyAt({ ...CONNECTED, skipped }) });
    expect(one(at(page), '[role=status]').textContent).toContain('rules for Puhelin and City are of a kind');
  });

  test('the deposit is done before the background is told', async () => {
    let arrive: () => void = () => undefined;
    vi.mocked(depositKey).mockReturnValue(new Promise((resolve) => (arrive = resolve)));
    const { page, sent } = await open('', { connect: () => ({ ok: true, value: CONNECTED }) });
    await connect(page, TOKEN);
    expect(sent.map(({ type: name }) => name)).not.toContain('connect');
    await settled(() => arrive());
    expect(sent.at(-1)?.type).toBe('connect');
  });

  test('a key that HubSpot refuses is said, and the form is empty again', async () => {
    const failure = { code: 'Unauthorized', detail: 'Authentication credentials not found' } as const;
    const { page } = await open('', { connect: () => ({ ok: false, failure }) });
    const field = await connect(page, TOKEN);
    expect(one(page, '[role=alert]').textContent).toContain('HubSpot no longer accepts the key.');
    expect(field.value).toBe('');
  });

  test('missing scopes are named, whether refused or answered', async () => {
    const scopes = ['crm.objects.companies.read', 'crm.objects.owners.read'];
    const failure = { code: 'MissingScopes', detail: '', scopes } as const;
    const { page } = await open('', { connect: () => ({ ok: false, failure }) });
    await connect(page, TOKEN);
    expect(one(page, '[role=alert]').textContent).toContain(
      'Add crm.objects.companies.read and crm.objects.owners.read',
    );
    const partly = { ...CONNECTED, state: 'missing-scopes', missingScopes: scopes, canWrite: false } as const;
    const second = await open('', { connection: onlyAt(partly) });
    expect(one(at(second.page), '[role=status]').textContent).toContain('Missing: crm.objects.companies.read and');
    expect(one(at(second.page), '[role=status]').textContent).toContain('Fixes are typed into the page.');
  });

  test('a browser that keeps nothing is told apart from a CRM that refuses', async () => {
    vi.mocked(depositKey).mockRejectedValue(new Error('QuotaExceededError'));
    const { page, sent } = await open('');
    await connect(page, TOKEN);
    expect(one(page, '[role=alert]').textContent).toContain('did not let Lintel keep the key');
    expect(sent.map(({ type: name }) => name)).not.toContain('connect');
  });

  test.each([
    ['', 'Paste a key first.'],
    ['pat-na1 1234 5678', 'not a HubSpot key'],
    ['päivää-päivää', 'not a HubSpot key'],
  ])('%j is not sent at all', async (key, words) => {
    const { page } = await open('');
    await connect(page, key);
    expect(one(page, '[role=alert]').textContent).toContain(words);
    expect(depositKey).not.toHaveBeenCalled();
  });

  test('disconnecting is asked first, and says that history is kept', async () => {
    const { page, sent } = await open('', { connection: onlyAt(CONNECTED), disconnect: () => NONE });
    await click(one(page, 'main > section button', 'Disconnect HubSpot'));
    const dialog = one(page, 'dialog');
    expect(dialog.textContent).toContain('history of what Lintel wrote is kept');
    expect(sent.map(({ type: name }) => name)).not.toContain('disconnect');
    await click(one(dialog, 'button', 'Disconnect HubSpot'));
    expect(sent.at(-1)).toEqual({ type: 'disconnect', data: { crm: 'hubspot' } });
    expect(page.querySelector('dialog')).toBeNull();
    expect(page.textContent).toContain('The key is gone from this browser.');
  });
});

describe('connecting Pipedrive', () => {
  const KEY = 'a'.repeat(40);
  const ACME: ConnectionView = { ...CONNECTED, crm: 'pipedrive', account: 'acme', keyHint: '…aaaa' };

  test.each(['acme', ' Acme.pipedrive.com ', 'https://acme.pipedrive.com/person/12?a=1'])(
    '%j names the company; the key goes the same way as any other',
    async (company) => {
      const { page, sent } = await open('', { connect: () => ({ ok: true, value: ACME }) });
      const field = await connect(page, KEY, company);
      expect(depositKey).toHaveBeenCalledExactlyOnceWith('pipedrive', KEY);
      expect(sent.at(-1)).toEqual({ type: 'connect', data: { crm: 'pipedrive', account: 'acme' } });
      expect(JSON.stringify(sent)).not.toContain(KEY);
      expect(field.value).toBe('');
      const facts = one(at(page, 'pipedrive'), '[role=status]').textContent;
      for (const fact of ['Connected to Pipedrive', 'acme', 'Finland', '…aaaa', 'Whatever its user may do']) {
        expect(facts).toContain(fact);
      }
      expect(one(at(page), '[role=status]').textContent).toBe(' Not connected to HubSpot');
    },
  );

  test.each([
    ['', KEY, 'Type the company domain first.', 'text'],
    ['acme.hubspot.com', KEY, 'not the domain of a Pipedrive company', 'text'],
    ['acme', '', 'Paste a key first.', 'password'],
    ['acme', 'a b', 'not a Pipedrive key', 'password'],
  ])('%j and %j are not sent at all', async (company, key, words, type) => {
    const { page } = await open('');
    await connect(page, key, company);
    expect(one(page, '[role=alert]').textContent).toContain(words);
    expect(document.activeElement).toBe(one(at(page, 'pipedrive'), `input[type=${type}]`));
    expect(depositKey).not.toHaveBeenCalled();
  });

  test.each<[CrmFailure, string]>([
    [{ code: 'Unauthorized', detail: '' }, 'Pipedrive does not know this token.'],
    [{ code: 'Conflict', detail: '', conflictId: 'nordweb' }, 'This token belongs to nordweb.pipedrive.com.'],
    [{ code: 'MissingScopes', detail: '', scopes: [] }, 'may not use the API'],
    [{ code: 'Unreachable', detail: '' }, 'Pipedrive does not answer.'],
  ])('%j is said in plain words', async (failure, words) => {
    const { page } = await open('', { connect: () => ({ ok: false, failure }) });
    await connect(page, KEY, 'acme');
    expect(one(at(page, 'pipedrive'), '[role=alert]').textContent).toContain(words);
  });

  test('missing rights are named as people know them', async () => {
    const partly = { ...ACME, missingScopes: ['can_merge_people', 'can_else'] };
    const { page } = await open('', { connection: onlyAt(partly) });
    expect(at(page, 'pipedrive').textContent).toContain('may not: merge people and can_else.');
  });

  test('is left by itself', async () => {
    const gone: ConnectionView = { ...NONE, crm: 'pipedrive' };
    const { page, sent } = await open('', { connection: onlyAt(ACME), disconnect: () => gone });
    await click(one(at(page, 'pipedrive'), 'button', 'Disconnect Pipedrive'));
    await click(one(page, 'dialog button', 'Disconnect Pipedrive'));
    expect(sent.at(-1)).toEqual({ type: 'disconnect', data: { crm: 'pipedrive' } });
  });

  test('no text of the page lacks its CRM', async () => {
    const { page } = await open('', { connection: onlyAt(ACME) });
    expect(page.innerHTML).not.toMatch(/\{crm\}|options\.connect/);
    expect(page.textContent).toContain('Nothing leaves this browser but calls to Pipedrive.');
  });
});
