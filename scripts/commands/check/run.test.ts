import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { UsageError } from '../usage-error';
import { check, LONG } from './run';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'check-'));
});
afterAll(() => rm(folder, { recursive: true }));

class Collector extends Writable {
  text = '';
  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.text += chunk.toString();
    done();
  }
}

interface Line {
  readonly record: number;
  readonly rule: string;
  readonly field: string;
  readonly value: string;
  readonly message: string;
  readonly fix: { readonly kind: string; readonly value: string } | null;
}

async function run(name: string, content: string, ...args: string[]) {
  await writeFile(join(folder, name), content);
  const [out, err] = [new Collector(), new Collector()];
  const code = await check([name, ...args], { cwd: folder, out, err, now: 0 });
  const lines = (): Line[] => out.text.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line) as Line]));
  return { code, out: out.text, err: err.text, lines };
}

describe('the rules over a CSV file', () => {
  test('reports one finding a line, as JSON', async () => {
    const csv =
      'First Name,Email,Phone Number,Country\nAino,aino@nordweb.fi,040 123 4567,Finland\nBo,,+46701234567,Sweden\n';
    const { code, lines, err } = await run('a.csv', csv, '--json');
    expect(code).toBe(0);
    expect(err).toBe('');
    expect(lines()).toEqual([
      {
        record: 1,
        rule: 'phone-format',
        field: 'phone',
        severity: 'error',
        value: '040 123 4567',
        message: 'A number in Finland without its country code, +358. Dialers and texts abroad fail.',
        fix: { kind: 'safe', value: '+358401234567' },
      },
      {
        record: 2,
        rule: 'required-field',
        field: 'email',
        severity: 'error',
        value: '',
        message: 'Email is empty. Lists and reports leave this record out.',
        fix: null,
      },
    ]);
  });

  test.each([
    ['HubSpot properties', 'email,mobilephone,hs_object_id\nanna@akeri.fi,040 12,7\n', 'mobilePhone'],
    ['canonical keys in any case', 'EMAIL,MOBILEPHONE\nanna@akeri.fi,+358 40 12\n', 'mobilePhone'],
    ['Finnish labels and semicolons', 'Sähköposti;Puhelinnumero;Maa\nanna@akeri.fi;040 12;Suomi\n', 'phone'],
    ['tabs and a byte order mark', '\uFEFF"Email"\tTelefon\na@b.de\t+49 1\n', 'phone'],
  ])('reads columns: %s', async (_, csv, field) => {
    const { lines } = await run('columns.csv', csv, '--json');
    expect(
      lines()
        .filter(({ rule }) => rule === 'phone-invalid')
        .map((line) => [line.rule, line.field]),
    ).toEqual([['phone-invalid', field]]);
  });

  test('a column that is not there is not missing', async () => {
    expect((await run('no-email.csv', 'phone\n+358401234567\n', '--json')).lines()).toEqual([]);
  });

  test('a kind column makes companies', async () => {
    const { lines } = await run(
      'kinds.csv',
      'kind,name,phone\ncompany,,+358401234567\ncontact,,+358401234567\n',
      '--json',
    );
    expect(lines().map(({ record, rule, field }) => [record, rule, field])).toEqual([[1, 'required-field', 'company']]);
  });

  test('a map names foreign columns', async () => {
    await writeFile(join(folder, 'map.json'), '{"Rufnummer": "phone"}');
    const { lines } = await run('map.csv', 'Rufnummer\n+358 40 12\n', '--json', '--map', 'map.json');
    expect(lines().map(({ field }) => field)).toEqual(['phone']);
  });

  test('broken rows are told with their line and cost no other row', async () => {
    const csv =
      'email,phone\n' +
      'anna@akeri.fi,"+358 40\n12"\n' + // a line break inside quotes is no fault: lines 2 and 3
      'only one cell\n' +
      '"b"ad,+358 40 12\n' +
      'never,"closed\n' +
      'carl@akeri.fi,+358 40 12\n';
    const { code, lines, err } = await run('broken.csv', csv, '--json');
    expect(code).toBe(0);
    expect(lines().map(({ record, rule }) => [record, rule])).toEqual([
      [1, 'phone-invalid'],
      [5, 'phone-invalid'],
    ]);
    expect([...err.matchAll(/broken\.csv:(\d+):/g)].map((match) => match[1])).toEqual(['4', '5', '6']);
  });

  test('prints a readable table by default, without control characters', async () => {
    const { out } = await run('table.csv', 'email\n"\u001b[31mTBD"\nTBD\n');
    expect(out).toContain('required-field');
    expect(out).toContain('Email says “TBD”, which counts as empty.');
    expect(out).not.toContain('\u001b');
  });
});

