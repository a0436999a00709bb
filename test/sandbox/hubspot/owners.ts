/** A user of the account who may own records. */
export interface Owner {
  readonly id: string;
  readonly userId: number;
  readonly email: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly createdAt: number;
  readonly archived: boolean;
  /** The first is the primary one. */
  readonly teams?: readonly string[];
}
