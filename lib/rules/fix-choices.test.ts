import { expect, test } from 'vitest';
import type { Finding, Fix } from './finding';
import { choicesOf, leavesDoubt, otherChanges, taking, withFreshFix } from './fix-choices';

function found(fix?: Fix, more: Partial<Finding> = {}): Finding {
  const base = { rule: 'phone-format', field: 'phone', index: 0, severity: 'error', value: 'v' } as const;
  return { ...base, message: { key: 'm' }, ...(fix && { fix }), ...more };
}

const either: Fix = { kind: 'review', value: 'a', alternatives: ['b', 'a', 'c'], labels: { phone: 'A', fax: 'F' } };

test('each value is a choice once, seen by its label where it has one', () => {
  expect(choicesOf(found(either))).toEqual([
    { value: 'a', text: 'A', stays: false },
    { value: 'b', text: 'b', stays: false },
    { value: 'c', text: 'c', stays: false },
  ]);
  expect(choicesOf(found(either, { value: 'c' })).filter(({ stays }) => stays)).toMatchObject([{ value: 'c' }]);
  expect(choicesOf(found())).toEqual([]);
});

test('the word that is in doubt stays in doubt when it is chosen, in whatever case', () => {
  const georgia = found({ kind: 'review', value: 'United States', alternatives: ['Georgia'] }, { value: 'georgia ' });
  expect(leavesDoubt(georgia, 'Georgia')).toBe(true);
  expect(leavesDoubt(georgia, 'United States')).toBe(false);
  expect(leavesDoubt(found({ kind: 'safe', value: 'V' }), 'V')).toBe(false);
});

test('a value can be named masked', () => {
  const fix: Fix = { kind: 'review', value: 'hetu', alternatives: ['hetu 131052-308T'] };
  expect(taking(found(fix), 'hetu •••').fix?.value).toBe('hetu 131052-308T');
});

test('only what the fix offers can be taken, and without the label of what was not', () => {
  const finding = found(either);
  expect(taking(finding, 'b').fix).toEqual({ ...either, value: 'b', labels: { fax: 'F' } });
  for (const value of [undefined, 'a', 'z']) expect(taking(finding, value)).toBe(finding);
  expect(taking(found(), 'b').fix).toBeUndefined();
});

test('what else is written', () => {
  const moved: Fix = { kind: 'review', value: '', others: { email: 'a@b.fi' } };
  expect(otherChanges(moved)).toEqual([{ field: 'email', text: 'a@b.fi' }]);
  expect(otherChanges({ ...moved, labels: { email: 'Mail' } })).toEqual([{ field: 'email', text: 'Mail' }]);
});

test('the same fix of one value is offered once, by the first that has it', () => {
  const fix: Fix = { kind: 'safe', value: 'x', others: { email: '1', fax: '2' } };
  const first = found(fix);
  const same = found({ kind: 'review', value: 'x', others: { email: '1', fax: '2' } }, { rule: 'phone-invalid' });
  const elsewhere = found(fix, { index: 1 });
  const less = found({ kind: 'safe', value: 'x' });
  expect(withFreshFix([first, found(), same, elsewhere, less])).toEqual(new Set([first, elsewhere, less]));
});
