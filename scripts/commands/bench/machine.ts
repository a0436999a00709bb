import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';

/** What to know of a machine when comparing its figures with another's. */
export function machine() {
  return {
    cpu: cpus()[0]?.model ?? 'unknown',
    cores: availableParallelism(),
    memoryGB: Math.round(totalmem() / 2 ** 30),
    /** Of the minute before: figures of a busy machine are worse than the extension's own. */
    load: loadavg()[0] ?? 0,
    platform: `${process.platform} ${process.arch}`,
    node: process.versions.node,
  };
}
