import { describe, expect, test } from 'vitest';
import { accountOf } from './merge-record';
import { mergeProposal, proposalFileName } from './merge-proposal';
import { planMerge } from './plan-merge';
import { AINO, AINO_K, OWNERS, PROPERTIES } from './testing/contacts';

const NOW = Date.UTC(2026, 10, 22, 12);
const links = { '6001': 'https://app.hubspot.com/1', '6002': 'https://app.hubspot.com/2' };

function proposed(choices: Parameters<typeof planMerge>[0]['choices'] = {}) {
  const account = accountOf(PROPERTIES, OWNERS);
  const plan = planMerge({ kind: 'contact', a: AINO, b: AINO_K, account, choices, now: NOW, keptDays: 90 });
  return { plan, proposal: mergeProposal(plan, { links, author: ' Oskar ', now: NOW }) };
}

describe('a merge that is handed on', () => {
  test('names both records by link, who survives, who proposes it and when', () => {
    expect(proposed().proposal).toMatchObject({
      ...{ lintelMergePlan: 1, crm: 'hubspot', account: '777', kind: 'contact' },
      survivor: { id: '6001', link: links['6001'] },
      merged: { id: '6002', link: links['6002'] },
      ...{ proposedBy: 'Oskar', proposedAt: '2026-11-22T12:00:00.000Z' },
    });
  });

  test('says whose value was chosen', () => {
    const title = (choices: Parameters<typeof proposed>[0]) =>
      proposed(choices).proposal.values.find(({ label }) => label === 'Job title');
    expect(title({})).toMatchObject({ from: 'survivor', value: ['Myyntijohtaja'] });
    expect(title({ jobTitle: 'loser' })).toMatchObject({ from: 'loser', value: ['TOIMITUSJOHTAJA'] });
  });

  test('holds no value but those that somebody had to choose', () => {
    const { plan, proposal } = proposed();
    const open = plan.fields.filter(({ differs, changeable }) => differs && changeable);
    expect(open.length).toBeGreaterThan(0);
    expect(proposal.values.map(({ value }) => value)).toEqual(open.map(({ result }) => result));
    const kept = plan.fields.filter((field) => !open.includes(field)).flatMap(({ result }) => result);
    const told = new Set(proposal.values.flatMap(({ value }) => value));
    const silent = kept.filter((value) => value.length > 3 && !told.has(value));
    expect(silent.length).toBeGreaterThan(0);
    const text = JSON.stringify(proposal.values);
    expect(silent.filter((value) => text.includes(JSON.stringify(value)))).toEqual([]);
  });

  test('its file is named by ids: names of people do not belong into file names', () => {
    expect(proposalFileName(proposed().proposal)).toBe('lintel-merge-contact-6001-6002.json');
  });
});
