import { describe, expect, test } from 'vitest';
import type { ReportedRow } from '../../messages/protocol';
import type { Finding, Severity } from '../../rules/finding';
import { Verdicts } from './verdicts';

const row = (id: string, phone: string): ReportedRow => ({ id, fields: [{ key: 'phone', values: [phone] }] });
const found = (severity: Severity): Finding => ({
  rule: 'phone-format',
  field: 'phone',
  index: 0,
  severity,
  message: { key: 'm' },
  value: '1',
});

describe('verdicts', () => {
  test('a row is asked about once, and again when it says something else', () => {
    const verdicts = new Verdicts();
    const [a, b] = [row('1', 'x'), row('2', 'y')];
    expect(verdicts.unknown([a, b])).toEqual([a, b]);
    verdicts.take([a, b], [{ id: '1', worst: 'error', findings: [found('warning'), found('error')] }]);
    expect(verdicts.unknown([a, b])).toEqual([]);
    expect(verdicts.of('1').map(({ severity }) => severity)).toEqual(['error', 'warning']);
    expect(verdicts.of('2')).toEqual([]);
    const changed = row('1', 'z');
    expect(verdicts.unknown([changed, b])).toEqual([changed]);
    verdicts.take([changed], []);
    expect(verdicts.of('1')).toEqual([]);
  });

  test('in doubt every row is asked about again, and what was said stays until then', () => {
    const verdicts = new Verdicts();
    const a = row('1', 'x');
    verdicts.take([a], [{ id: '1', worst: 'error', findings: [found('error')] }]);
    verdicts.doubt();
    expect(verdicts.unknown([a])).toEqual([a]);
    expect(verdicts.of('1')).toHaveLength(1);
  });

  test('of very many rows the oldest are forgotten', () => {
    const verdicts = new Verdicts();
    const many = Array.from({ length: 1_001 }, (_, at) => row(String(at), 'x'));
    for (const each of many) verdicts.take([each], []);
    expect(verdicts.unknown(many)).toEqual(many.slice(0, 1));
  });
});
