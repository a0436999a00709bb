import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FieldKey } from '../record/record';
import type { Finding, RuleId, Severity } from '../rules/finding';
import type { SurfaceKind } from './surface';
import { hear, REST, speech, startTiming, type TimingEvent, type TimingState } from './timing';

const finding = (rule: RuleId, field: FieldKey, severity: Severity = 'error', value = 'x'): Finding => ({
  rule,
  field,
  index: 0,
  severity,
  message: { key: rule },
  value,
});
const answer = (...findings: Finding[]) => ({ type: 'answer', findings, markEverything: false }) as const;
const input = (field: FieldKey): TimingEvent => ({ type: 'input', field });
const draft = (...empty: FieldKey[]): TimingEvent => ({ type: 'draft', empty: new Set(empty) });
const blur = (field: FieldKey): TimingEvent => ({ type: 'blur', field });

/** Plays events, each at its time, and tells what is marked, what is quiet and what is due. */
function play(surface: SurfaceKind, ...events: readonly (readonly [number, TimingEvent])[]) {
  const state = events.reduce<TimingState>((now, [at, event]) => hear(now, event, at), startTiming(surface));
  const { marked, quiet, dueAt } = speech(state);
  return { marked: marked.map(({ rule }) => rule), quiet: quiet.map(({ rule }) => rule), dueAt };
}

const badPhone = finding('phone-invalid', 'phone');
const formPhone = finding('phone-format', 'phone', 'warning');
const twin = finding('possible-duplicate', 'email', 'warning');
const required = finding('required-field', 'leadSource', 'error', '');
const placeholder = { ...finding('required-field', 'leadSource', 'error', 'TBD'), notYet: '' };
const noOwner = finding('owner-missing', 'owner', 'warning', '');

describe('the field being typed in', () => {
  const typing = [
    [0, input('phone')],
    [5, answer(badPhone)],
  ] as const;

  test('a new finding waits for one second of rest', () => {
    expect(play('create', ...typing)).toEqual({ marked: [], quiet: [], dueAt: REST });
    expect(play('create', ...typing, [REST - 1, { type: 'tick' }]).marked).toEqual([]);
    expect(play('create', ...typing, [REST, { type: 'tick' }])).toEqual({
      marked: ['phone-invalid'],
      quiet: [],
      dueAt: null,
    });
  });

  test('every stroke starts the rest anew', () => {
    expect(play('create', ...typing, [900, input('phone')], [REST, { type: 'tick' }])).toMatchObject({
      marked: [],
      dueAt: 1_900,
    });
  });

  test('leaving the field, or Create, ends the wait', () => {
    expect(play('create', ...typing, [50, blur('phone')]).marked).toEqual(['phone-invalid']);
    expect(play('create', ...typing, [50, { type: 'submit' }]).marked).toEqual(['phone-invalid']);
    expect(play('create', ...typing, [50, blur('email')]).marked).toEqual([]);
  });

  test('what an older draft was answered is not spoken of the newer one', () => {
    const retyped = [...typing, [50, input('phone')], [51, draft()]] as const;
    expect(play('create', ...retyped, [60, blur('phone')]).marked).toEqual([]);
    expect(play('create', ...retyped, [5_000, { type: 'tick' }])).toMatchObject({ marked: [], dueAt: null });
    expect(play('create', ...retyped, [60, blur('phone')], [300, answer(formPhone)]).marked).toEqual(['phone-format']);
    const shown = [...typing, [60, blur('phone')], [70, draft()]] as const;
    expect(play('create', ...shown).marked).toEqual(['phone-invalid']);
  });

  test('what is no longer true vanishes at once, and waits again when it comes back', () => {
    const shown = [...typing, [REST, { type: 'tick' }]] as const;
    const gone = [...shown, [1_100, input('phone')], [1_101, answer()]] as const;
    expect(play('create', ...gone).marked).toEqual([]);
    expect(play('create', ...gone, [1_110, input('phone')], [1_112, answer(badPhone)]).marked).toEqual([]);
  });

  test('what was said and is still true stays while typing goes on', () => {
    const later = { ...badPhone, value: 'xy' };
    expect(
      play('create', ...typing, [REST, { type: 'tick' }], [1_100, input('phone')], [1_101, answer(later)]).marked,
    ).toEqual(['phone-invalid']);
  });

  test('a tick that comes late does not lose what was due before the next stroke', () => {
    expect(play('create', ...typing, [1_400, input('phone')]).marked).toEqual(['phone-invalid']);
  });
});

describe('caused elsewhere', () => {
  test('a duplicate, or a finding on another field, appears at once', () => {
    expect(play('create', [0, input('email')], [5, answer(twin)]).marked).toEqual(['possible-duplicate']);
    expect(play('create', [0, input('country')], [5, answer(formPhone)]).marked).toEqual(['phone-format']);
  });
});

