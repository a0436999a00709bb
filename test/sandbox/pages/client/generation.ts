import { Store } from './store';

/** Counts the times every node of the editable part of the page was replaced; used as a React key. */
export const generationStore = new Store(0);
