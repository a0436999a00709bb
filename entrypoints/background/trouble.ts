import { CrmError } from '../../lib/crm/errors';

/** Where an error was thrown. Engines write the message before that, whatever it looks like. */
function framesOf({ stack = '', message }: Error): string {
  const rest = message === '' ? stack : stack.replace(message, () => '');
  const frames = rest.split('\n').filter((line) => /:\d+:\d+\)?$/.test(line));
  return frames.map((line) => `\n  ${line.trim()}`).join('');
}

/**
 * An error as it may be logged: its name and where it was thrown. Its message stays out of every log: messages of rules, tables, databases
 * and CRMs may quote what a record says.
 */
export function withoutMessage(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown error';
  const code = error instanceof CrmError ? ` (${error.failure.code})` : '';
  return `${error.name}${code}${framesOf(error)}`;
}

/** Tells the console that something went wrong which costs the user nothing. `what`: our own words, never a record's. */
export function warn(what: string, error: unknown): void {
  console.warn(`${what}:`, withoutMessage(error));
}

/** Tells the console that something went wrong. */
export function complain(what: string, error: unknown): void {
  console.error(`${what}:`, withoutMessage(error));
}
