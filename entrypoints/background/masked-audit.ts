import type { SurfaceAudit } from '../../lib/messages/protocol';
import { MASK } from '../../lib/record/masked';
import { secretsIn } from '../../lib/record/secret-values';
import { maskSensitive } from '../../lib/record/sensitive';

function codesIn({ key, values, held = [] }: SurfaceAudit['fields'][number]): readonly string[] {
  return [...values, ...held].flatMap((value) =>
    secretsIn(key, value).map(({ start, end }) => value.slice(start, end)),
  );
}

/** The codes that a record's fields hold, as written; the longest first, so that none is cut by a shorter one. */
function codesOf({ fields }: SurfaceAudit): readonly string[] {
  return [...new Set(fields.flatMap(codesIn))].toSorted((a, b) => b.length - a.length);
}

/** Every text of plain data, rewritten; keys stay. */
function rewritten<T>(data: T, rewrite: (text: string) => string): T {
  // A text becomes a text, a list a list, and an object one with the same keys: the type stays what it was.
  if (typeof data === 'string') return rewrite(data) as T & string;
  if (Array.isArray(data)) return data.map((each: unknown) => rewritten(each, rewrite)) as T & unknown[];
  if (typeof data !== 'object' || data === null) return data;
  const entries = Object.entries(data).map(([key, each]: [string, unknown]) => [key, rewritten(each, rewrite)]);
  return Object.fromEntries(entries) as T;
}

/**
 * An audit as it may be kept: personal identity codes, card and account numbers of the draft are masked wherever they stand, in values,
 * sentences and fixes. What names such a value from then on names it masked (`standsFor`). The very same audit where there is none.
 */
export function maskedAudit(audit: SurfaceAudit): SurfaceAudit {
  const codes = codesOf(audit);
  if (codes.length === 0) return audit;
  const masked = rewritten(audit, (text) => codes.reduce((rest, code) => rest.replaceAll(code, MASK), text));
  const secret = new Set(audit.fields.filter((field) => codesIn(field).length > 0).map(({ key }) => key));
  // A fix may have written a code in another way.
  const findings = masked.findings.map((finding) =>
    secret.has(finding.field) ? rewritten(finding, maskSensitive) : finding,
  );
  // A key holds no more of a code than the vault keeps; rewritten, it would be another one.
  const ignored = masked.ignored.map((one, at) => ({ ...one, keys: audit.ignored[at]?.keys ?? [] }));
  return { ...masked, findings, ignored };
}
