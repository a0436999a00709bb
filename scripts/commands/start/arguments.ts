import { parseArgs } from 'node:util';
import { UsageError } from '../usage-error';

/** What `npm start` was asked. */
export interface StartArguments {
  readonly seed: number;
  readonly contacts: number;
  /** Without a window although there is a display. */
  readonly headless: boolean;
}

const USAGE = 'Usage: npm start -- [--seed N] [--contacts N] [--headless]';

function wholeNumber(name: string, text: string, least: number): number {
  const number = Number(text);
  if (!/^\d{1,9}$/.test(text) || number < least) {
    throw new UsageError(`--${name} takes a whole number from ${least} on; it is ${text}\n${USAGE}`);
  }
  return number;
}

/**
 * Reads the command line.
 * @throws {UsageError} with what is wrong and how it should look
 */
export function readArguments(args: readonly string[]): StartArguments {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        seed: { type: 'string', default: '1' },
        contacts: { type: 'string', default: '500' },
        headless: { type: 'boolean', default: false },
      },
    });
    return {
      seed: wholeNumber('seed', values.seed, 1),
      contacts: wholeNumber('contacts', values.contacts, 1),
      headless: values.headless,
    };
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
  }
}

/** Whether a window can be shown: always on macOS and Windows, elsewhere where X11 or Wayland runs. */
export function hasDisplay(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): boolean {
  if (platform === 'darwin' || platform === 'win32') return true;
  return Boolean(env.DISPLAY) || Boolean(env.WAYLAND_DISPLAY);
}
