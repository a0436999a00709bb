import type { PageView } from '../../lib/page/painter';
import { findingKey } from '../../lib/page/timing';
import type { FieldKey } from '../../lib/record/record';
import type { Finding } from '../../lib/rules/finding';
import type { Announcer } from './announcer';
import type { Texts } from './texts';
import { same } from './turns';

/** The findings of a field, marked or not. */
export function findingsOf(view: PageView, field: FieldKey): readonly Finding[] {
  const mark = view.marks.find((each) => each.field.key === field);
  const others = [...view.quiet, ...view.unplaced].filter((finding) => finding.field === field);
  return [...(mark?.findings ?? []), ...others];
}

/** The fields with findings: those with markers first. */
export function fieldsOf({ marks, quiet, unplaced }: PageView): readonly FieldKey[] {
  return [...new Set([...marks.map(({ field }) => field.key), ...[...quiet, ...unplaced].map(({ field }) => field)])];
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
        () => texts.of('marker', texts.label(field.key), texts.title(finding)),
      ]),
    ),
  );
  for (const [field, note] of view.notes) words.set(`${field} ${note.kind}`, () => texts.note(note));
  return [[...words.keys()], (fresh) => fresh.map((key) => words.get(key)?.()).join('. ')];
}

/** Whether two views draw the same: same findings beside the same elements, same notes, same pill. */
export function looksSame(a: PageView, b: PageView): boolean {
  const said = (view: PageView) => [
    view.marks.map(({ field, findings }) => [field.label, field.editable, findings]),
    [view.quiet, view.unplaced, view.candidates, view.coming.length > 0],
    [view.duplicates, view.retryAt, view.settled, view.fields.length, [...view.notes], [...view.busy]],
  ];
  return (
    a.marks.length === b.marks.length &&
    a.marks.every(({ field }, at) => field.element === b.marks[at]?.field.element) &&
    same(said(a), said(b))
  );
}
