/** How CRMs store a ticked box, and how their pages write it, in lower case: English, Finnish, Swedish, German, Russian, Spanish, French, Portuguese. */
const YES: ReadonlySet<string> = new Set(['true', 'yes', '1', 'kyllä', 'ja', 'да', 'sí', 'oui', 'sim']);

/** Whether a tick box is ticked, as CRMs store it or as their pages write it in one of Lintel's languages. */
export function isYes(value: string): boolean {
  return YES.has(value.trim().toLowerCase());
}
