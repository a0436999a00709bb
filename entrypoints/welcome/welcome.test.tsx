// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { background, click, draw, one, type Answers } from '../../components/app/testing/draw';
import { speakEnglish } from '../../components/app/testing/english';
import { FREE } from '../../lib/style/policy';
import { PRESETS } from '../../lib/style/presets';
import { DEFAULT_STYLE } from '../../lib/style/default-style';
import { CONNECTED, houseOf, saving, submit } from '../options/testing/open-options';
import { Welcome } from './welcome';
import 'fake-indexeddb/auto';

// There is no package to fetch tables from; the end-to-end test has them.
vi.mock('../options/use-tables', () => {
  const none = {};
  return { useTables: () => none };
});

beforeEach(speakEnglish);

async function open(answers: Answers = {}) {
  const sent = background({
    house: () => houseOf(DEFAULT_STYLE),
    connect: () => ({ ok: true, value: CONNECTED }),
    accountCounts: () => ({ counts: {} }),
    connection: ({ crm }) => (crm === 'hubspot' ? CONNECTED : { ...CONNECTED, crm, state: 'not-connected' }),
    ...saving,
    ...answers,
  });
  return { page: await draw(<Welcome />), sent };
}

const press = async (page: HTMLElement, name: string) => click(one(page, 'main button', name));

async function connect(page: HTMLElement): Promise<void> {
  await press(page, 'Continue');
  const field = one(page, 'input[type=password]');
  Object.assign(field, { value: 'pat-eu1-12345678' });
  await submit(page, 'form.key');
  await expect.poll(() => page.textContent).toContain('Connected to HubSpot.');
}

describe('what an account holds', () => {
  test('is counted once it is connected; what the CRM cannot count is said', async () => {
    const counts = { noEmail: 1204, noPhone: 0, untouched: 31 };
    const { page } = await open({ accountCounts: () => ({ counts, among: 5000 }) });
    await connect(page);
    await expect
      .poll(() => [...page.querySelectorAll('.counts dd')].map((node) => node.textContent))
      .toEqual(['1,204', '0', 'HubSpot cannot count this', '31']);
    expect(page.textContent).toContain('5,000');
  });

  test('can fail without standing in the way', async () => {
    const { page } = await open({ accountCounts: () => Promise.reject(new Error('no')) });
    await connect(page);
    await expect.poll(() => page.querySelectorAll('[role=alert]').length).toBe(1);
    await press(page, 'Continue');
    expect(one(page, '[aria-current=step] h2').textContent).toContain('Pick a house style');
  });
});

describe('a suggestion from the data', () => {
  const evidence = { count: 9, of: 10 };
  const suggestStyle = () => [{ what: 'country', country: 'SE', evidence } as const];
  const noTrials = { suggestStyle, sampleFlags: () => null, tryOnOpenRecord: () => null };

  test('is offered where a CRM is connected, and laid over the preset that is saved', async () => {
    const { page, sent } = await open(noTrials);
    await connect(page);
    await press(page, 'Continue');
    await expect.poll(() => page.querySelectorAll('main section button').length).toBeGreaterThan(0);
    await press(page, 'Suggest from our data');
    await expect.poll(() => page.textContent).toContain('Take 1 suggestion');
    await press(page, 'Take 1 suggestion');
    await press(page, 'Use this house style');
    const saved = sent.find(({ type }) => type === 'saveStyle')?.data;
    expect(saved).toMatchObject({ style: { defaultCountry: 'SE', preset: 'starter', rules: PRESETS.starter.rules } });
  });

  test('is not offered without one', async () => {
    const { page } = await open(noTrials);
    await press(page, 'Continue');
    await press(page, 'Skip for now');
    expect(page.textContent).not.toContain('Suggest from our data');
  });
});

test('a failing save stays on the step and says so', async () => {
  const refuse = () => {
    throw new Error('full');
  };
  const { page } = await open({ saveStyle: refuse });
  await press(page, 'Continue');
  await press(page, 'Skip for now');
  await press(page, 'Use this house style');
  expect(page.querySelectorAll('[role=alert]')).toHaveLength(1);
  expect(one(page, '[aria-current=step] h2').textContent).toContain('Pick a house style');
});

test('no key is asked for where the policy does not let people connect', async () => {
  const policy = { ...FREE, rights: { ...FREE.rights, connect: false } };
  const { page } = await open({ house: () => ({ ...houseOf(DEFAULT_STYLE), policy }) });
  await press(page, 'Continue');
  expect(page.querySelector('form.key')).toBeNull();
  expect(page.textContent).toContain('Your admin looks after the connection');
  await press(page, 'Skip for now');
  expect(one(page, '[aria-current=step] h2').textContent).toContain('Pick a house style');
});
