import { vi } from 'vitest';

/** A machine that builds and browses at once needs longer than Vitest's second; a wait that is met ends at once all the same. */
const PATIENCE = 15_000;

const { waitFor, waitUntil } = vi;
vi.waitFor = (callback, options = PATIENCE) => waitFor(callback, options);
vi.waitUntil = (callback, options = PATIENCE) => waitUntil(callback, options);
