import { beforeEach, describe, expect, it } from 'vitest';
import { PipedriveAccount, USERS } from './account';
import { CUSTOM } from './fields';
import type { ContactPoint } from './item';
import { refusal } from './refusal-of';

const START = Date.UTC(2026, 10, 22);
const DAY = 86_400_000;
let now = START;
let account: PipedriveAccount;

const point = (value: string, label = 'work', primary = false): ContactPoint => ({ value, label, primary });

beforeEach(() => {
  now = START;
  account = new PipedriveAccount({ now: () => now });
});

describe('writes', () => {
  it('replace whole lists, drop blanks, and keep one primary', () => {
    const { id } = account.create('persons', { name: 'Ann Lee', phones: [point('1'), point('2', 'mobile', true)] });
    expect(account.get('persons', id).phones.map(({ primary }) => primary)).toEqual([false, true]);
    const written = account.update('persons', id, { phones: [point(' '), point(' 3 ', 'home'), point('4')] });
    expect(written.phones).toEqual([point('3', 'home', true), point('4')]);
  });

  it('change the custom fields they name; null clears one', () => {
    const custom_fields = { [CUSTOM.personCountry]: 'Finland', [CUSTOM.personLeadSource]: 2 };
    const { id } = account.create('persons', { name: 'Ann', custom_fields });
    account.update('persons', id, { custom_fields: { [CUSTOM.personCountry]: null } });
    expect(account.get('persons', id).custom_fields).toEqual({ [CUSTOM.personLeadSource]: 2 });
  });

  it('fail as a whole where one custom field was deleted', () => {
    const { id } = account.create('persons', { name: 'Ann' });
    account.removeField('persons', CUSTOM.personLinkedIn);
    const custom_fields = { [CUSTOM.personCountry]: 'Finland', [CUSTOM.personLinkedIn]: 'x' };
    const { status, body } = refusal(() => account.update('persons', id, { name: 'Other', custom_fields }));
    expect([status, body.error]).toEqual([400, `Custom field ${CUSTOM.personLinkedIn} was not found.`]);
    expect(account.get('persons', id)).toMatchObject({ name: 'Ann', custom_fields: {} });
  });

  it.each([
    ['no name', { name: ' ' }],
    ['an owner who is none', { name: 'Ann', owner_id: 9 }],
    ['an organization that is none', { name: 'Ann', org_id: 9 }],
    ['an option that is none', { name: 'Ann', custom_fields: { [CUSTOM.personLeadSource]: 99 } }],
    ['an empty selection', { name: 'Ann', custom_fields: { [CUSTOM.personInterests]: [] } }],
    ['a number for a text', { name: 'Ann', custom_fields: { [CUSTOM.personCountry]: 5 } }],
  ])('are refused with %s', (_name, values) => {
    expect(refusal(() => account.create('persons', values)).status).toBe(400);
    expect(account.list('persons')).toEqual([]);
  });

  it('take doubles: nothing is unique', () => {
    const values = { name: 'Ann', emails: [point('a@b.fi')] };
    expect(account.create('persons', values).id).not.toBe(account.create('persons', values).id);
  });
});

describe('a merge', () => {
  it('keeps the one in the body, which wins conflicts and is filled where it is empty', () => {
    const keep = account.seed('persons', {
      name: 'Aino K. Virtanen',
      emails: [point('aino@nordweb.fi', 'work', true)],
      job_title: 'CEO',
      addedAt: START - 5 * DAY,
      counts: { open_deals: 1, notes: 2 },
    });
    const gone = account.seed('persons', {
      name: 'Aino Virtanen',
      emails: [point('AINO@nordweb.fi', 'work', true), point('a@v.fi', 'home')],
      phones: [point('+358401234567', 'mobile', true)],
      job_title: 'Boss',
      birthday: '1990-01-01',
      custom_fields: { [CUSTOM.personCountry]: 'Finland' },
      addedAt: START - 9 * DAY,
      counts: { open_deals: 2, activities: 4 },
    });
    expect(account.merge('persons', gone.id, keep.id)).toMatchObject({
      id: keep.id,
      name: 'Aino K. Virtanen',
      emails: [point('aino@nordweb.fi', 'work', true), point('a@v.fi', 'home')],
      phones: [point('+358401234567', 'mobile', true)],
      job_title: 'CEO',
      birthday: '1990-01-01',
      custom_fields: { [CUSTOM.personCountry]: 'Finland' },
      addedAt: START - 9 * DAY,
      updatedAt: START,
      counts: { open_deals: 3, notes: 2, activities: 4 },
    });
    expect(account.list('persons').map(({ id }) => id)).toEqual([keep.id]);
    expect(refusal(() => account.merge('persons', gone.id, keep.id)).status).toBe(404);
    expect(refusal(() => account.merge('persons', keep.id, keep.id)).status).toBe(400);
  });

  it('of organizations moves their persons', () => {
    const [a, b] = [account.create('organizations', { name: 'A' }), account.create('organizations', { name: 'B' })];
    const { id } = account.create('persons', { name: 'Ann', org_id: a.id });
    account.merge('organizations', a.id, b.id);
    expect(account.get('persons', id).org_id).toBe(b.id);
    account.remove('organizations', b.id);
    expect(account.get('persons', id).org_id).toBeNull();
  });

  it('leaves an old id that answers 404, or as deleted: whichever is switched on', () => {
    const [a, b] = [account.create('persons', { name: 'A' }), account.create('persons', { name: 'B' })];
    account.merge('persons', a.id, b.id);
    expect(refusal(() => account.read('persons', a.id)).status).toBe(404);
    account.options = { ...account.options, mergedAway: 'is-deleted' };
    expect(account.read('persons', a.id)).toMatchObject({ id: a.id, name: 'A', deletedAt: START });
    expect(refusal(() => account.get('persons', a.id)).status).toBe(404);
  });
});

