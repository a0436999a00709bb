import type { Properties } from './record';

/** HubSpot's outcomes of calls, the same in every account (https://developers.hubspot.com/docs/guides/api/crm/engagements/calls). */
export const OUTCOMES = {
  busy: '9d9162e7-6cf3-4944-bf63-4dff82258764',
  connected: 'f240bbac-87c9-4f6e-bf70-924b57d47db7',
  leftVoicemail: 'b2cf5968-551e-4856-9783-52b3da59a7d0',
  noAnswer: '73a0d17f-1163-4015-bdd5-ec830791da20',
  wrongNumber: '17b47fee-58de-441e-a44c-c6300d46f273',
} as const;

/** A call that was logged with a contact. */
export interface CallRecord {
  readonly id: string;
  readonly contact: string;
  readonly properties: Properties;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** The calls of an account, as far as the sandbox has any: only read, and linked to contacts alone. */
export class Calls {
  readonly #calls = new Map<string, CallRecord>();

  add(call: CallRecord): void {
    this.#calls.set(call.id, call);
  }

  get(id: string): CallRecord | undefined {
    return this.#calls.get(id);
  }

  ofContact(id: string): readonly CallRecord[] {
    return [...this.#calls.values()].filter(({ contact }) => contact === id);
  }
}
