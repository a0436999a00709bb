import type { ReactNode } from 'react';

export type GlyphName = 'error' | 'warning' | 'info' | 'twin' | 'good';

/** The shapes of the design's glyph sheet: diamond, triangle, circle, two rings, check. Drawn in the text colour. */
const SHAPES: Readonly<Record<GlyphName, ReactNode>> = {
  error: (
    <>
      <path d="M8 .8 15.2 8 8 15.2.8 8z" fill="currentColor" />
      <path d="M8 4.4v4.4M8 10.6v1" stroke="var(--paper)" strokeWidth="1.8" strokeLinecap="round" />
    </>
  ),
  warning: (
    <>
      <path d="M8 1.2 15.4 14.4H.6z" fill="currentColor" stroke="currentColor" strokeLinejoin="round" />
      <path d="M8 6v3.6M8 11.7v.6" stroke="var(--paper)" strokeWidth="1.7" strokeLinecap="round" />
    </>
  ),
  info: (
    <>
      <circle cx="8" cy="8" r="7" fill="currentColor" />
      <path d="M8 7.2v4M8 4.4v.6" stroke="var(--paper)" strokeWidth="1.8" strokeLinecap="round" />
    </>
  ),
  twin: (
    <g stroke="currentColor" strokeWidth="1.8">
      <circle cx="5.6" cy="8" r="4.8" fill="none" />
      <circle cx="10.4" cy="8" r="4.8" fill="currentColor" fillOpacity=".35" />
    </g>
  ),
  good: (
    <path
      d="M2.5 8.5 6.4 12.4 13.5 4.6"
      fill="none"
      stroke="currentColor"
      strokeWidth="2.2"
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  ),
};

/** A severity by shape and colour. Without a label it is decoration: the words beside it must say the same. */
export function Glyph({ name, label }: { readonly name: GlyphName; readonly label?: string }) {
  const named =
    label === undefined ? ({ 'aria-hidden': true } as const) : ({ role: 'img', 'aria-label': label } as const);
  return (
    <svg className={`glyph ${name}`} viewBox="0 0 16 16" {...named}>
      {SHAPES[name]}
    </svg>
  );
}
