import { fileURLToPath } from 'node:url';
import { defineConfig } from 'wxt';
import { withoutExamples } from './scripts/without-examples';
import { writeRuleRegistry } from './scripts/write-rule-registry.mjs';

const modernDexie = fileURLToPath(new URL('./node_modules/dexie/dist/modern/dexie.mjs', import.meta.url));
const globalUrlShim = fileURLToPath(new URL('./lib/crm/hubspot/global-url.ts', import.meta.url));

/** `Features.LightDark` of lightningcss, which comes with Vite. */
const LIGHT_DARK = 1_048_576;

/** Pipedrive's API is on each company's own host. */
const APIS = ['https://api.hubapi.com', 'https://*.pipedrive.com'];

/** What the extension's own pages and its worker may load and contact: the browser itself refuses everything else. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  `connect-src 'self' ${APIS.join(' ')}`,
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/**
 * A function in parentheses is compiled at once, any other is first parsed and set aside (v8.dev/blog/preparser). So the whole script is
 * in them, for it runs at once, and callbacks are not: most are never called. The worker compiles in three quarters of the time.
 */
const TERSER = {
  ecma: 2020,
  module: true,
  compress: { passes: 2 },
  format: { wrap_iife: true, wrap_func_args: false },
} as const;

export default defineConfig({
  modules: ['@wxt-dev/module-react', '@wxt-dev/i18n/module'],
  imports: false,
  manifestVersion: 3,
  outDir: '.output',
  // A new rule is one file: whoever builds or prepares has it registered.
  hooks: {
    'config:resolved': writeRuleRegistry,
    'vite:build:extendConfig': (entrypoints, config) => {
      if (entrypoints.every(({ type }) => type === 'background')) config.plugins = [config.plugins, withoutExamples()];
    },
  },
  vite: () => ({
    // The HubSpot client's request context imports Node's `url`; the platform's own URL does the same.
    // Dexie's own entry is the build for browsers that nobody here runs: the modern one is smaller and awaits natively.
    resolve: { alias: { url: globalUrlShim, dexie: modernDexie } },
    // Terser's second pass makes the scripts two parts in a hundred smaller than the bundler's own minifier.
    build: { sourcemap: false, cssTarget: ['chrome120', 'firefox128'], minify: 'terser', terserOptions: TERSER },
    // `color-scheme` alone makes it write helpers for `light-dark()`, which nobody here uses: Chrome knows it from 123 on.
    css: { lightningcss: { exclude: LIGHT_DARK } },
  }),
  manifest: ({ browser, command }) => ({
    name: '__MSG_extName__',
    description: '__MSG_extDescription__',
    default_locale: 'en',
    permissions: ['storage', 'scripting', ...(browser === 'firefox' ? [] : ['sidePanel'])],
    host_permissions: ['https://*.hubspot.com/*', ...APIS.map((origin) => `${origin}/*`)],
    // The development server reloads through connections of its own.
    ...(command === 'build' ? { content_security_policy: { extension_pages: CONTENT_SECURITY_POLICY } } : {}),
    action: { default_title: 'Lintel' },
    commands: {
      'open-card': { suggested_key: { default: 'Alt+Shift+L' }, description: '__MSG_commandOpenCard__' },
      snooze: { suggested_key: { default: 'Alt+Shift+S' }, description: '__MSG_commandSnooze__' },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'lintel@lintel.invalid',
              strict_min_version: '128.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : {
          side_panel: { default_path: 'review.html' },
          minimum_chrome_version: '120',
          // Firefox needs no schema, and warns of one.
          storage: { managed_schema: 'managed-schema.json' },
        }),
  }),
});
