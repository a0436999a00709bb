import type { CrmFailure } from '../crm/errors';

/** What a user is told when something did not work: what happened, what was not lost, what to do. */
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: CrmFailure };
