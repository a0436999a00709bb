/** A call that a user logged. */
export interface CallLog {
  readonly userId: number;
  readonly personId: number;
  readonly outcome: 'connected' | 'no_answer' | 'left_message' | 'left_voicemail' | 'wrong_number' | 'busy';
  /** The number called. */
  readonly number: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** What a person has agreed to (Campaigns). */
export type MarketingStatus = 'no_consent' | 'unsubscribed' | 'subscribed' | 'archived';
