// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { background, click, draw, one, settled, type Answers } from '../../components/app/testing/draw';
import { speakEnglish } from '../../components/app/testing/english';
import type { OpenRecordTrial } from '../../lib/messages/protocol';
import type { Finding } from '../../lib/rules/finding';
import { DEFAULT_STYLE } from '../../lib/style/default-style';
import type { SampleFlags as Flags } from '../../lib/style/sample-flags';
import type { Suggestion as One } from '../../lib/style/suggest-style';
import { takeSuggestions } from '../../lib/style/take-suggestions';
import { OnOpenRecord } from './on-open-record';
import { SampleFlags } from './sample-flags';
import type { StyleEdit } from './style-keeper';
import { Suggestion } from './suggestion';
import { CONNECTED, NONE, onlyAt } from './testing/open-options';

const FLAGS: Flags = {
  ...{ records: 200, flagged: { before: 29, after: 41 }, noted: { before: 5, after: 9 } },
  rules: [
    { rule: 'phone-format', flagged: { before: 3, after: 15 }, noted: { before: 0, after: 0 } },
    { rule: 'stale', flagged: { before: 0, after: 0 }, noted: { before: 5, after: 9 } },
    { rule: 'country', flagged: { before: 7, after: 7 }, noted: { before: 0, after: 0 } },
  ],
};
const evidence = { count: 120, of: 150 };
const COUNTRY: One = { what: 'country', country: 'FI', evidence };
const FORM: One = { what: 'phone-form', form: 'international', evidence };
const connection = onlyAt(CONNECTED);
const later = (ms: number) => settled(() => vi.advanceTimersByTimeAsync(ms));

beforeEach(() => {
  speakEnglish();
  vi.useFakeTimers();
});
afterEach(() => vi.useRealTimers());

async function drawn(page: React.ReactNode, answers: Answers) {
  const sent = background({ connection, ...answers });
  const place = await draw(page);
  const asked = (type: string) => sent.filter((message) => message.type === type);
  return { place, asked };
}

describe('what a style would flag', () => {
  test('is asked 600 ms after the last edit, and told with the rules that change', async () => {
    const { place, asked } = await drawn(<SampleFlags style={DEFAULT_STYLE} />, { sampleFlags: () => FLAGS });
    await later(599);
    expect(asked('sampleFlags')).toEqual([]);
    await later(1);
    expect(asked('sampleFlags')).toEqual([{ type: 'sampleFlags', data: { crm: 'hubspot', style: DEFAULT_STYLE } }]);
    expect(one(place, 'b').textContent).toBe('Would flag 41 of 200 records, 12 more than now.');
    const lines = [...place.querySelectorAll('li')].map(({ textContent }) => textContent);
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatch(/: 3 → 15$/);
    expect(lines[1]).toMatch(/: 5 → 9, as info$/);
  });

  test('is not asked where no CRM is connected', async () => {
    const none: Answers = { connection: ({ crm }) => ({ ...NONE, crm }) };
    const { place, asked } = await drawn(<SampleFlags style={DEFAULT_STYLE} />, none);
    await later(1_000);
    expect(place.textContent).toContain('Connect a CRM');
    expect(asked('sampleFlags')).toEqual([]);
  });
});

test('the open record names what comes, goes and stays', async () => {
  const finding = (field: Finding['field']): Finding => ({
    ...{ rule: 'required-field', severity: 'error', field, index: 0, value: '' },
    message: { key: 'rules.requiredField.missing', params: [{ field }] },
  });
  const trial: OpenRecordTrial = {
    ...{ crm: 'hubspot', kind: 'contact', title: 'Aino Virtanen', labels: { phone: 'Puhelin' } },
    ...{ before: [finding('email'), finding('city')], after: [finding('email'), finding('phone')] },
  };
  const { place } = await drawn(<OnOpenRecord style={DEFAULT_STYLE} />, { tryOnOpenRecord: () => trial });
  await later(600);
  expect(one(place, 'b').textContent).toBe('On Aino Virtanen, open in the other tab: 2 findings → 2');
  expect(one(place, '[data-fate=new]').textContent).toContain('Puhelin: New');
  expect(one(place, '[data-fate=gone] s').textContent).not.toBe('');
  expect(one(place, '[data-fate=stays]').textContent).toContain('Email: As now');
});

describe('suggestions', () => {
  const answers: Answers = {
    suggestStyle: () => [COUNTRY, FORM],
    sampleFlags: () => FLAGS,
    tryOnOpenRecord: () => null,
  };

  test('are taken or left one by one, and come back as one edit', async () => {
    const taken = vi.fn<(edit: StyleEdit) => void>();
    const { place, asked } = await drawn(<Suggestion style={DEFAULT_STYLE} onTake={taken} />, answers);
    expect(asked('suggestStyle')).toEqual([]);
    await click(one(place, 'button', 'Suggest'));
    expect(place.textContent).toContain('Default country: Finland');
    expect(place.textContent).toContain('120 of 150 do so already');
    await click(one(one(place, 'label', 'Numbers like'), 'input'));
    await later(600);
    expect(asked('sampleFlags').at(-1)?.data).toMatchObject({ style: takeSuggestions(DEFAULT_STYLE, [COUNTRY]) });
    await click(one(place, 'button', 'Take 1 suggestion'));
    expect(taken.mock.lastCall?.[0](DEFAULT_STYLE)).toEqual(takeSuggestions(DEFAULT_STYLE, [COUNTRY]));
    expect(place.textContent).toContain('Taken into the house style.');
  });

  test('are none where the sample shows no habit', async () => {
    const { place } = await drawn(<Suggestion style={DEFAULT_STYLE} onTake={vi.fn()} />, { suggestStyle: () => [] });
    await click(one(place, 'button', 'Suggest'));
    expect(place.textContent).toContain('no clear habit');
  });
});
