/** @jsxImportSource preact */
import type { Finding } from '../../lib/rules/finding';

export type GlyphName = 'error' | 'warning' | 'info' | 'twin' | 'good';

/** The shape of a finding: never colour alone. */
export function glyphOf({ rule, severity }: Finding): GlyphName {
  return rule === 'possible-duplicate' ? 'twin' : severity;
}

const INK = 'var(--paper)';

function shape(name: GlyphName) {
  switch (name) {
    case 'error':
      return (
        <>
          <path d="M8 .8 15.2 8 8 15.2.8 8z" fill="currentColor" />
          <path d="M8 4.4v4.4M8 10.6v1" stroke={INK} stroke-width="1.8" stroke-linecap="round" />
        </>
      );
    case 'warning':
      return (
        <>
          <path d="M8 1.2 15.4 14.4H.6z" fill="currentColor" stroke="currentColor" stroke-linejoin="round" />
          <path d="M8 6v3.6M8 11.7v.6" stroke={INK} stroke-width="1.7" stroke-linecap="round" />
        </>
      );
    case 'info':
      return (
        <>
          <circle cx="8" cy="8" r="7" fill="currentColor" />
          <path d="M8 7.2v4M8 4.4v.6" stroke={INK} stroke-width="1.8" stroke-linecap="round" />
        </>
      );
    case 'twin':
      return (
        <g stroke="currentColor" stroke-width="1.8">
          <circle cx="5.6" cy="8" r="4.8" fill="none" />
          <circle cx="10.4" cy="8" r="4.8" fill="currentColor" fill-opacity=".35" />
        </g>
      );
    case 'good':
      return (
        <path
          d="M2.5 8.5 6.4 12.4 13.5 4.6"
          fill="none"
          stroke="currentColor"
          stroke-width="2.2"
          stroke-linecap="round"
          stroke-linejoin="round"
        />
      );
  }
}

/** A 16 px sign; words beside it say the same. */
export function Glyph({ name }: { readonly name: GlyphName }) {
  return (
    <svg class={`glyph ${name}`} viewBox="0 0 16 16" aria-hidden="true">
      {shape(name)}
    </svg>
  );
}
