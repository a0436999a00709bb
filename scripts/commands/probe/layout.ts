import { layoutPage } from '../../../test/layouts/layout-page';
import { recordAt } from '../../../test/layouts/pick-record';
import { variantOf } from '../../../test/layouts/traits';
import type { Sandbox } from '../../../test/sandbox/server';
import { UsageError } from '../usage-error';
import type { ProbeArguments } from './arguments';

/** A page to serve: its address, and what is there. */
export interface ServedPage {
  readonly url: string;
  readonly html: string;
}

/**
 * The layout of a seed for the record at an address, served there; a form that creates such a record has an address of its own.
 * @throws {UsageError} where the sandbox has no record there, or the CRM no such page
 */
export function layoutFor(
  { account: hubspot, pipedrive }: Pick<Sandbox, 'account' | 'pipedrive'>,
  url: URL,
  { seed, variant }: NonNullable<ProbeArguments['layout']>,
): ServedPage {
  const record = recordAt({ hubspot, pipedrive }, url);
  if (!record)
    throw new UsageError(`--layout-seed wants the address of a record that the sandbox has; it is ${url.href}`);
  const chosen = variant ?? variantOf(record.crm, seed);
  if (chosen === 'create-form' && record.createUrl === undefined) {
    throw new UsageError(`--layout create-form is a page of HubSpot's alone; the record is ${record.crm}'s`);
  }
  const page = layoutPage({ record, seed, variant: chosen });
  // The address as it was asked for, with its query.
  return { html: page.html, url: chosen === 'create-form' ? page.url : url.href };
}
