import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

export default defineConfig(async () => ({
  plugins: [await WxtVitest()],
  test: {
    include: ['{lib,components,entrypoints,scripts}/**/*.test.{ts,tsx}', 'test/**/*.test.ts'],
    exclude: ['test/e2e/**', 'test/bench/**', 'node_modules/**'],
    setupFiles: ['test/patient-waits.ts'],
    testTimeout: 30_000,
  },
}));
