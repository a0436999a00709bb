/** `npm run check -- FILE.csv|FILE.jsonl [--style FILE] [--map FILE] [--json]`: runs the rules over the records of a file. */
import { runCommand } from './usage-error';
import { check } from './check/run';

// A reader that has seen enough (`| head`) is no error.
process.stdout.on('error', () => process.exit(0));

await runCommand(() =>
  check(process.argv.slice(2), {
    cwd: process.env.INIT_CWD ?? process.cwd(),
    out: process.stdout,
    err: process.stderr,
    now: Date.now(),
  }),
);
