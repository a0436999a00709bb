import type { Site } from '../front-door';
import { PipedriveAccount } from './account';
import type { PipedriveOptions } from './account-options';
import { pipedriveApi } from './api/api';
import { type PipedriveLimitOptions, PipedriveLimits } from './api/limits';
import { type PipedrivePopulateOptions, populatePipedrive } from './data';
import type { PipedriveTruth } from './data/truth';
import { pipedrivePages, type PipedrivePagesOptions } from './pages/pages';
import { pipedriveSites } from './site';

/** What can be chosen of the sandbox's Pipedrive. The clock and, unless named, the size and the seed are the sandbox's. */
export interface PipedriveSandboxOptions extends Partial<Omit<PipedriveOptions, 'now'>>, PipedrivePopulateOptions {
  readonly limits?: Partial<PipedriveLimitOptions>;
  readonly pages?: PipedrivePagesOptions;
}

/** A Pipedrive account with its API and its pages, its data made. */
export interface PipedriveSandbox {
  readonly account: PipedriveAccount;
  readonly limits: PipedriveLimits;
  readonly sites: readonly Site[];
  truth(): PipedriveTruth;
  /** Makes the data anew and forgets what was spent; the account object stays the same. */
  reset(options?: PipedrivePopulateOptions): void;
}

/** Builds the Pipedrive half of a sandbox. */
export function pipedriveSandbox(options: PipedriveSandboxOptions, now: () => number): PipedriveSandbox {
  const { limits: limitOptions, pages, persons, seed, ...accountOptions } = options;
  const account = new PipedriveAccount({ ...accountOptions, now });
  const limits = new PipedriveLimits(account, limitOptions);
  const first: PipedrivePopulateOptions = {
    ...(persons === undefined ? {} : { persons }),
    ...(seed === undefined ? {} : { seed }),
  };
  let truth = populatePipedrive(account, first);
  return {
    account,
    limits,
    sites: pipedriveSites(account, pipedriveApi(account, limits), pipedrivePages(account, pages)),
    truth: () => truth,
    reset: (again = {}) => {
      limits.reset();
      truth = populatePipedrive(account, { ...first, ...again });
    },
  };
}
