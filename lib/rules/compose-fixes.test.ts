import { describe, expect, test } from 'vitest';
import type { Draft, FieldKey } from '../record/record';
import { applied, composeFixes, type RunAbout } from './compose-fixes';
import type { Finding, Fix } from './finding';
import { contact } from './rule-test-kit';

const finding = (field: FieldKey, value: string, fix?: Fix, index = 0): Finding => ({
  rule: 'phone-format',
  field,
  index,
  severity: 'warning',
  message: { key: 'rules.phoneFormat.otherForm' },
  value,
  ...(fix && { fix }),
});

/** Made-up rules over one field: `from` anywhere in the value becomes `to`. */
function rules(...steps: readonly (readonly [from: string, to: string, kind: Fix['kind']])[]): RunAbout {
  return (draft: Draft, fields) =>
    [...fields].flatMap((field) =>
      (draft.fields[field] ?? []).flatMap((value, index) =>
        steps
          .filter(([from]) => value.includes(from))
          .map(([from, to, kind]) => finding(field, value, { kind, value: value.replace(from, to) }, index)),
      ),
    );
}

const draft = contact({ phone: ['abc'] });
const all: ReadonlySet<FieldKey> = new Set<FieldKey>(['phone']);

describe('fixes of several rules on one value', () => {
  test('become one, whichever is taken', () => {
    const run = rules(['a', 'x', 'safe'], ['b', 'y', 'safe'], ['c', 'z', 'safe']);
    const fixes = composeFixes(draft, run(draft, all), run).map(({ fix }) => fix);
    expect(fixes).toEqual(Array.from({ length: 3 }, () => ({ kind: 'safe', value: 'xyz' })));
  });

  test('a safe one takes in only what is safe, a doubtful one everything', () => {
    const run = rules(['a', 'x', 'safe'], ['b', 'y', 'review']);
    expect(composeFixes(draft, run(draft, all), run).map(({ fix }) => fix)).toEqual([
      { kind: 'safe', value: 'xbc' },
      { kind: 'review', value: 'xyc' },
    ]);
  });

  test('what a fix moves to another field is put right there', () => {
    const run = rules(['q', 'Q', 'safe']);
    const moving = finding('phone', 'abc', { kind: 'review', value: 'ab', others: { mobilePhone: 'q' } });
    expect(composeFixes(draft, [moving], run)[0]?.fix).toEqual({
      kind: 'review',
      value: 'ab',
      others: { mobilePhone: 'Q' },
    });
  });

  test('a choice between values stays a choice', () => {
    const run = rules(['a', 'x', 'safe']);
    const choice = finding('phone', 'abc', { kind: 'review', value: 'abd', alternatives: ['abe'] });
    expect(composeFixes(draft, [choice], run)).toEqual([choice]);
  });

  test('rules that undo each other come to an end', () => {
    const run = rules(['a', 'b', 'safe'], ['b', 'a', 'safe']);
    expect(composeFixes(draft, run(draft, all), run)).toHaveLength(2);
  });

  test('what is wrong with another field is that field’s own to fix, whoever judges it', () => {
    const two = contact({ phone: ['abc'], jobTitle: ['abc'] });
    const run: RunAbout = (of) => rules(['a', 'x', 'safe'])(of, new Set<FieldKey>(['phone', 'jobTitle']));
    expect(composeFixes(two, run(two, all), run).map(({ fix }) => fix)).toEqual([
      { kind: 'safe', value: 'xbc' },
      { kind: 'safe', value: 'xbc' },
    ]);
  });

  test('other values of the field are not touched', () => {
    const two = contact({ phone: ['aa', 'ab'] });
    const run = rules(['a', 'x', 'safe']);
    expect(composeFixes(two, run(two, all), run).map(({ fix }) => fix?.value)).toEqual(['xx', 'xb']);
  });
});

test('a fix applied is a draft with the new values in their places', () => {
  const two = contact({ phone: ['1', '2'] });
  const fix: Fix = { kind: 'review', value: '3', others: { fax: '4' } };
  expect(applied(two, finding('phone', '2', fix, 1)).fields).toEqual({ phone: ['1', '3'], fax: ['4'] });
  expect(applied(two, finding('phone', '2'))).toBe(two);
});
