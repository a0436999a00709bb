// TypeScript in a thread: what loads it in the main thread does not reach here.
import { register } from 'tsx/esm/api';

register();
await import('./judge-worker.ts');
