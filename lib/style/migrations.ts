import { STYLE_VERSION } from './house-style';

type Entries = Readonly<Record<string, unknown>>;

/** From one version of the document to the next, by the version it starts at. What a document lacks stays missing: reading fills it. */
const MIGRATIONS: Readonly<Record<number, (style: Entries) => Entries>> = {
  // 2 added name, owner, preset, changes, and per rule kinds, exceptions, conditions and step-ups.
  1: (style) => ({ ...style, version: 2 }),
};

/** A document of any known version as one of the present version; `undefined` where it is of none (a later one, or no number). */
export function migrated(style: Entries): Entries | undefined {
  let now = style;
  // Each step leads one version on, so that there are never more of them than versions.
  for (let step = 0; step < STYLE_VERSION; step++) {
    const { version } = now;
    if (version === STYLE_VERSION) return now;
    const migrate = typeof version === 'number' ? MIGRATIONS[version] : undefined;
    if (!migrate) return undefined;
    now = migrate(now);
  }
  return undefined;
}
