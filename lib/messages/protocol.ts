/**
 * Every message between page, extension pages and background: name → [what is sent, what is answered].
 * Types only, so that the content script carries none of it; `schemas.ts` checks at the background's door.
 * No message ever holds a token or an address to fetch: the worker picks every URL.
 */
export type * from './app-messages';
export type * from './page-messages';
export type * from './popup-powers';
export type { Result } from './result';
export type * from './style-trial';
