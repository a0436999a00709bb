/** Makes the bundle of the judging threads. A program of its own: what bundles takes 300 MB, and only ending gives them back. */
import { makeBundle } from './judge-bundle';

await makeBundle();
