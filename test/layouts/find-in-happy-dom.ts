/**
 * The only place where the layouts meet the product: its surfaces, its finder, and what the worker tells the page, asked of
 * the sandbox's own API through the product's client.
 */
import { accountLabels } from '../../lib/crm/account-labels';
import type { Crm, FieldDescription } from '../../lib/crm/crm';
import { HUBSPOT_PAGES } from '../../lib/crm/hubspot/pages';
import { PIPEDRIVE_PAGES } from '../../lib/crm/pipedrive/pages';
import { shownTexts } from '../../lib/crm/shown-texts';
import { packagedLabels } from '../../lib/crm/testing/packaged-labels';
import { readAddress } from '../../lib/page/address';
import type { FieldHints } from '../../lib/page/field-hints';
import { findFields } from '../../lib/page/find-fields';
import { findSurface } from '../../lib/page/find-surface';
import { guessSurface } from '../../lib/page/guess-surface';
import type { CrmId, FieldValues } from '../../lib/record/record';
import { expectedFields } from '../../lib/rules/expected-fields';
import { DEFAULT_STYLE } from '../../lib/style/presets';
import { call } from '../contract/client-rig';
import { clientOf as hubspotClient } from '../contract/hubspot-rig';
import { clientOf as pipedriveClient } from '../contract/pipedrive-rig';
import type { Sandbox } from '../sandbox/server';
import type { Found } from './judge';
import type { LayoutPage } from './layout-page';
import type { LayoutRecord } from './layout-record';

/** Tells what the worker would tell a page of a record; of a form that creates one it knows no values. */
export type Hinter = (record: LayoutRecord, isForm: boolean) => Promise<FieldHints>;

/** A hinter over a running sandbox. Each account's fields and users are asked once. */
export function hinterOver(sandbox: Sandbox): Hinter {
  const clients: Readonly<Record<CrmId, Crm>> = {
    hubspot: hubspotClient(sandbox),
    pipedrive: pipedriveClient(sandbox),
  };
  const described = new Map<string, Promise<readonly FieldDescription[]>>();
  const owners = new Map<CrmId, Promise<ReadonlyMap<string, string>>>();

  function descriptions({ crm, kind }: LayoutRecord): Promise<readonly FieldDescription[]> {
    const asking = described.get(`${crm} ${kind}`) ?? clients[crm].describe(kind, call());
    described.set(`${crm} ${kind}`, asking);
    return asking;
  }

  function ownerNames(crm: CrmId): Promise<ReadonlyMap<string, string>> {
    const ask = async () => new Map((await clients[crm].owners(call())).map(({ id, name }) => [id, name]));
    const asking = owners.get(crm) ?? ask();
    owners.set(crm, asking);
    return asking;
  }

  async function valuesOf({ crm, kind, id }: LayoutRecord): Promise<FieldValues> {
    const { fields } = await clients[crm].get(kind, id, { ...call(), all: true });
    const { owner = [], ...others } = fields;
    const names = await ownerNames(crm);
    return { ...others, owner: owner.flatMap((one) => names.get(one) ?? []) };
  }

  return async (record, isForm) => {
    const fields = await descriptions(record);
    return {
      labels: {
        isComplete: true,
        accountLabels: accountLabels(fields),
        shippedLabels: packagedLabels(record.crm, record.kind),
        fields: fields.map(({ key }) => key),
        expected: expectedFields(DEFAULT_STYLE, record.kind),
        choices: [],
      },
      awaitsValues: false,
      shown: isForm ? {} : shownTexts(await valuesOf(record), fields),
    };
  };
}

/** The fields that the product finds in the document of a page, each with the elements of its values. */
export async function findOn(document: Document, page: LayoutPage, hints: FieldHints): Promise<readonly Found[]> {
  const place = readAddress(new URL(page.url), [HUBSPOT_PAGES, PIPEDRIVE_PAGES]);
  if (!place) return [];
  const surface = findSurface(document, place);
  const there = surface ? findFields(surface, hints) : [];
  // As the page script does: the whole page is looked through, and what shows more of the record wins.
  const guess = await guessSurface(place, hints, new AbortController().signal);
  const fields = guess && guess.fields > there.length ? findFields(guess.surface, hints) : there;
  return fields.map(({ key, element, places = [] }) => ({
    key,
    elements: [element, ...places.map((place) => place.element)],
  }));
}
