/** What the sandbox's Pipedrive pages and their own endpoints say to each other. The shapes are ours: nobody here has seen the real ones. */
import type { DealSort } from '../deals';
import type { ContactPoint, ItemKind } from '../item';

/** Variants of a page's markup seen in the wild (facts/pages.md). */
export const LAYOUTS = ['legacy'] as const;
export type Layout = (typeof LAYOUTS)[number];

/** What the HTML shell tells the application. */
export interface PageSettings {
  readonly company: string;
  /** Who is logged in. */
  readonly user: string;
}

interface AnyField {
  /** The code of a built-in field or the 40 hexadecimal digits of the account's own. */
  readonly code: string;
  /** In the account's language. */
  readonly label: string;
  readonly required: boolean;
}

/** A field with what a record holds in it. `organization` holds a name, `choice` the value of an option; empty is `''`. */
export type PageField = AnyField &
  (
    | { readonly type: 'text' | 'phone'; readonly value: string }
    | { readonly type: 'organization'; readonly value: string; readonly path?: string }
    | {
        readonly type: 'choice';
        readonly value: string;
        readonly options: readonly { readonly value: string; readonly label: string }[];
      }
    | { readonly type: 'points'; readonly of: 'phone' | 'email'; readonly value: readonly ContactPoint[] }
  );

/** What a field holds while it is edited, and what a write brings. */
export type PageValue = PageField['value'];
export type PageValues = Readonly<Record<string, PageValue>>;

export interface PageItem {
  readonly kind: ItemKind;
  readonly id: number;
  readonly name: string;
  readonly fields: readonly PageField[];
}

/** A record with what its page needs to draw it. */
export interface ItemAnswer {
  readonly item: PageItem;
  /** Linked records, shown in blocks of their own: decoys to whoever reads the record. */
  readonly linked: readonly PageItem[];
}

/** A deal or a lead with its own fields, which cannot be edited here. */
export interface PageDeal {
  readonly sort: DealSort;
  readonly id: string;
  readonly title: string;
  readonly stage: string;
  readonly fields: readonly PageField[];
}

/** A deal or a lead with what its page needs to draw it. */
export interface DealAnswer {
  readonly deal: PageDeal;
  /** Its person, shown in a block that can be edited; the block reads it itself. */
  readonly personId?: number;
  readonly organization?: PageItem;
}

/** The lead inbox. */
export interface InboxAnswer {
  readonly leads: readonly PageDeal[];
}

export interface ListAnswer {
  readonly items: readonly PageItem[];
  readonly total: number;
  readonly offset: number;
}

/** The empty fields of the add modal. */
export interface FormAnswer {
  readonly fields: readonly PageField[];
}

/** The body of every refusal: a sentence, and sentences by field where it is about fields. */
export interface PageRefusal {
  readonly error: string;
  readonly fields?: Readonly<Record<string, string>>;
}

/** Whether a field holds nothing. */
export function isEmpty(value: PageValue): boolean {
  return typeof value === 'string' ? value.trim() === '' : value.every((point) => point.value.trim() === '');
}
