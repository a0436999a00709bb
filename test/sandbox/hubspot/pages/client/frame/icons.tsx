/** Line icons on a grid of 16, drawn for the sandbox. */
const PATHS = {
  note: 'M3 2.5h7l3 3v8H3zM5.5 7h5M5.5 10h3.5',
  email: 'M2 4h12v8.5H2zM2 4.5l6 4.5 6-4.5',
  call: 'M3.5 2.5h2.3l1.2 3-1.6 1.2a8 8 0 0 0 3.9 3.9l1.2-1.6 3 1.2v2.3c0 .6-.5 1-1 1A10 10 0 0 1 2.5 3.5c0-.5.4-1 1-1z',
  task: 'M2.5 2.5h11v11h-11zM5 8l2.2 2.2L11.2 6',
  meeting: 'M2.5 3.5h11v10h-11zM2.5 6.5h11M5.5 2v3M10.5 2v3',
  more: 'M3.5 8h.01M8 8h.01M12.5 8h.01',
  contact: 'M8 8a2.7 2.7 0 1 0 0-5.4A2.7 2.7 0 0 0 8 8zM2.8 14c.4-3 2.4-4.3 5.2-4.3s4.8 1.3 5.2 4.3',
  company: 'M3 14V2.5h6.5V14M9.5 6H13v8M5 5h2.5M5 8h2.5M5 11h2.5M2 14h12',
  chart: 'M2.5 13.5h11M4.5 11.5v-4M8 11.5v-8M11.5 11.5v-6',
  search: 'M7 11.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9zM10.3 10.3 14 14',
  close: 'M3.5 3.5l9 9M12.5 3.5l-9 9',
  chevron: 'M4 6l4 4 4-4',
  back: 'M10 3.5 5.5 8l4.5 4.5',
} as const;

export type IconName = keyof typeof PATHS;

/** One icon, without meaning to a screen reader. */
export function Icon({ name, size = 16 }: { readonly name: IconName; readonly size?: number }) {
  return (
    <svg className="icon" viewBox="0 0 16 16" width={size} height={size} aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}

/** The arrow of a list that opens. */
export function Caret() {
  return <Icon name="chevron" size={12} />;
}
