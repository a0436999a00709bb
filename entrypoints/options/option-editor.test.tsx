// @vitest-environment happy-dom
import * as v from 'valibot';
import { beforeEach, describe, expect, test } from 'vitest';
import { draw, one, settled } from '../../components/app/testing/draw';
import { speakEnglish } from '../../components/app/testing/english';
import { isFieldKey, type FieldKey } from '../../lib/record/record';
import { OptionEditor } from './option-editor';
import { shapeOf } from '../../lib/style/option-shape';

beforeEach(speakEnglish);

const field = v.custom<FieldKey>((input) => typeof input === 'string' && isFieldKey(input));

test.each([
  [v.boolean(), { kind: 'flag' }],
  [v.picklist(['a', 'b']), { kind: 'choice', choices: ['a', 'b'] }],
  [v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(60)), { kind: 'number', min: 1, max: 60, isWhole: true }],
  [v.number(), { kind: 'number', isWhole: false }],
  [v.pipe(v.string(), v.maxLength(20)), { kind: 'text', maxLength: 20 }],
  [v.exactOptional(v.string()), { kind: 'text' }],
  [v.array(v.string()), { kind: 'lines' }],
  [v.pipe(v.array(v.pipe(v.string(), v.regex(/^[A-Z]{2}$/))), v.maxLength(9)), { kind: 'lines' }],
  [v.array(v.picklist(['x', 'y'])), { kind: 'ticks', choices: ['x', 'y'] }],
  [v.array(v.picklist(['city', 'state'])), { kind: 'fields', fields: ['city', 'state'] }],
  [v.record(v.string(), v.string()), { kind: 'pairs' }],
  [v.record(v.string(), v.array(v.string())), { kind: 'keyed', fields: null, of: { kind: 'lines' } }],
  [v.union([v.string(), v.number()]), null],
])('%#: the shape of an option', (schema, shape) => expect(shapeOf(schema)).toEqual(shape));

test('fields are known by what the schema takes', () => {
  expect(shapeOf(v.array(field))).toMatchObject({
    kind: 'fields',
    fields: expect.arrayContaining(['owner']) as unknown,
  });
  const perField = v.record(field, v.record(v.string(), v.string()));
  expect(shapeOf(perField)).toMatchObject({ kind: 'keyed', of: { kind: 'pairs' } });
});

async function edit(schema: v.GenericSchema, before: unknown, name = 'some') {
  const shape = shapeOf(schema);
  if (!shape) throw new Error('no form');
  const saved: unknown[] = [];
  const onChange = (change: (now: unknown) => unknown) => void saved.push(change(before));
  const page = await draw(
    <OptionEditor rule="phone-format" name={name} label="Some" {...{ shape, schema, onChange }} value={before} />,
  );
  return { page, saved };
}

/** Types and leaves the field. */
async function type(page: HTMLElement, selector: string, text: string) {
  const input = one(page, selector);
  await settled(() => {
    const { prototype } = input instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement;
    Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(input, text);
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await settled(() => input.dispatchEvent(new Event('focusout', { bubbles: true })));
}

describe('what is typed', () => {
  const months = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(60));

  test('a number is saved when the field is left', async () => {
    const { page, saved } = await edit(months, 12);
    expect(one(page, 'input')).toHaveProperty('value', '12');
    await type(page, 'input', '12');
    await type(page, 'input', '18');
    expect(saved).toEqual([18]);
  });

  test.each(['', 'many', '0', '61', '1.5'])(
    '%j is no number of months: nothing is saved, and it says why',
    async (text) => {
      const { page, saved } = await edit(months, 12);
      await type(page, 'input', text);
      expect(saved).toEqual([]);
      expect(one(page, '[role=alert]').textContent).toBe('Not saved. Type a number from 1 to 60.');
      await type(page, 'input', '6');
      expect(page.querySelector('[role=alert]')).toBeNull();
      expect(saved).toEqual([6]);
    },
  );

  test('a list is pasted, one a line; one that does not fit is named', async () => {
    const { page, saved } = await edit(v.array(v.pipe(v.string(), v.maxLength(5))), ['Web']);
    await type(page, 'textarea', 'Web\nPhone\n\nWeb');
    expect(saved).toEqual([['Web', 'Phone']]);
    await type(page, 'textarea', 'Web\nCarrier pigeon');
    expect(saved).toHaveLength(1);
    expect(one(page, '[role=alert]').textContent).toContain('“Carrier pigeon”');
  });

  test('pairs are pasted; a line that is none is told by its number', async () => {
    const { page, saved } = await edit(v.record(v.string(), v.string()), { www: 'Web' });
    expect(one(page, 'textarea')).toHaveProperty('value', 'www = Web');
    await type(page, 'textarea', 'www = Web\nhomepage = Web');
    expect(saved).toEqual([{ www: 'Web', homepage: 'Web' }]);
    await type(page, 'textarea', 'www = Web\nhomepage');
    expect(one(page, '[role=alert]').textContent).toContain('line 2 says “homepage”');
  });
});

describe('lists of fields or stages', () => {
  const perField = v.record(field, v.array(v.string()));

  test('one is chosen by its name and edited; the others stay', async () => {
    const { page, saved } = await edit(perField, { industry: ['IT'] });
    expect(page.textContent).toContain('Industry: 1');
    expect(page.querySelector('textarea')).toBeNull();
    await type(page, 'input[list]', 'lead source');
    await type(page, 'textarea', 'Web\nFair');
    expect(saved).toEqual([{ industry: ['IT'], leadSource: ['Web', 'Fair'] }]);
  });

  test('a field that only the account has is called as the CRM calls it', async () => {
    const { page, saved } = await edit(perField, {});
    await type(page, 'input[list]', 'lead_tier');
    await type(page, 'textarea', 'A');
    expect(saved).toEqual([{ 'custom:lead_tier': ['A'] }]);
  });

  test('a list that becomes empty is gone', async () => {
    const { page, saved } = await edit(perField, { industry: ['IT'] });
    await type(page, 'input[list]', 'Industry');
    await type(page, 'textarea', '');
    expect(saved).toEqual([{}]);
  });

  test('fields to tick at a stage', async () => {
    const { page, saved } = await edit(v.record(v.string(), v.array(field)), {}, 'contactStages');
    await type(page, 'input[list]', 'customer');
    await settled(() => one(one(page, '.checklist label', 'Job title'), 'input').click());
    expect(saved).toEqual([{ customer: ['jobTitle'] }]);
  });
});
