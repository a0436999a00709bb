import type { Verdict } from './judge';

/** The seeds that the benchmark is held to; the tests take the first of them, for each page takes half a second in happy-dom. */
export const SEEDS: readonly number[] = Array.from({ length: 20 }, (_, index) => index + 1);
export const TESTED_SEEDS = SEEDS.slice(0, 2);
/** The least share of the fields on the pages that must be found. */
export const LEAST_FOUND = 0.95;

/** The share of the fields that were found, from 0 to 1. */
export function shareFound({ onPage, found }: Pick<Verdict, 'onPage' | 'found'>): number {
  return onPage === 0 ? 0 : found / onPage;
}
