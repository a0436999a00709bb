import { readFile } from 'node:fs/promises';
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import * as v from 'valibot';
import { TABLE_NAMES } from '../../lib/rules/tables';
import { EXTENSION_PATH } from '../../scripts/build-extension';

const manifestSchema = v.looseObject({
  manifest_version: v.literal(3),
  permissions: v.array(v.string()),
  host_permissions: v.array(v.string()),
  content_scripts: v.array(v.looseObject({ matches: v.array(v.string()), js: v.array(v.string()) })),
});

async function readManifest() {
  const text = await readFile(join(EXTENSION_PATH, 'manifest.json'), 'utf8');
  return v.parse(manifestSchema, JSON.parse(text));
}

test('the package exposes nothing to web pages and takes no message from them', async () => {
  const manifest = await readManifest();
  expect(manifest.web_accessible_resources ?? []).toEqual([]);
  expect(manifest.externally_connectable).toBeUndefined();
});

test('the tables that are fetched are in the package, and the numbering plans in no code', async () => {
  const files = globSync('*.json', { cwd: join(EXTENSION_PATH, 'tables') });
  const names = [...TABLE_NAMES, 'field-labels', 'phone-metadata'];
  expect(files.toSorted()).toEqual(names.map((name) => `${name}.json`).toSorted());
  const plans = '["US","AG","AI"';
  expect(await readFile(join(EXTENSION_PATH, 'tables', 'phone-metadata.json'), 'utf8')).toContain(plans);
  for (const file of globSync('**/*.js', { cwd: EXTENSION_PATH })) {
    const code = await readFile(join(EXTENSION_PATH, file), 'utf8');
    expect(code.replaceAll(/['`]/g, '"').includes(plans), file).toBe(false);
  }
});

test('the package asks for the CRMs and nothing else', async () => {
  const manifest = await readManifest();
  expect([...manifest.permissions].sort()).toEqual(['scripting', 'sidePanel', 'storage']);
  const hosts = ['https://*.hubspot.com/*', 'https://api.hubapi.com/*', 'https://*.pipedrive.com/*'];
  expect(manifest.host_permissions).toEqual(hosts);
  const pages = ['https://*.hubspot.com/*', 'https://*.pipedrive.com/*'];
  expect(manifest.content_scripts.flatMap(({ matches }) => matches)).toEqual(pages);
  expect(manifest.optional_permissions).toBeUndefined();
  expect(manifest.optional_host_permissions).toBeUndefined();
});

test('no page of the package loads code from elsewhere', async () => {
  const pages = globSync('*.html', { cwd: EXTENSION_PATH });
  expect(pages.sort()).toEqual(expect.arrayContaining(['options.html', 'popup.html', 'review.html']));
  for (const page of pages) {
    const html = await readFile(join(EXTENSION_PATH, page), 'utf8');
    expect(html, page).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
    expect(html, page).not.toMatch(/<script(?![^>]*\bsrc=)/);
  }
});

test('each CRM’s content script is one file that imports nothing', async () => {
  const manifest = await readManifest();
  expect(manifest.content_scripts.map(({ js }) => js.length)).toEqual([1, 1]);
  for (const file of manifest.content_scripts.flatMap(({ js }) => js)) {
    const code = await readFile(join(EXTENSION_PATH, file), 'utf8');
    expect(code, file).not.toMatch(/\bimport\s*\(|\beval\s*\(|new Function\b/);
  }
});
