/**
 * How likely two records must be the same before the product speaks. *Balanced*: nine of ten such pairs are one person;
 * *careful*: 49 of 50, for houses that are tired of questions; *wide*: as likely as not, for a cleaning day.
 */
export const DUPLICATE_THRESHOLDS = { careful: 0.98, balanced: 0.9, wide: 0.5 } as const;

export type DuplicateThreshold = keyof typeof DUPLICATE_THRESHOLDS;
