import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

/** Pure functions over plain data: files share what they import, and need nothing of a browser. */
const PURE = 'lib/{record,rules,match,merge,style,drift}/**/*.test.ts';

/** Numbers can be read from the start. */
const PLANS = 'scripts/phone-plans.ts';

export default defineConfig(async () => ({
  test: {
    testTimeout: 30_000,
    projects: [
      { test: { name: 'pure', include: [PURE], isolate: false, setupFiles: [PLANS], testTimeout: 30_000 } },
      {
        plugins: [await WxtVitest()],
        test: {
          name: 'rest',
          include: ['{lib,components,entrypoints,scripts}/**/*.test.{ts,tsx}', 'test/**/*.test.ts'],
          exclude: ['test/e2e/**', 'test/bench/**', 'node_modules/**', PURE],
          setupFiles: [PLANS, 'test/patient-waits.ts'],
          testTimeout: 30_000,
        },
      },
    ],
  },
}));
