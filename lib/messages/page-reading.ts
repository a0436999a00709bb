import type { LostFields } from '../drift/drift';
import type { SurfaceKind } from '../page/surface';
import type { FoundBy } from '../record/found-by';
import type { CrmId, RecordKind } from '../record/record';

/** How well one sort of page could be read of late: contact pages of one account, say. */
export interface PageReading {
  readonly crm: CrmId;
  readonly account: string;
  readonly kind: RecordKind;
  readonly surface: SurfaceKind;
  /** The last days (`2026-11-22`) with pages, latest first. `found`: of the expected fields, on average a page. */
  readonly days: readonly {
    readonly day: string;
    readonly pages: number;
    readonly found: number;
    readonly expected: number;
  }[];
  /** How often a field was found by each evidence on these days. */
  readonly foundBy: Readonly<Partial<Record<FoundBy, number>>>;
  /** Fields that used to be found, by the day since when they are not. */
  readonly lost: readonly LostFields[];
}
