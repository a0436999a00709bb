// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import { draw, one } from '../../components/app/testing/draw';
import { AboutCrm } from '../../components/app/crm-words';
import { speakEnglish } from '../../components/app/testing/english';
import type { SurfaceAudit } from '../../lib/messages/protocol';
import { ExpectedFound } from './expected-found';
import { everyField, surface } from './testing/audits';

beforeEach(speakEnglish);

const show = (changes: Partial<SurfaceAudit>) =>
  draw(
    <AboutCrm crm="hubspot">
      <ExpectedFound audit={surface(changes)} />
    </AboutCrm>,
  );
const texts = (page: HTMLElement, selector: string) => [...page.querySelectorAll(selector)].map((n) => n.textContent);

test('how many expected fields there are, by which evidence, and which are missing', async () => {
  const expected = [
    ...everyField(4).slice(0, 6),
    { key: 'city', foundBy: 'value' },
    { key: 'jobTitle', foundBy: 'account-label' },
    { key: 'fax', foundBy: 'data-field' },
  ] as const;
  const page = await show({ expected });
  expect(one(page, 'summary').textContent).toBe('7 of 9 expected fields found');
  expect(texts(page, 'dt')).toEqual([
    'By the name HubSpot gives it',
    'By your account’s label',
    'By the value it holds in HubSpot',
  ]);
  expect(texts(page, 'dd')).toEqual(['5', '1', '1']);
  // The page's own label where it is known, as for the lead source here.
  expect(one(page, 'details > div').textContent).toBe(
    'Not on this page: Mobile phone and Liidin lähde. What is not found is not checked.',
  );
});

test('nothing is said to be missing where nothing is, nor found where nothing was', async () => {
  expect((await show({})).querySelector('details > div')).toBeNull();
  const none = await show({ expected: everyField(0) });
  expect(one(none, 'summary').textContent).toBe('0 of 9 expected fields found');
  expect(none.querySelector('dl')).toBeNull();
});
