import { describe, expect, it } from 'vitest';
import { failureOf } from '../errors';
import type { RecordData } from './answers';
import { recordOf } from './records';
import { updateBody } from './update-body';

const CUSTOM = 'ab'.repeat(20);
const OTHER = 'cd'.repeat(20);
const EMAILS = [
  { value: 'aino@nordweb.fi', primary: true, label: 'work' },
  { value: 'aino@old.fi', primary: false, label: 'home' },
];
const now: RecordData = {
  id: '12',
  name: 'Aino Virtanen',
  first_name: 'Aino',
  last_name: 'Virtanen',
  emails: EMAILS,
  phones: [],
};

function body(
  properties: Record<string, string>,
  types: Record<string, string> = {},
  kind: 'contact' | 'company' = 'contact',
) {
  return updateBody(kind, properties, now, new Map(Object.entries(types)));
}

describe('the body of a write', () => {
  it.each<[Record<string, string>, object]>([
    [{ email: 'aino@nordweb.com' }, { emails: [{ ...EMAILS[0], value: 'aino@nordweb.com' }, EMAILS[1]] }],
    [{ 'email[1]': 'a@old.fi' }, { emails: [EMAILS[0], { ...EMAILS[1], value: 'a@old.fi' }] }],
    [
      { email: 'x@a.fi', 'email[1]': 'y@a.fi' },
      {
        emails: [
          { ...EMAILS[0], value: 'x@a.fi' },
          { ...EMAILS[1], value: 'y@a.fi' },
        ],
      },
    ],
    [{ 'phone[mobile]': '+358401' }, { phones: [{ value: '+358401', primary: true, label: 'mobile' }] }],
    [{ last_name: 'Korhonen' }, { name: 'Aino Korhonen' }],
    [{ first_name: 'Eeva', last_name: '' }, { name: 'Eeva' }],
    [{ name: 'Eeva Korhonen', first_name: 'Aino' }, { name: 'Eeva Korhonen' }],
    [
      { job_title: '', owner_id: '7', org_id: '' },
      { job_title: null, owner_id: 7, org_id: null },
    ],
    [{ label_ids: '1;3' }, { label_ids: [1, 3] }],
    [{ postal_address: 'Aleksanterinkatu 1' }, { postal_address: { value: 'Aleksanterinkatu 1' } }],
    [{ 'email[]': JSON.stringify(EMAILS) }, { emails: EMAILS }],
  ])('of %j', (properties, expected) => {
    expect(body(properties)).toEqual(expected);
  });

  it.each<[string, string, unknown]>([
    ['varchar', '007', '007'],
    ['double', '12.5', 12.5],
    ['enum', '4', 4],
    ['set', '4;5', [4, 5]],
    ['monetary', '99.5 EUR', { value: 99.5, currency: 'EUR' }],
    ['daterange', '2026-01-01 – 2026-02-01', { value: '2026-01-01', until: '2026-02-01' }],
    ['address', 'Aleksanterinkatu 1', { value: 'Aleksanterinkatu 1' }],
    ['date', '2026-01-01', '2026-01-01'],
    ['set', '', null],
  ])('gives a custom field of type %s its value, and reads it back as the same text', (type, text, value) => {
    expect(body({ [CUSTOM]: text }, { [CUSTOM]: type })).toEqual({ custom_fields: { [CUSTOM]: value } });
    const read = recordOf('contact', 'acme', { ...now, custom_fields: { [CUSTOM]: value } });
    expect(read.properties[CUSTOM]).toBe(text === '' ? null : text);
  });

  it('puts a snapshot’s whole value back as it was', () => {
    const address = { value: 'Kluuvikatu 3, Helsinki', locality: 'Helsinki', country: 'Finland' };
    const { properties } = recordOf('company', 'acme', { id: '5', name: 'Nordweb', address });
    expect(body({ 'address[]': properties['address[]'] ?? '' }, {}, 'company')).toEqual({ address });
  });

  it.each<[string, Record<string, string>, Record<string, string>]>([
    ['a value that is not there any more', { 'email[7]': 'x@y.fi' }, {}],
    ['a field that was deleted', { [OTHER]: 'x' }, { [CUSTOM]: 'varchar' }],
    ['a text for an id', { owner_id: 'Matti' }, {}],
    ['a label for an option', { [CUSTOM]: 'Hot' }, { [CUSTOM]: 'enum' }],
    ['a field that only Pipedrive fills', { add_time: '2026-01-01' }, {}],
    ['a list that is none', { 'email[]': '{"value":1}' }, {}],
    ['half a snapshot', { 'email[]': '[{' }, {}],
  ])('is refused before it is sent for %s', (_, properties, types) => {
    const failure = (() => {
      try {
        return body(properties, types);
      } catch (error) {
        return failureOf(error);
      }
    })();
    expect(failure).toMatchObject({ code: 'Invalid', mayHaveHappened: false });
  });
});
