import { describe, expect, it } from 'vitest';
import { fieldOf, fieldsOf } from '../../../lib/crm/hubspot/fields';
import type { RecordKind } from '../../../lib/record/record';
import { runRules } from '../../../lib/rules/engine';
import { EVERYTHING_ON } from '../../../lib/style/presets';
import { HubSpotAccount } from './account';
import { populate } from './data';
import { OBJECT_KINDS, type HubSpotRecord, type ObjectKind } from './record';

const NOW = Date.UTC(2026, 10, 22);
const KIND: Readonly<Record<ObjectKind, RecordKind>> = { contacts: 'contact', companies: 'company' };
const PHONES = ['phone', 'mobilephone'];
const style = { ...EVERYTHING_ON, defaultCountry: 'FI' };
const context = { now: NOW, defaultCountry: 'FI', candidates: [] };

/** What the phone rules say of a record's value: rule and fixed value, `-` where they are silent. */
function verdict({ kind, id, properties }: HubSpotRecord, property: string): string {
  const findings = runRules({ kind: KIND[kind], id, fields: fieldsOf(KIND[kind], properties) }, style, context);
  const field = fieldOf(KIND[kind], property);
  const found = findings.find((finding) => finding.field === field && finding.rule.startsWith('phone'));
  return found === undefined ? '-' : `${found.rule} ${found.rule === 'phone-format' ? (found.fix?.value ?? '') : ''}`;
}

// The truth is written while the data is made, without asking the product's rules: here the two meet.
describe('the rules and the truth say the same of every phone number', () => {
  it.each([1, 2, 3])('seed %i', (seed) => {
    const account = new HubSpotAccount({ now: () => NOW });
    const truth = populate(account, { contacts: 600, seed });
    const unjudged = new Set(truth.unjudged.map((each) => `${each.kind} ${each.id} ${each.property}`));
    const expected = new Map(
      truth.defects.map((each) => [`${each.kind} ${each.id} ${each.property}`, `${each.rule} ${each.fixed ?? ''}`]),
    );
    const disagreements: string[] = [];
    for (const record of OBJECT_KINDS.flatMap((kind) => account.list(kind))) {
      for (const property of PHONES.filter((name) => record.properties[name] !== undefined)) {
        const at = `${record.kind} ${record.id} ${property}`;
        const [wanted, given] = [expected.get(at) ?? '-', verdict(record, property)];
        if (!unjudged.has(at) && wanted !== given) disagreements.push(`${at}: ${wanted} / ${given}`);
      }
    }
    expect(disagreements).toEqual([]);
  });
});
