import type { CrmId } from '../../lib/record/record';
import type { Sandbox } from '../sandbox/server';
import { findOn, hinterOver } from './find-in-happy-dom';
import { openHappyWorld } from './happy-world';
import { judge, type Verdict } from './judge';
import { layoutPage } from './layout-page';
import { pickRecord } from './pick-record';
import { SEEDS } from './suite-limits';
import { type Variant, VARIANTS } from './traits';

/** How one variant of a CRM's pages was read, over all seeds. */
export interface VariantResult extends Verdict {
  readonly crm: CrmId;
  readonly variant: Variant;
  /** What went wrong where, for people: `seed 3: wrong phone`. */
  readonly notes: readonly string[];
}

function summed(
  crm: CrmId,
  variant: Variant,
  verdicts: readonly (readonly [seed: number, verdict: Verdict])[],
): VariantResult {
  const all = verdicts.map(([, verdict]) => verdict);
  const notes = verdicts.flatMap(([seed, { missed, wrong }]) => [
    ...(wrong.length > 0 ? [`seed ${seed}: wrong ${wrong.join(', ')}`] : []),
    ...(missed.length > 0 ? [`seed ${seed}: missed ${missed.join(', ')}`] : []),
  ]);
  return {
    ...{ crm, variant, notes },
    onPage: all.reduce((sum, { onPage }) => sum + onPage, 0),
    found: all.reduce((sum, { found }) => sum + found, 0),
    missed: all.flatMap(({ missed }) => missed),
    wrong: all.flatMap(({ wrong }) => wrong),
  };
}

/** Reads every variant of both CRMs' pages with the product's finder, in happy-dom, one result a variant. */
export async function* readLayouts(
  sandbox: Sandbox,
  seeds: readonly number[] = SEEDS,
): AsyncGenerator<VariantResult, void, undefined> {
  const hints = hinterOver(sandbox);
  const accounts = { hubspot: sandbox.account, pipedrive: sandbox.pipedrive };
  const world = openHappyWorld();
  try {
    for (const crm of ['hubspot', 'pipedrive'] as const) {
      for (const variant of VARIANTS[crm]) {
        const verdicts: (readonly [number, Verdict])[] = [];
        for (const seed of seeds) {
          const record = pickRecord(accounts, crm, seed);
          const page = layoutPage({ record, seed, variant });
          const told = await hints(record, variant === 'create-form');
          const document = world.show(page.html, page.url);
          verdicts.push([seed, judge(document, page.truth, await findOn(document, page, told))]);
        }
        yield summed(crm, variant, verdicts);
      }
    }
  } finally {
    await world.close();
  }
}
