/** The sizes people pay for, from the built package: what each entry loads at start, with every chunk it imports. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(fileURLToPath(import.meta.url));
const dist = join(root, '.output', 'chrome-mv3');
const STATIC_IMPORT = /(?:\bfrom|\bimport)\s*["'`](\.{0,2}\/[^"'`]+\.js)["'`]/g;
const SCRIPT_OF_PAGE = /(?:src|href)="(\/[^"]+\.js)"/g;

function matches(pattern, file) {
  return [...readFileSync(file, 'utf8').matchAll(pattern)].map(([, path]) => path);
}

/** Every module that `files` import, themselves included. */
function graphOf(files, seen = new Set()) {
  for (const file of files.filter((name) => !seen.has(name))) {
    seen.add(file);
    const imports = matches(STATIC_IMPORT, file).map((path) => join(path.startsWith('/') ? dist : dirname(file), path));
    graphOf(imports, seen);
  }
  return [...seen].map((file) => relative(root, file));
}

if (!existsSync(dist)) throw new Error('Nothing is built yet: npm run build');
const contentScript = (crm) => [`.output/chrome-mv3/content-scripts/${crm}.js`];
const worker = graphOf([join(dist, 'background.js')]);
const popup = graphOf(matches(SCRIPT_OF_PAGE, join(dist, 'popup.html')).map((path) => join(dist, path)));

export default [
  // A page loads that of its own CRM only.
  ['content script for HubSpot', contentScript('hubspot'), '70 kB', '24 kB'],
  ['content script for Pipedrive', contentScript('pipedrive'), '70 kB', '24 kB'],
  // Brought into a frame once it shows a record; pages without one never load it.
  ['painter', ['.output/chrome-mv3/painter.js'], '60 kB', '22.5 kB'],
  // Brought on lists: it reads their rows and draws the badges.
  ['rows', ['.output/chrome-mv3/rows.js'], '48.5 kB', '18.7 kB'],
  // Brought once somebody asks about a field that was not found.
  ['picker', ['.output/chrome-mv3/picker.js'], '36 kB', '14 kB'],
  ['worker', worker, '800 kB', '220 kB'],
  ['popup', popup, '420 kB', '130 kB'],
].flatMap(([name, path, minified, gzipped]) => [
  { name: `${name}, minified`, path, limit: minified, brotli: false },
  { name: `${name}, gzipped`, path, limit: gzipped, gzip: true },
]);
