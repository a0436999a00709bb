import { PipedriveRefusal } from './refusal';

/** For tests: the refusal that a call throws. Throws what else it throws, and where nothing was refused. */
export function refusal(act: () => unknown): PipedriveRefusal {
  try {
    act();
  } catch (error) {
    if (error instanceof PipedriveRefusal) return error;
    throw error;
  }
  throw new Error('Nothing was refused.');
}
