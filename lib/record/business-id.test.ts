import { expect, test } from 'vitest';
import { readBusinessId } from './business-id';
import { VAT } from './business-id-checks';

// Numbers that companies and registers publish.
test.each(
  (
    'ATU13585627 BE0403019261 BE0428759497 DE136695976 DE811569869 DK13585628 EE100931558 EL094259216 EL023456780 FI20774740 FI01120389 FR40303265045 ' +
    'FR23334175221 GB980780684 HR33392005961 HU12892312 IT00743110157 LU15027442 NL004495445B01 PL8567346215 PT501964843 SE556036079301 SI50223054 SK2022749619'
  ).split(' '),
)('%s is right, and with another last digit wrong', (number) => {
  expect(readBusinessId(number, undefined)).toMatchObject({ vat: true, wrong: '', written: number });
  // Dutch and Swedish numbers end in a serial number.
  const at = number.startsWith('NL') || number.startsWith('SE') ? number.length - 4 : number.length - 1;
  const other = `${number.slice(0, at)}${String((Number(number[at]) + 1) % 10)}${number.slice(at + 1)}`;
  expect(readBusinessId(other, undefined)?.wrong).toBe('check');
});

test.each([
  ['1927400-1', 'FI'],
  ['0112038-9', 'FI'],
  ['556036-0793', 'SE'],
  ['811218-9876', 'SE'],
  ['19811218-9876', 'SE'],
  ['923 609 016', 'NO'],
  ['923609016', 'NO'],
  ['NO 923 609 016 MVA', 'NO'],
  ['13 58 56 28', 'DK'],
  ['13585628', 'DK'],
  ['7707083893', 'RU'],
  ['500100732259', 'RU'],
  ['1027700132195', 'RU'],
  ['304500116000157', 'RU'],
  ['DE136695976-00001', 'DE'],
])('%s (%s) is right as it is', (number, country) => {
  expect(readBusinessId(number, country)).toEqual(
    expect.objectContaining({ country, wrong: '', written: number, changed: false }),
  );
});

test('a shape for every country of the European Union', () => {
  expect(Object.keys(VAT).length).toBe(27 + 2);
});
