/** Line icons on a grid of 16, drawn for the sandbox. */
const PATHS = {
  deals: 'M2.5 3h3v10h-3zM6.5 3h3v7h-3zM10.5 3h3v4.5h-3z',
  contacts: 'M8 8a2.7 2.7 0 1 0 0-5.4A2.7 2.7 0 0 0 8 8zM2.8 14c.4-3 2.4-4.3 5.2-4.3s4.8 1.3 5.2 4.3',
  organization: 'M3 14V2.5h6.5V14M9.5 6H13v8M5 5h2.5M5 8h2.5M5 11h2.5M2 14h12',
  pencil: 'M3 13l.7-3L10.5 3.2l2.3 2.3L6 12.3 3 13z',
  plus: 'M8 3v10M3 8h10',
  search: 'M7 11.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9zM10.3 10.3 14 14',
  close: 'M3.5 3.5l9 9M12.5 3.5l-9 9',
  chevron: 'M4 6l4 4 4-4',
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
