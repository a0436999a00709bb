/** What a user of the account may do beside reading. */
export interface UserRights {
  readonly add: boolean;
  readonly edit: boolean;
  readonly delete: boolean;
  readonly merge: boolean;
}

/** Everything, and nothing but reading. */
export const ALL_RIGHTS: UserRights = { add: true, edit: true, delete: true, merge: true };
export const NO_RIGHTS: UserRights = { add: false, edit: false, delete: false, merge: false };

/** A user of the account: owns records, and has a token of her own with her own rights. */
export interface PipedriveUser {
  readonly id: number;
  readonly name: string;
  readonly email: string;
  /** Sees every record, whoever may. */
  readonly admin: boolean;
  readonly rights: UserRights;
  readonly active: boolean;
  /** As Pipedrive writes it: `en_FI`. */
  readonly locale: string;
  readonly createdAt: number;
}

/** The tokens of an account, one per user. All of them are made up: none opens anything else. */
export class PipedriveTokens {
  readonly #users = new Map<string, number>();

  /** The token of a user: the same user always has the same one, unless it was revoked. 40 hexadecimal digits. */
  issue(userId: number): string {
    const token = `5a4db0c5${'0'.repeat(24)}${userId.toString(16).padStart(8, '0')}`;
    this.#users.set(token, userId);
    return token;
  }

  revoke(token: string): void {
    this.#users.delete(token);
  }

  /** The id of the user whose token it is. */
  find(token: string): number | undefined {
    return this.#users.get(token);
  }
}