describe('what is missing', () => {
  test('of a form waits until the field is left, or Create', () => {
    expect(play('create', [0, answer(required)])).toEqual({ marked: [], quiet: [], dueAt: null });
    expect(play('create', [0, answer(required)], [5_000, { type: 'tick' }]).marked).toEqual([]);
    expect(play('create', [0, answer(required)], [9, blur('leadSource')]).marked).toEqual(['required-field']);
    expect(play('create', [0, answer(required)], [9, { type: 'submit' }]).marked).toEqual(['required-field']);
  });

  test('is not the only one that waits: so does whatever speaks of an empty field, or of a word for nothing', () => {
    for (const absent of [noOwner, placeholder]) {
      const { field, rule } = absent;
      expect(play('create', [0, answer(absent)], [5_000, { type: 'tick' }])).toMatchObject({ marked: [], dueAt: null });
      expect(play('create', [0, input(field)], [5, answer(absent)], [5_000, { type: 'tick' }]).marked).toEqual([]);
      expect(play('create', [0, answer(absent)], [9, blur(field)]).marked).toEqual([rule]);
      expect(play('create', [0, answer(absent)], [9, { type: 'submit' }]).marked).toEqual([rule]);
      expect(play('record', [0, { ...answer(absent), markEverything: true }]).marked).toEqual([rule]);
    }
  });

  test('emptied again waits again', () => {
    const emptied = [
      [0, blur('leadSource')],
      [10, input('leadSource')],
      [11, answer(required)],
    ] as const;
    expect(play('create', ...emptied).marked).toEqual([]);
    expect(play('create', ...emptied, [20, blur('leadSource')]).marked).toEqual(['required-field']);
  });

  test('of the next form waits, once the one before was created and what was typed is gone', () => {
    const created = [
      [0, input('phone')],
      [10, { type: 'submit' }],
    ] as const;
    expect(play('create', ...created, [20, draft('phone')], [30, answer(required)]).marked).toEqual([]);
    // Refused: what was typed is still there. Emptied by hand before Create: the same form.
    expect(play('create', ...created, [20, draft('fax')], [30, answer(required)]).marked).toEqual(['required-field']);
    const emptied = [
      [0, input('phone')],
      [5, draft('phone')],
      [10, { type: 'submit' }],
      [30, answer(required)],
    ] as const;
    expect(play('create', ...emptied).marked).toEqual(['required-field']);
  });

  test('of a record that was opened is a fact', () => {
    expect(play('record', [0, answer(required)]).marked).toEqual(['required-field']);
  });
});

describe('a record that was opened, not edited', () => {
  const info = finding('phone-format', 'mobilePhone', 'info');

  test('errors and duplicates are marked, lesser findings stay in the pill', () => {
    expect(play('record', [0, answer(badPhone, twin, info)])).toMatchObject({
      marked: ['phone-invalid', 'possible-duplicate'],
      quiet: ['phone-format'],
    });
  });

  test('everything is marked where the house says so', () => {
    expect(play('record', [0, { type: 'answer', findings: [info], markEverything: true }]).marked).toEqual([
      'phone-format',
    ]);
  });

  test('editing the field brings its finding out; a new one elsewhere is marked', () => {
    expect(play('record', [0, answer(info)], [5, input('mobilePhone')], [6, answer(info)]).marked).toEqual([
      'phone-format',
    ]);
    expect(play('record', [0, answer(info)], [5, input('country')], [6, answer(info, formPhone)])).toMatchObject({
      marked: ['phone-format'],
      quiet: ['phone-format'],
    });
  });
});

test('whatever happens: only true findings are spoken of, and each at most once', () => {
  const anyFinding = fc.constantFrom(badPhone, formPhone, twin, required);
  const anyField = fc.constantFrom<FieldKey>('phone', 'email', 'leadSource');
  const anyEvent = fc.oneof(
    fc.uniqueArray(anyFinding).map((findings): TimingEvent => answer(...findings)),
    anyField.map(input),
    anyField.map(blur),
    fc.subarray<FieldKey>(['phone', 'email', 'leadSource']).map((empty) => draft(...empty)),
    fc.constantFrom<TimingEvent>({ type: 'submit' }, { type: 'tick' }),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(2_000), anyEvent)), (steps) => {
      let now = 0;
      let state = startTiming('create');
      for (const [wait, event] of steps) {
        now += wait;
        state = hear(state, event, now);
        const { marked, quiet, dueAt } = speech(state);
        const spoken = [...marked, ...quiet];
        expect(new Set(spoken).size).toBe(spoken.length);
        for (const each of spoken) expect(state.findings).toContain(each);
        // Nothing is due in the past: it would never be spoken.
        if (dueAt !== null) expect(dueAt).toBeGreaterThan(now);
      }
    }),
  );
});
