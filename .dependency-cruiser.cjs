/** The import rule of the house: record ← style, rules, match, merge, drift ← crm, page, store, messages ← components ← entrypoints. */
const PURE = '^lib/(record|style|rules|match|merge|drift)/';
const EDGE = '^lib/(crm|page|store|messages|packaged)/';

module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-orphans',
      severity: 'error',
      from: {
        orphan: true,
        path: '^(lib|components|entrypoints)/',
        pathNot: ['\\.d\\.ts$', '\\.test\\.tsx?$', '^entrypoints/', 'global-url\\.ts$'],
      },
      to: {},
    },
    {
      name: 'record-first',
      severity: 'error',
      from: { path: '^lib/record/' },
      to: { path: '^(lib/(?!record/)|components|entrypoints)' },
    },
    {
      name: 'pure-core',
      severity: 'error',
      from: { path: PURE },
      to: { path: [EDGE, '^components/', '^entrypoints/'] },
    },
    {
      name: 'pure-core-no-io',
      severity: 'error',
      from: { path: PURE, pathNot: '\\.test\\.ts$' },
      to: { path: ['node_modules/(dexie|wxt|preact|react|react-dom|@hubspot)/', '^(fs|node:fs|http|https)'] },
    },
    {
      name: 'numbers-from-packaged-plans',
      comment: 'the numbering plans are data of the package: only lib/record reads numbers, by the plans it was given',
      severity: 'error',
      from: { path: '^(lib|components|entrypoints)/', pathNot: '\\.test\\.tsx?$' },
      to: { path: 'node_modules/libphonenumber-js/', pathNot: '/core/' },
    },
    {
      name: 'numbers-read-in-record',
      severity: 'error',
      from: { path: '^(lib/(?!record/)|components|entrypoints)', pathNot: '\\.test\\.tsx?$' },
      to: { path: 'node_modules/libphonenumber-js/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'edges-below-ui',
      severity: 'error',
      from: { path: EDGE },
      to: { path: ['^components/', '^entrypoints/'] },
    },
    {
      name: 'components-below-entrypoints',
      severity: 'error',
      from: { path: '^components/' },
      to: { path: '^entrypoints/' },
    },
    {
      name: 'store-only-in-background',
      comment:
        'jobs may read the index; options may deposit a key, and nothing else, so that no message ever holds one',
      severity: 'error',
      from: { path: '^(components|entrypoints/(?!background/|jobs/))' },
      to: { path: '^lib/store/(?!credential-deposit\\.ts)' },
    },
    {
      name: 'crm-clients-only-in-background',
      severity: 'error',
      from: { path: '^(components|entrypoints/(?!background/))' },
      to: { path: '^lib/crm/(hubspot|pipedrive|transport)', pathNot: 'pages\\.ts$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'labels-only-in-background',
      comment: 'labels in eight languages: a page is told those of its own kind of record by message',
      severity: 'error',
      from: {
        path: '^(lib/(page|messages)|components|entrypoints/(?!background/))',
        pathNot: ['\\.test\\.tsx?$', '/testing/'],
      },
      to: { path: '^lib/crm/(shipped-labels|account-labels|shown-texts)', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'page-only-in-content',
      severity: 'error',
      from: {
        path: '^(lib/(?!page/)|components/(?!page/)|entrypoints/(?!([a-z]+\\.content|painter|picker|rows)/))',
        pathNot: '\\.test\\.tsx?$',
      },
      to: {
        path: ['^lib/page/', '^components/page/', '^lib/crm/[a-z]+/pages\\.ts'],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'product-needs-no-tests',
      severity: 'error',
      from: { path: '^(lib|components|entrypoints)/', pathNot: '\\.test\\.tsx?$' },
      to: { path: '^(test|scripts)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['\\.output/', '\\.wxt/'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
  },
};
