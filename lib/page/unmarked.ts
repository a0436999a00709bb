import type { FieldKey } from '../record/record';
import { byInputKind } from './by-input-kind';
import { byLabel } from './by-label';
import { byValue } from './by-value';
import type { FieldHints } from './field-hints';
import { judge } from './judge-sightings';
import type { Claims, Sighting } from './sighting';
import type { Surface } from './surface';

/**
 * Fields that no attribute names: by their labels, by the kind of their control, by their values, in this order of trust.
 * `attributes`: what those told, and the fields found by it. Adds to `claims`.
 */
export function* unmarkedSightings(
  surface: Surface,
  hints: FieldHints,
  attributes: { readonly seen: readonly Sighting[]; readonly taken: ReadonlySet<FieldKey> },
  claims: Claims,
): Generator<undefined, readonly Sighting[], undefined> {
  const told: Sighting[] = [];
  const witnesses: Sighting[] = [...attributes.seen];
  for (const look of [byLabel, byInputKind, byValue]) {
    const taken = new Set([...attributes.taken, ...told.map(({ key }) => key)]);
    const seen = yield* look({ surface, hints, taken, claims });
    const right = yield* judge(seen, { surface, hints, witnesses });
    witnesses.push(...seen);
    for (const sighting of right) claims.addAll(sighting);
    told.push(...right);
    yield;
  }
  return told;
}
