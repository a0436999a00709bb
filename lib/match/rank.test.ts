import { expect, test } from 'vitest';
import { draftOf, recordOf } from './match-test-kit';
import { rankCandidates } from './rank';

const aino = { firstName: 'Aino', lastName: 'Virtanen' };
const draft = { ...draftOf({ ...aino, email: 'aino@nordweb.fi', mobilePhone: '040 1234568' }), id: '1' };
const others = [
  recordOf({ ...aino, company: 'Kone Oyj' }, 'contact', '2'),
  recordOf({ ...aino, mobilePhone: '+358401234568' }, 'contact', '3'),
  recordOf({ ...aino, email: 'aino@nordweb.fi', mobilePhone: '+358401234568' }, 'contact', '4'),
  recordOf({ ...aino, email: 'aino@nordweb.fi' }, 'contact', '1'),
  recordOf({ ...aino, email: 'aino@nordweb.fi', mobilePhone: '+358401234568' }, 'contact', '4'),
];

test('likeliest first, without the record itself, without the unlikely, each once', () => {
  expect(rankCandidates(draft, others, { country: 'FI' }).map(({ record }) => record.ref.id)).toEqual(['4', '3']);
});

test('the least probability can be chosen', () => {
  const all = rankCandidates(draft, others, { country: 'FI', atLeast: 0 });
  expect(all.map(({ record }) => record.ref.id)).toEqual(['4', '3', '2']);
});

test('the order of the records does not matter', () => {
  const forwards = rankCandidates(draft, others, { country: 'FI' });
  expect(rankCandidates(draft, others.toReversed(), { country: 'FI' })).toEqual(forwards);
});
