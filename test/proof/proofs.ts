import { corpus } from './corpus';
import { kill } from './kill';
import { millionRecords } from './million-records';
import { navigation } from './navigation';
import type { Proof } from './proof';
import { storm } from './storm';

/** Every proof, in the order in which they run. */
export const PROOFS = {
  storm,
  navigation,
  kill,
  corpus,
  'million-records': millionRecords,
} as const satisfies Readonly<Record<string, Proof>>;

export type ProofName = keyof typeof PROOFS;
