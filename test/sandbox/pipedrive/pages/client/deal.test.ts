// @vitest-environment happy-dom
import type { Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { found, typeInto } from '../../../pages/client/testing';
import type { PipedriveAccount } from '../../account';
import type { Deal } from '../../deals';
import { openPage, smallAccount } from './testing';

const LEAD = '5b1c0d8e-0000-4000-8000-0000000000a1';
const SHOWN = '.viewContainer:not([style*="none"])';
const PERSON = `${SHOWN} [data-testid="person-block"]`;
const ROW = '[data-testid="fields-list-row"]';

let account: PipedriveAccount;
let root: Root | undefined;

beforeEach(() => {
  account = smallAccount();
  const deal: Omit<Deal, 'sort' | 'id'> = {
    ...{ title: 'Office refit', stage: 'Qualified', value: '€1', phone: '12', personId: 101, organizationId: 201 },
  };
  account.deals.fill([
    { ...deal, sort: 'deal', id: '1' },
    { ...deal, sort: 'lead', id: LEAD, title: 'New office' },
    { ...deal, sort: 'deal', id: '2', personId: null },
  ]);
});

afterEach(() => {
  root?.unmount();
  vi.unstubAllGlobals();
});

function row(block: string, label: string): Promise<HTMLElement> {
  return vi.waitFor(() => {
    const rows = [...document.querySelectorAll<HTMLElement>(`${block} ${ROW}, ${block} .fieldsList > *`)];
    const named = rows.filter((each) => each.firstElementChild?.textContent === label);
    expect(named).toHaveLength(1);
    return named[0] ?? document.body;
  });
}

function pressIn(scope: HTMLElement, text: string): void {
  [...scope.querySelectorAll('button')].find(({ textContent }) => textContent === text)?.click();
}

describe.each([
  ['deal', '/deal/1', 'Office refit'],
  ['lead', `/leads/inbox/${LEAD}`, 'New office'],
])('a %s', (_, path, title) => {
  beforeEach(() => {
    root = openPage(account, path);
  });

  it('shows its own rows, its person and the organization, each in a block', async () => {
    const phones = async (block: string) => (await found('a', await row(block, 'Phone'))).textContent;
    expect(await phones(PERSON)).toBe('040 123 4567');
    expect(await phones(`${SHOWN} [data-testid="organization-block"]`)).toBe('+358 9 123 456');
    expect(await phones(`${SHOWN} [data-testid="detail-block"]`)).toBe('12');
    expect((await found(`${PERSON} h2 + p a`)).getAttribute('href')).toBe('/person/101');
    expect((await found<HTMLTextAreaElement>('[data-testid="header-title"] textarea')).value).toBe(title);
  });

  it('saves a row of its person on Save', async () => {
    (await found('button[aria-label="Edit"]', await row(PERSON, 'Job title'))).click();
    typeInto(await found<HTMLInputElement>('input', await row(PERSON, 'Job title')), 'CEO');
    pressIn(await row(PERSON, 'Job title'), 'Save');
    await vi.waitFor(() => expect(account.get('persons', 101).job_title).toBe('CEO'));
  });
});

it.each([
  ['/deal/9', 'Deal not found'],
  [LEAD.replace(/1$/, '9'), 'Lead not found'],
])('says that there is no %s', async (path, text) => {
  root = openPage(account, path.startsWith('/') ? path : `/leads/inbox/${path}`);
  await vi.waitFor(() => expect(document.querySelector('.gone')?.textContent).toBe(text));
  expect(document.querySelector(ROW)).toBeNull();
});

it('a deal may have no person', async () => {
  root = openPage(account, '/deal/2');
  await row(`${SHOWN} [data-testid="organization-block"]`, 'Phone');
  expect(document.querySelector(PERSON)).toBeNull();
});

it('a merge moves deals to the person that stays, a deletion leaves them without one', () => {
  account.merge('persons', 101, 103);
  expect(account.deals.get('deal', '1')?.personId).toBe(103);
  account.remove('persons', 103);
  account.remove('organizations', 201);
  expect(account.deals.get('lead', LEAD)).toMatchObject({ personId: null, organizationId: null });
});

it('the inbox opens a lead without a load, and the lead’s page stays behind, hidden', async () => {
  root = openPage(account, '/leads/inbox');
  (await found(`a[href="/leads/inbox/${LEAD}"]`)).click();
  await row(PERSON, 'Phone');
  expect(location.pathname).toBe(`/leads/inbox/${LEAD}`);
  window.__sandbox?.navigate('/pipeline');
  await vi.waitFor(() => expect(document.querySelector(PERSON)).toBeNull());
  expect(document.querySelectorAll('[data-testid="person-block"]')).toHaveLength(1);
});

describe('the earlier layout of a person', () => {
  const LIST = `${SHOWN} .detailView.personDetails`;

  it('has rows without names, the organization’s in a list of their own', async () => {
    root = openPage(account, '/person/101?layout=legacy');
    expect((await found('a', await row(LIST, 'Phone'))).textContent).toBe('040 123 4567');
    expect((await row(`${SHOWN} .organizationDetails`, 'Phone')).textContent).toContain('+358 9 123 456');
    expect(document.querySelector('[data-testid]')).toBeNull();
  });

  it('saves a row on Save, and is the person’s alone', async () => {
    root = openPage(account, '/person/101?layout=legacy');
    (await found('button[aria-label="Edit"]', await row(LIST, 'Job title'))).click();
    typeInto(await found<HTMLInputElement>('input', await row(LIST, 'Job title')), 'CEO');
    pressIn(await row(LIST, 'Job title'), 'Save');
    await vi.waitFor(() => expect(account.get('persons', 101).job_title).toBe('CEO'));
    window.__sandbox?.navigate('/organization/201');
    await row(`${SHOWN} [data-testid="detail-block"]`, 'Business ID');
    expect(document.querySelector(LIST)).toBeNull();
  });
});
