/** The labels of phones and emails, as people read them. */
export const POINT_LABELS: readonly { readonly value: string; readonly label: string }[] = [
  { value: 'work', label: 'Work' },
  { value: 'home', label: 'Home' },
  { value: 'mobile', label: 'Mobile' },
  { value: 'other', label: 'Other' },
];

/** A label in words; one that the account added is shown as it is. */
export function pointLabel(label: string): string {
  return POINT_LABELS.find((each) => each.value === label)?.label ?? label;
}
