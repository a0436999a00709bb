export function refusal(versionLine: string): string | undefined;
export function findChromium(): { path: string | undefined; refused: string[] };
export function requireChromium(say: (line: string) => void): string;
