import { expect, test } from 'vitest';
import type { DraftReport } from '../../lib/messages/protocol';
import { draftOf, labelsOf } from './draft-of-report';

const field = { foundBy: 'prefixed-attribute', editable: true } as const;
const report: DraftReport = {
  crm: 'hubspot',
  account: '1',
  surface: 'record',
  kind: 'contact',
  id: '5',
  fields: [
    { ...field, key: 'phone', label: 'Puhelin', values: ['040'] },
    { ...field, key: 'phone', label: 'Phone again', values: ['050'] },
    { ...field, key: 'city', label: '', values: [] },
  ],
};

test('a field shown twice keeps its first reading; an empty one stays known to be empty', () => {
  expect(draftOf(report)).toEqual({ kind: 'contact', id: '5', fields: { phone: ['040'], city: [] } });
});

test('a draft that is not created yet has no id', () => {
  const { crm, account, surface, kind, fields } = report;
  expect(draftOf({ crm, account, surface, kind, fields })).not.toHaveProperty('id');
});

test("the page's labels are kept, blank ones left to Lintel's own", () => {
  expect(labelsOf(report)).toEqual({ phone: 'Puhelin' });
});
