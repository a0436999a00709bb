import { describe, expect, test } from 'vitest';
import { refusal } from './chromium.mjs';
import { missingPackages } from './install.mjs';

describe('refusal', () => {
  test.each([
    'Chromium 156.0.8078.79 built on Debian GNU/Linux 12 (bookworm)',
    'Chromium 141.0.7390.54 snap',
    'Google Chrome for Testing 141.0.7390.54',
    'Google Chrome 136.0.7103.113',
  ])('takes %s', (line) => expect(refusal(line)).toBeUndefined());

  test.each([
    ['Google Chrome 137.0.7151.55', /no longer loads unpacked extensions/],
    ['Google Chrome 141.0.7390.54 beta', /no longer loads unpacked extensions/],
    ['Chromium 119.0.6045.199', /needs 120 or newer/],
    ['Please use the snap', /does not tell its version/],
    ['', /does not tell its version/],
  ])('refuses %s', (line, reason) => expect(refusal(line)).toMatch(reason));
});

describe('missingPackages', () => {
  const wanted = {
    '': {},
    'node_modules/dexie': { version: '4.4.7' },
    'node_modules/dexie/node_modules/tslib': { version: '2.8.1' },
    'node_modules/@esbuild/win32-x64': { version: '0.27.0', optional: true },
    'node_modules/local': { link: true },
  };

  test('nothing, when every version is the locked one', () => {
    const installed = {
      'node_modules/dexie': { version: '4.4.7' },
      'node_modules/dexie/node_modules/tslib': { version: '2.8.1' },
    };
    expect(missingPackages(wanted, installed)).toEqual([]);
  });

  test('what is absent, and what is of another version', () => {
    const installed = { 'node_modules/dexie': { version: '4.4.6' } };
    expect(missingPackages(wanted, installed)).toEqual(['node_modules/dexie', 'node_modules/dexie/node_modules/tslib']);
  });
});
