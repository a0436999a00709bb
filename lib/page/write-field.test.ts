// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from 'vitest';
import { leaveControl, writeControl, type Choice } from './write-field';

const of = (value: string, label = value): Choice => ({ value, label });

beforeEach(() => document.body.replaceChildren());

function make<K extends 'input' | 'textarea' | 'select'>(name: K): HTMLElementTagNameMap[K] {
  const control = document.createElement(name);
  document.body.append(control);
  return control;
}

/** Events that reach the body, as a page's own listeners hear them. */
function heardFrom(control: HTMLElement): string[] {
  const heard: string[] = [];
  for (const type of ['input', 'change', 'focusout']) {
    document.body.addEventListener(type, ({ target }) => target === control && heard.push(type));
  }
  return heard;
}

describe('writeControl', () => {
  test.each(['input', 'textarea'] as const)(
    'an %s gets the value, past a setter of the page, and tells the page',
    (name) => {
      const control = make(name);
      control.value = ' 040 1 ';
      const heard = heardFrom(control);
      // What a framework does that tracks its controls: it would take a plain assignment for its own.
      Object.defineProperty(control, 'value', {
        configurable: true,
        get: () =>
          Object.getOwnPropertyDescriptor(Object.getPrototypeOf(control), 'value')?.get?.call(control) as unknown,
        set: () => expect.unreachable('the tracker saw the value'),
      });
      expect(writeControl(control, '040 1', of('+358401'))).toBe('written');
      expect(control.value).toBe('+358401');
      expect(heard).toEqual(['input', 'change']);
    },
  );

  test('a value that changed meanwhile is left alone', () => {
    const control = make('input');
    control.value = 'new';
    const heard = heardFrom(control);
    expect(writeControl(control, 'old', of('fixed'))).toBe('changed');
    expect([control.value, heard]).toEqual(['new', []]);
  });

  test.each(['readOnly', 'disabled'] as const)('a control that is %s takes nothing', (state) => {
    const control = make('input');
    control[state] = true;
    expect(writeControl(control, '', of('x'))).toBe('impossible');
    expect(control.value).toBe('');
  });

  test('a choice is made by value or by label; one that is not offered is impossible', () => {
    const select = make('select');
    for (const [value, text] of [
      ['', '--'],
      ['fi', 'Finland'],
      ['se', 'Sweden'],
    ] as const) {
      const option = document.createElement('option');
      option.value = value;
      option.textContent = text;
      select.append(option);
    }
    expect(writeControl(select, '', of('Finland'))).toBe('written');
    expect(select.value).toBe('fi');
    expect(writeControl(select, 'Finland', of('se'))).toBe('written');
    expect(writeControl(select, 'Sweden', of('Norway'))).toBe('impossible');
    expect(writeControl(select, 'Finland', of('fi'))).toBe('changed');
    // What is stored counts, and not a label that happens to be the same.
    expect(writeControl(select, 'Sweden', of('246', 'Finland'))).toBe('written');
    expect(select.value).toBe('fi');
    expect(writeControl(select, 'Finland', of('se', 'Finland'))).toBe('written');
    expect(select.value).toBe('se');
  });
});

test('leaveControl lets a page that saves on blur save', () => {
  const control = make('input');
  const heard = heardFrom(control);
  leaveControl(control);
  expect(heard).toContain('focusout');
  expect(document.activeElement).not.toBe(control);
});
