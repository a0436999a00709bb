import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'test/e2e',
  outputDir: '.output/test/e2e',
  globalSetup: './test/e2e/global-setup.ts',
  // Each test has a browser of its own (0.8 s to start) and each worker a sandbox: nothing is shared.
  fullyParallel: true,
  workers: 2,
  // On a machine that is busy with others a browser stalls now and then. `npm test` names every test that needed its second try.
  retries: 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list'], ['json', { outputFile: '.output/test/playwright.json' }]],
});