describe('the rules over a file of JSON lines', () => {
  test('reads flat objects, fields and properties; a bad line is told and skipped', async () => {
    const text =
      '{"email":["anna@akeri.fi"],"phone":"+358 40 12"}\n{bad\n\n{"kind":"company","properties":{"name":null,"phone":"+1 212 555 0123"}}\n[1]\n';
    const { lines, err } = await run('a.jsonl', text, '--json');
    expect(lines().map(({ record, rule, field }) => [record, rule, field])).toEqual([
      [1, 'phone-invalid', 'phone'],
      [3, 'required-field', 'company'],
      [3, 'phone-placeholder', 'phone'],
    ]);
    expect([...err.matchAll(/a\.jsonl:(\d+):/g)].map((match) => match[1])).toEqual(['2', '5']);
  });
});

describe('a long file', () => {
  // The first run bundles the code of the threads.
  test('is judged in threads, and told in its own order', { timeout: 120_000 }, async () => {
    const rows = Array.from({ length: 15_000 }, (_, at) =>
      at % 1_000 === 999 ? 'one cell too many,,\n' : `contact${at}@nordweb.fi,${at % 3 === 0 ? '+358 40 12' : ''}\n`,
    );
    expect(rows.join('').length).toBeGreaterThan(LONG);
    const { lines, err } = await run('long.csv', `email,phone\n${rows.join('')}`, '--json');
    const wrong = rows.flatMap((row, at) => (row.endsWith('12\n') ? [at + 1] : []));
    expect(lines().map(({ record }) => record)).toEqual(wrong);
    const broken = [...err.matchAll(/long\.csv:(\d+): 3 cells/g)].map((match) => Number(match[1]));
    expect(broken).toEqual(rows.flatMap((row, at) => (row.startsWith('one') ? [at + 2] : [])));
  });
});

describe('house style', () => {
  test('is used, and its bad values are told', async () => {
    const style = {
      version: 1,
      defaultCountry: 'FI',
      markOnOpen: 'sometimes',
      rules: {
        'phone-format': { severity: 'warning', options: { form: 'international' } },
        'required-field': { severity: 'off' },
      },
    };
    await writeFile(join(folder, 'style.json'), JSON.stringify(style));
    const { lines, err } = await run('styled.csv', 'email,phone\n,040 123 4567\n', '--json', '--style', 'style.json');
    expect(lines()).toMatchObject([{ severity: 'warning', fix: { value: '+358 40 1234567' } }]);
    expect(err).toContain('markOnOpen');
  });
});

describe('a command line that makes no sense', () => {
  const place = () => ({ cwd: folder, out: new Collector(), err: new Collector(), now: 0 });
  test.each([
    [[], 'Usage'],
    [['list.xlsx'], 'neither a .csv nor a .jsonl'],
    [['none.csv'], 'There is no file'],
    [['a.csv', '--wrong'], '--wrong'],
    [['a.csv', '--style', 'none.json'], 'The house style'],
    [['a.csv', 'b.csv'], 'Usage'],
  ])('%j is refused', async (args, text) => {
    await writeFile(join(folder, 'a.csv'), 'email\n');
    const refused = check(args, place());
    await expect(refused).rejects.toThrow(UsageError);
    await expect(refused).rejects.toThrow(text);
  });

  test('a map to no field is refused', async () => {
    await writeFile(join(folder, 'bad-map.json'), '{"Rufnummer": "telephone"}');
    await expect(run('m.csv', 'Rufnummer\n', '--map', 'bad-map.json')).rejects.toThrow('Rufnummer');
  });
});
