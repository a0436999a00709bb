import { describe, expect, test } from 'vitest';
import { UsageError } from '../usage-error';
import { readArguments } from './arguments';

const URL_OF_RECORD = 'https://app-eu1.hubspot.com/contacts/1/record/0-1/2';

describe('readArguments', () => {
  test('reads every option, and keeps what is typed as it is', () => {
    const args = [
      '--url',
      URL_OF_RECORD,
      '--html',
      'a.html',
      '--type',
      'phone=+358 40=1',
      '--type',
      'custom:vat=',
      '--json',
    ];
    expect(readArguments(args)).toEqual({
      url: new URL(URL_OF_RECORD),
      html: 'a.html',
      typing: [
        { field: 'phone', text: '+358 40=1' },
        { field: 'custom:vat', text: '' },
      ],
      json: true,
    });
  });

  test('reads the layout to serve', () => {
    const args = ['--url', URL_OF_RECORD, '--layout-seed', '7'];
    expect(readArguments(args).layout).toEqual({ seed: 7 });
    expect(readArguments([...args, '--layout', 'deep']).layout).toEqual({ seed: 7, variant: 'deep' });
  });

  test('takes pages of both CRMs', () => {
    const url = 'https://acme.pipedrive.com/person/1';
    expect(readArguments(['--url', url]).url.href).toBe(url);
  });

  test.each([
    [[], /^Usage/],
    [['--url', 'not a url'], /page of a CRM/],
    [['--url', 'https://app.hubspot.com.evil.example/'], /page of a CRM/],
    [['--url', 'http://app.hubspot.com/'], /page of a CRM/],
    [['--url', 'https://www.pipedrive.com/'], /page of a CRM/],
    [['--url', URL_OF_RECORD, '--type', 'phone'], /field=text/],
    [['--url', URL_OF_RECORD, '--type', 'telephone=1'], /field of Lintel/],
    [['--url', URL_OF_RECORD, '--colour'], /Unknown option/],
    [['--url', URL_OF_RECORD, '--layout-seed', '-1'], /argument|whole number/],
    [['--url', URL_OF_RECORD, '--layout-seed', 'seven'], /whole number/],
    [['--url', URL_OF_RECORD, '--layout-seed', '1', '--layout', 'upside-down'], /one of canonical/],
    [['--url', URL_OF_RECORD, '--layout', 'deep'], /give both/],
    [['--url', URL_OF_RECORD, '--layout-seed', '1', '--html', 'a.html'], /give one of them/],
  ])('refuses %j', (args, message) => {
    expect(() => readArguments(args)).toThrow(UsageError);
    expect(() => readArguments(args)).toThrow(message);
  });
});
