// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test } from 'vitest';
import { one, settled } from '../../components/app/testing/draw';
import { speakEnglish } from '../../components/app/testing/english';
import { open, submit, type, saving } from './testing/open-options';

beforeEach(speakEnglish);
afterEach(() => {
  location.hash = '';
});

async function paste(page: HTMLElement, text: string): Promise<void> {
  const area = one(page, '[data-rule=vocabulary] textarea');
  await settled(() => {
    Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(area, text);
    area.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await settled(() => area.dispatchEvent(new Event('focusout', { bubbles: true })));
}

test('a field’s words are pasted as one list; what cannot be read is not saved', async () => {
  const { page, sent } = await open('#style', saving);
  await type(one(page, '[data-rule=vocabulary] input[list]'), 'Lead source');
  await paste(page, 'Trade fair\nMessu = Trade fair\nWebsite');
  await submit(page, '.save-bar');
  expect(sent.at(-1)).toMatchObject({
    data: {
      style: {
        rules: {
          vocabulary: {
            options: {
              lists: { leadSource: ['Trade fair', 'Website'] },
              synonyms: { leadSource: { Messu: 'Trade fair' } },
            },
          },
        },
      },
    },
  });
  expect(one(page, '[data-rule=vocabulary] textarea')).toHaveProperty(
    'value',
    'Trade fair\nWebsite\nMessu = Trade fair',
  );
  await paste(page, 'Website\na = b = c');
  expect(page.querySelector('.save-bar [type=submit]')).toBeNull();
  expect(one(page, '[data-rule=vocabulary] [role=alert]').textContent).toContain('line 2');
  await paste(page, '');
  await submit(page, '.save-bar');
  expect(sent.at(-1)).toMatchObject({
    data: { style: { rules: { vocabulary: { options: { lists: {}, synonyms: {} } } } } },
  });
});
