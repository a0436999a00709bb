import * as v from 'valibot';
import { CrmError } from './errors';

/** How an answer was asked for. */
export interface Asked {
  /** Who answered, for the error: `HubSpot`. */
  readonly crm: string;
  readonly signal: AbortSignal;
  readonly write?: boolean;
}

/**
 * The JSON of a call's answer, checked. Throws what the transport threw (a `CrmError`, an abort), and `Unreachable` for an
 * answer that cannot be read: after a write with `mayHaveHappened`. Says where the answer was wrong, never what it held.
 */
export async function readAnswer<T>(
  schema: v.GenericSchema<unknown, T>,
  text: Promise<string>,
  { crm, signal, write }: Asked,
): Promise<T> {
  const unread = (where: string): CrmError =>
    new CrmError({
      code: 'Unreachable',
      detail: `${crm}'s answer could not be read (${where})`,
      ...(write ? { mayHaveHappened: true } : {}),
    });
  let said: unknown;
  try {
    said = JSON.parse(await text);
  } catch (error) {
    if (error instanceof CrmError || signal.aborted) throw error;
    // Whatever a CRM's generated code, or the parser, throws on a body it did not expect.
    throw unread(error instanceof Error ? error.name : 'unknown');
  }
  const read = v.safeParse(schema, said);
  if (read.success) return read.output;
  throw unread(v.getDotPath(read.issues[0]) ?? 'body');
}
