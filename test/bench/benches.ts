import type { Bench } from './bench';
import { checkFile } from './check';
import { handler } from './handler';
import { layouts } from './layouts';
import { marker } from './marker';
import { navigation } from './navigation';
import { quiet } from './quiet';
import { roundTrip } from './round-trip';
import { rules } from './rules';
import { sizes } from './sizes';
import { tasks } from './tasks';

/** Every benchmark, in the order in which they run. */
export const BENCHES = {
  marker,
  handler,
  tasks,
  quiet,
  navigation,
  roundtrip: roundTrip,
  sizes,
  rules,
  check: checkFile,
  layouts,
} as const satisfies Readonly<Record<string, Bench>>;

export type BenchName = keyof typeof BENCHES;
