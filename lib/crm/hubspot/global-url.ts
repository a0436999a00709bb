/** Stands in for Node's `url` module, which `@hubspot/api-client` imports for its `URL` alone. */
export const URL = globalThis.URL;
export const URLSearchParams = globalThis.URLSearchParams;
