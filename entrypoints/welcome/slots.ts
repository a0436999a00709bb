import type { ComponentType } from 'react';
import type { CountAccount } from '../../lib/messages/account-counts';
import type { CrmId } from '../../lib/record/record';
import type { StyleEdit } from '../options/style-keeper';

export interface SuggestionProps {
  /** The connected CRM whose records are read. */
  readonly crm: CrmId;
  /** What was taken of the suggestion, as one edit of the chosen preset. */
  readonly onChange: (edit: StyleEdit) => void;
}

/** What the page offers once there is a connection, as far as it is built in; what is missing is not drawn. */
export interface WelcomeSlots {
  readonly countAccount?: CountAccount;
  /** *Suggest from our data*. */
  readonly Suggestion?: ComponentType<SuggestionProps>;
}

export const SLOTS: WelcomeSlots = {};
