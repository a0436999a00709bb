import type { RecordKind } from '../../record/record';
import type { CallOptions, KeyWorth } from '../crm';
import { CrmError } from '../errors';
import { objectsApi, ownersApi } from './apis';
import type { Wire } from './wire';
import { OBJECT_TYPES } from './paths';

/** The scopes the product wants, each with the cheapest call that needs it. */
export interface ScopeProbe {
  readonly scope: string;
  /** A write is meant to be turned down for another reason where the scope is there. */
  readonly write: boolean;
  readonly run: () => Promise<unknown>;
}

/** An id that no record has. */
const NO_RECORD = '0';

/**
 * Which scopes the key lacks, by their HubSpot names. Rejects where a probe could not be answered at all: not knowing is not the same as missing.
 */
export async function missingAmong(probes: readonly ScopeProbe[]): Promise<readonly string[]> {
  const missing = await Promise.all(probes.map(missingFor));
  return [...new Set(missing.flat())];
}

async function missingFor({ scope, write, run }: ScopeProbe): Promise<readonly string[]> {
  try {
    await run();
    return [];
  } catch (error) {
    if (!(error instanceof CrmError)) throw error;
    const { code, scopes = [] } = error.failure;
    if (write && (code === 'NotFound' || code === 'Invalid')) return [];
    if (code !== 'MissingScopes') throw error;
    // HubSpot lists alternatives too ("one or more of"): people are told the one this product asks for.
    return scopes.length === 0 || scopes.includes(scope) ? [scope] : scopes;
  }
}

/** What a key without these scopes is good for: one that only cannot write is a read-only one, and welcome. */
export function scopesWorth(missing: readonly string[]): KeyWorth {
  return {
    canRead: !missing.some((scope) => scope.includes('contacts') && scope.endsWith('.read')),
    canWrite: !missing.some((scope) => scope.endsWith('.write')),
  };
}

/**
 * One probe for each scope. A write scope is probed by changing *nothing* of a record that does not exist (`PATCH …/0`
 * without properties): HubSpot checks scopes before it looks at the record, so the answer is 403 without the scope and
 * 404 (or 400) with it, and either way there is nothing that could be written. That also makes it safe to repeat.
 */
export function scopeProbes(wire: Wire, call: CallOptions): readonly ScopeProbe[] {
  const kinds = ['contact', 'company'] as const;
  const scope = (kind: RecordKind, what: string): string => `crm.objects.${OBJECT_TYPES[kind].path}.${what}`;
  return [
    ...kinds.map((kind) => ({
      scope: scope(kind, 'read'),
      write: false,
      run: () => objectsApi(kind, wire, { call }).page(1),
    })),
    {
      scope: 'crm.objects.owners.read',
      write: false,
      run: () => ownersApi(wire, { call }).page(1),
    },
    ...kinds.map((kind) => ({
      scope: scope(kind, 'write'),
      write: true,
      run: () => objectsApi(kind, wire, { call }).update(NO_RECORD, {}),
    })),
  ];
}
