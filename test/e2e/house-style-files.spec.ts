import { readFile } from 'node:fs/promises';
import { NAMED } from '../sandbox/hubspot/data/named';
import { auditWhere } from '../support/audits';
import type { Lintel } from '../support/browser';
import { barOn, comparisonOn, importFile, moreOf, openStyle, severityOn, usePreset } from '../support/house-style-page';
import { recordUrl } from '../support/hubspot-page';
import { chooseSeverity, saveStyle } from '../support/options-page';
import { fill, texts } from '../support/texts';
import { expect, test } from './fixtures';

const { style } = texts.options;
const { phoneFormat } = texts.rules;

test('a broken file loses nothing and says which values were wrong', async ({ lintel }) => {
  const options = await openStyle(lintel);
  await severityOn(options, phoneFormat.title, 'info').check();
  const unsaved = fill(style.bar.rules[1], '1');
  await expect(barOn(options).getByRole('status').first()).toHaveText(unsaved);

  await importFile(options, 'broken.json', '{"version": 2, "rules": {');
  await expect(options.getByRole('alert')).toHaveText(fill(style.import.notJson, 'broken.json'));
  await importFile(options, 'contacts.json', '{"contacts": []}');
  await expect(options.getByRole('alert')).toHaveText(fill(style.import.notStyle, 'contacts.json'));

  const partly = {
    version: 2,
    defaultCountry: 'Atlantis',
    rules: {
      'phone-format': { severity: 'error', options: { form: 'sideways' } },
      'name-case': { severity: 'loud' },
      'email-syntax': { severity: 'warning' },
      'no-such-rule': { severity: 'error' },
    },
  };
  await importFile(options, 'partly.json', JSON.stringify(partly));
  const shown = comparisonOn(options);
  const told = shown.getByRole('alert').getByRole('listitem');
  await expect(told).toHaveText([
    /defaultCountry = "Atlantis" – not valid; the default is used/,
    new RegExp(`${phoneFormat.title}: ${phoneFormat.options.form.label}.*= "sideways"`),
    new RegExp(`${texts.rules.nameCase.title}.*= {"severity":"loud"}`),
    /rules\.no-such-rule = .* – no such rule; left out/,
  ]);
  // So far it was only looked at.
  await shown.getByRole('button', { name: style.compare.close }).click();
  await expect(barOn(options).getByRole('status').first()).toHaveText(unsaved);
  await expect(severityOn(options, phoneFormat.title, 'info')).toBeChecked();

  await importFile(options, 'partly.json', JSON.stringify(partly));
  await shown.getByRole('button', { name: style.compare.use }).click();
  await expect(severityOn(options, texts.rules.emailSyntax.title, 'warning')).toBeChecked();
  await options.keyboard.press('ControlOrMeta+Z');
  await expect(severityOn(options, phoneFormat.title, 'info')).toBeChecked();
  await expect(severityOn(options, texts.rules.emailSyntax.title, 'error')).toBeChecked();
});

const storedStyle = (lintel: Lintel) =>
  lintel.worker.evaluate(async () => (await chrome.storage.local.get('style')).style as Record<string, unknown>);

test('what was exported comes back as it was', async ({ lintel }) => {
  const options = await openStyle(lintel);
  await usePreset(options, 'finland');
  const more = await moreOf(options, 'name-case');
  const exceptions = more.getByRole('textbox', { name: style.more.exceptions });
  await exceptions.fill('IKEA\nvon der Leyen');
  await exceptions.blur();
  await chooseSeverity(options, phoneFormat.title, 'off');
  const before = await storedStyle(lintel);

  const downloading = options.waitForEvent('download');
  await options.getByRole('button', { name: style.exportFile, exact: true }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe('lintel-house-style.json');
  const text = await readFile(await download.path(), 'utf8');
  expect(JSON.parse(text)).toEqual(before);

  await usePreset(options, 'strict');
  await importFile(options, 'lintel-house-style.json', text);
  await expect(comparisonOn(options).getByRole('alert')).toHaveCount(0);
  await comparisonOn(options).getByRole('button', { name: style.compare.use }).click();
  await saveStyle(options);
  // What changes is its history alone.
  expect({ ...(await storedStyle(lintel)), changes: [] }).toEqual({ ...before, changes: [] });
  await importFile(options, 'again.json', text);
  await expect(comparisonOn(options)).toContainText(style.compare.same);
});

test('a style of the first version is lived by, and kept as one of the present', async ({ lintel, sandbox }) => {
  const first = { version: 1, defaultCountry: 'SE', rules: { 'phone-format': { severity: 'info' } } };
  await lintel.worker.evaluate((style) => chrome.storage.local.set({ style }), first);
  // As after an update: what is stored is read when the worker starts.
  await lintel.killWorker();
  const page = await lintel.open(recordUrl(sandbox.account, NAMED.ainoVirtanen));
  const says = (severity: string) =>
    auditWhere(lintel, page, severity, ({ findings }) =>
      findings.some((each) => each.rule === 'phone-format' && each.severity === severity),
    );
  await says('info');
  const options = await openStyle(lintel);
  await expect(severityOn(options, phoneFormat.title, 'info')).toBeChecked();
  await chooseSeverity(options, phoneFormat.title, 'error');
  await says('error');
  expect(await storedStyle(lintel)).toMatchObject({ version: 2, defaultCountry: 'SE' });
});

test('a rule that steps up speaks louder from its day on, not before', async ({ lintel, sandbox }) => {
  const page = await lintel.open(recordUrl(sandbox.account, NAMED.ainoVirtanen));
  const options = await openStyle(lintel);
  for (const [from, severity] of [
    ['2999-01-01', 'info'],
    ['2026-01-01', 'error'],
  ] as const) {
    const rules = { 'phone-format': { severity: 'info', later: { from, severity: 'error' } } };
    await importFile(options, 'later.json', JSON.stringify({ version: 2, rules }));
    await comparisonOn(options).getByRole('button', { name: style.compare.use }).click();
    await saveStyle(options);
    await auditWhere(lintel, page, `${severity} for ${from}`, ({ findings }) =>
      findings.some((each) => each.rule === 'phone-format' && each.severity === severity),
    );
  }
});
