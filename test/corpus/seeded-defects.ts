import type { CleanRecords } from './clean-records';
import { NAME_DEFECTS } from './name-defects';
import { PLACE_DEFECTS } from './place-defects';
import { REACH_DEFECTS } from './reach-defects';
import type { DefectRecord, Spoil } from './spoil';

/** Every kind of mistake that shows in the record itself and that a rule which is on by default must tell. */
export const DEFECTS: Readonly<Record<string, Spoil>> = { ...REACH_DEFECTS, ...NAME_DEFECTS, ...PLACE_DEFECTS };

/** Records with one mistake each; the kinds take turns. */
export function defectRecord(from: CleanRecords, turn: number): DefectRecord & { readonly defect: string } {
  const kinds = Object.entries(DEFECTS);
  const [defect, spoil] = kinds[turn % kinds.length] ?? ['', () => undefined];
  for (let attempt = 0; attempt < 200; attempt++) {
    const made = spoil(from.next(), from);
    if (made) return { ...made, defect };
  }
  throw new Error(`No record could be spoilt: ${defect}`);
}
