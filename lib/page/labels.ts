import type { Labels } from './page-table';

/** A label as labels are compared: without its colon, the mark of a required field, or differences of case, width and blanks. */
export function normaliseLabel(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\s+/g, ' ')
    .replace(/^[ :*]+|[ :*]+$/g, '')
    .toLowerCase();
}

const compiled = new WeakMap<Labels, ReadonlyMap<string, string>>();

/** The property that a label names, compared whole: "Company" is not "Company domain name". */
export function propertyOf(labels: Labels, label: string): string | undefined {
  let properties = compiled.get(labels);
  if (!properties) {
    const entries = Object.entries(labels).flatMap(([property, names]) =>
      names.split('|').map((name) => [name, property] as const),
    );
    compiled.set(labels, (properties = new Map(entries)));
  }
  return properties.get(normaliseLabel(label));
}
