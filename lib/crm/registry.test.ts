import { expect, test } from 'vitest';
import { CRM_IDS } from '../record/crm-names';
import type { CrmId } from '../record/record';
import { CRMS } from './registry';

test('every CRM that is known can be connected', () => {
  expect(Object.keys(CRMS).sort()).toEqual([...CRM_IDS].sort());
});

test.each<[CrmId, readonly string[], boolean, boolean]>([
  ['hubspot', [], true, true],
  ['hubspot', ['crm.objects.contacts.read'], false, true],
  ['hubspot', ['crm.objects.companies.read'], true, true],
  ['hubspot', ['crm.objects.companies.write'], true, false],
  ['pipedrive', [], true, true],
  ['pipedrive', ['can_merge_people'], true, true],
  ['pipedrive', ['can_use_api'], false, true],
])('a key of %s without %j: reads %s, writes %s', (crm, missing, canRead, canWrite) => {
  expect(CRMS[crm].worth(missing)).toEqual({ canRead, canWrite });
});
