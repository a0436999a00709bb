export function ruleIdsIn(folder: string): string[];
export function registryOf(ids: readonly string[]): Record<string, string>;
export function writeRuleRegistry(): void;
