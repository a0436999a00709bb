/** A length as a style, in whole px. Preact takes numbers for what they are: a style that is one is no style. */
export function px(length: number): string {
  return `${Math.round(length)}px`;
}

/** A place as a style: moved, not laid out. */
export function moved(x: number, y: number): { readonly transform: string } {
  return { transform: `translate(${px(x)}, ${px(y)})` };
}
