import { expect, test, vi } from 'vitest';
import type { Crm } from '../../lib/crm/crm';
import type { ConnectionView } from '../../lib/messages/protocol';
import { DEFAULT_STYLE } from '../../lib/style/presets';
import { createSkippedRules, type SkippedRulesParts } from './skipped-rules';

const CONNECTED: ConnectionView = {
  ...{ crm: 'hubspot', account: '42', state: 'connected', missingScopes: [], canWrite: true },
};
const STRANGE = { type: 'PHASE_OF_MOON', arguments: [] };
const validations = vi.fn<NonNullable<Crm['validations']>>((kind) =>
  Promise.resolve(
    kind === 'contact'
      ? [
          { field: 'phone', ...STRANGE },
          { field: 'phone', ...STRANGE },
          { field: 'city', ...STRANGE },
          { field: 'email', type: 'MAX_LENGTH', arguments: ['9'] },
        ]
      : [{ field: 'phone', ...STRANGE }],
  ),
);

function start({ crm = { validations }, severity }: { crm?: Partial<Crm>; severity?: 'off' } = {}) {
  const style = severity ? { ...DEFAULT_STYLE, rules: { 'crm-validation': { severity } } } : DEFAULT_STYLE;
  const parts = {
    boot: { style: () => style },
    connections: { crmFor: () => Promise.resolve(crm) },
    described: () => [{ key: 'phone', label: 'Puhelin', options: [] }],
  };
  // What it touches of the worker's parts, and nothing else of them.
  return createSkippedRules(parts as unknown as SkippedRulesParts);
}

test('fields with rules that are not understood are named once, in the account\u2019s words', async () => {
  const { skipped } = await start()(CONNECTED);
  expect(skipped).toEqual([{ field: 'phone', label: 'Puhelin' }, { field: 'city' }]);
});

test('nothing is asked or said where the rule is off, the CRM has none, or nobody is connected', async () => {
  validations.mockClear();
  expect(await start({ severity: 'off' })(CONNECTED)).toBe(CONNECTED);
  expect(await start({ crm: {} })(CONNECTED)).toBe(CONNECTED);
  const none: ConnectionView = { ...CONNECTED, state: 'not-connected' };
  expect(await start()(none)).toBe(none);
  expect(validations).not.toHaveBeenCalled();
});

test('what cannot be asked is not known', async () => {
  const crm = { validations: () => Promise.reject(new Error('refused')) };
  expect(await start({ crm })(CONNECTED)).toBe(CONNECTED);
});