describe('a deleted record', () => {
  it('can be read for thirty days, and neither listed, found nor written', () => {
    const { id } = account.create('persons', { name: 'Ann Lee' });
    account.remove('persons', id);
    expect(account.read('persons', id).deletedAt).toBe(START);
    expect(account.list('persons')).toEqual([]);
    expect(account.search('persons', { term: 'Ann' })).toEqual([]);
    expect(refusal(() => account.update('persons', id, { name: 'B' })).status).toBe(404);
    now += 30 * DAY;
    expect(account.read('persons', id).id).toBe(id);
    now += 1;
    expect(refusal(() => account.read('persons', id)).status).toBe(404);
  });
});

describe('users', () => {
  it('do what their rights allow', () => {
    const { id } = account.create('persons', { name: 'Ann' });
    const by = USERS.reader;
    expect(account.get('persons', id, by).name).toBe('Ann');
    for (const act of [
      () => account.create('persons', { name: 'B' }, by),
      () => account.update('persons', id, { name: 'B' }, by),
      () => account.remove('persons', id, by),
      () => account.merge('persons', id, 9, by),
    ]) {
      expect(refusal(act).status).toBe(403);
    }
    expect(account.update('persons', id, { name: 'B' }, USERS.colleague).name).toBe('B');
    expect(refusal(() => account.merge('persons', id, 9, USERS.colleague)).status).toBe(403);
  });

  it('do not see what only its owner sees, but for administrators', () => {
    const { id } = account.create('persons', { name: 'Ann', visible_to: 1 }, USERS.colleague);
    expect(refusal(() => account.get('persons', id, USERS.reader)).status).toBe(404);
    expect(account.list('persons', {}, USERS.reader)).toEqual([]);
    expect(account.search('persons', { term: 'Ann' }, USERS.reader)).toEqual([]);
    expect(account.get('persons', id, USERS.admin).id).toBe(id);
    expect(account.get('persons', id, USERS.colleague).owner_id).toBe(USERS.colleague);
  });
});

describe('search', () => {
  const found = (term: string, more: object = {}): readonly string[] =>
    account.search('persons', { term, ...more }).map(({ item }) => item.name);

  beforeEach(() => {
    const nordweb = account.create('organizations', { name: 'Nordweb Oy' });
    account.create('persons', {
      name: 'Aino Virtanen',
      org_id: nordweb.id,
      emails: [point('aino.virtanen@nordweb.fi')],
      phones: [point('040 123 4567')],
      custom_fields: { [CUSTOM.personLinkedIn]: 'linkedin.com/in/ainov', [CUSTOM.personLeadSource]: 1 },
    });
    account.create('persons', { name: 'Ainola Berg', phones: [point('+46401234567')] });
  });

  it.each([
    ['the start of words of a name', 'ain', {}, ['Aino Virtanen', 'Ainola Berg']],
    ['several words', 'virt ain', {}, ['Aino Virtanen']],
    ['a part of an email', 'virtanen@nord', {}, ['Aino Virtanen']],
    ['a phone by its digits, the same one first', '040-1234567', {}, ['Aino Virtanen']],
    ['a part of a phone', '1234567', {}, ['Aino Virtanen', 'Ainola Berg']],
    ['a text of a custom field', 'ainov', {}, ['Aino Virtanen']],
    ['an exact name, whatever its case', 'AINO VIRTANEN', { exactMatch: true }, ['Aino Virtanen']],
    ['nothing but the whole where exact', 'aino', { exactMatch: true }, []],
    ['one character where exact', 'a', { exactMatch: true }, []],
    ['only the fields asked for', 'virtanen', { fields: ['email'] }, ['Aino Virtanen']],
    ['only the fields asked for: none', 'virtanen', { fields: ['phone'] }, []],
    ['persons of an organization', 'ain', { organizationId: 10_001 }, ['Aino Virtanen']],
  ])('finds %s', (_name, term, more, names) => {
    expect(found(term, more)).toEqual(names);
  });

  it('refuses a term too short and a field it does not know', () => {
    expect(refusal(() => found('a')).status).toBe(400);
    expect(refusal(() => found('', { exactMatch: true })).status).toBe(400);
    expect(refusal(() => found('aino', { fields: ['shoe'] })).status).toBe(400);
  });
});

describe('fields', () => {
  it('are the account’s own: renamed, required, added, removed, those of contact sync only with it', () => {
    const codes = (): readonly string[] => account.fields('persons').map(({ code }) => code);
    account.setField('persons', { code: 'phone', name: 'Puhelin', required: true });
    expect(account.fields('persons').find(({ code }) => code === 'phone')).toMatchObject({
      name: 'Puhelin',
      required: true,
      type: 'phone',
      custom: false,
    });
    expect(codes()).toContain('job_title');
    account.options = { ...account.options, contactSync: false };
    expect(codes()).not.toContain('job_title');
    account.setField('persons', { code: 'f'.repeat(40), name: 'Shoe size', type: 'int' });
    expect(account.create('persons', { name: 'A', custom_fields: { ['f'.repeat(40)]: 44 } }).custom_fields).toEqual({
      ['f'.repeat(40)]: 44,
    });
  });
});
