/**
 * `read`, remembering its last answer: all rules ask about one draft before the next one comes, and a map of drafts would cost
 * the garbage collector more than the reading. What was read is held until another is asked about.
 */
export function rememberLast<K extends object, V, C = undefined>(
  read: (of: K, context: C) => V,
): (of: K, context: C) => V {
  let last: { readonly of: K; readonly context: C; readonly is: V } | undefined;
  return (of, context) => {
    if (last?.of !== of || last.context !== context) last = { of, context, is: read(of, context) };
    return last.is;
  };
}
