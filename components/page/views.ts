import type { PageView } from '../../lib/page/painter';
import type { PlaceId } from '../../lib/page/placed';
import { findingKey } from '../../lib/page/timing';
import type { Finding } from '../../lib/rules/finding';
import type { Announcer } from './announcer';
import type { Texts } from './texts';
import { same } from './turns';

/** The findings about a place, marked or not. */
export function findingsOf(view: PageView, place: PlaceId): readonly Finding[] {
  const mark = view.marks.find(({ id }) => id === place);
  const others = [...view.quiet, ...view.unplaced].filter((finding) => view.placeIds.get(finding) === place);
  return [...(mark?.findings ?? []), ...others];
}

/** The places with findings: those with markers first. */
export function placesWithFindings({ marks, quiet, unplaced, placeIds }: PageView): readonly PlaceId[] {
  const others = [...quiet, ...unplaced].flatMap((finding) => placeIds.get(finding) ?? []);
  return [...new Set([...marks.map(({ id }) => id), ...others])];
}

/** What a view gives to hear, and how to put it into words: only what is said in the end is. */
export function heardIn({
  view,
  texts,
}: {
  readonly view: PageView;
  readonly texts: Texts;
}): Parameters<Announcer['hear']> {
  const words = new Map(
    view.marks.flatMap(({ field, findings }) =>
      findings.map((finding) => [
        findingKey(finding),
        () => texts.of('marker', texts.labelAt(field, finding), texts.title(finding)),
      ]),
    ),
  );
  for (const [place, note] of view.notes) words.set(`${place} ${note.kind}`, () => texts.note(note));
  return [[...words.keys()], (fresh) => fresh.map((key) => words.get(key)?.()).join('. ')];
}

/** Whether two views draw the same: same findings beside the same elements, same notes, same pill. */
export function looksSame(a: PageView, b: PageView): boolean {
  const said = (view: PageView) => [
    view.marks.map(({ field, findings }) => [field.label, field.editable, findings]),
    [view.quiet, view.unplaced, view.candidates, view.coming.length > 0],
    [
      view.duplicates,
      view.retryAt,
      view.settled,
      view.resting,
      view.missing,
      view.fields.length,
      [...view.notes],
      [...view.busy],
    ],
  ];
  return (
    a.marks.length === b.marks.length &&
    a.marks.every(({ id, field }, at) => id === b.marks[at]?.id && field.element === b.marks[at].field.element) &&
    same(said(a), said(b))
  );
}
