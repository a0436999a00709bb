export const root: string;
export const env: NodeJS.ProcessEnv;
export function say(line: string): void;
export function nodePath(): string;
export function missingPackages(
  wanted: Record<string, { version?: string; optional?: boolean; link?: boolean }>,
  installed: Record<string, { version?: string }>,
): string[];
export function ensureInstalled(): void;
