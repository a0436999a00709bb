interface Props {
  readonly legend: string;
  /** Everything that may be ticked, with its name for people. */
  readonly items: readonly { readonly value: string; readonly name: string }[];
  readonly ticked: readonly string[];
  /** Ticks or unticks one; the others keep their order. */
  readonly onChange: (change: (ticked: readonly string[]) => readonly string[]) => void;
}

/** Things to tick, under one heading. */
export function Checklist({ legend, items, ticked, onChange }: Props) {
  const tick = (value: string, isOn: boolean) =>
    onChange((now) => [...now.filter((other) => other !== value), ...(isOn ? [value] : [])]);
  return (
    <fieldset className="checklist">
      <legend>{legend}</legend>
      {items.map(({ value, name }) => (
        <label key={value}>
          <input
            type="checkbox"
            checked={ticked.includes(value)}
            onChange={({ target }) => tick(value, target.checked)}
          />
          <bdi>{name}</bdi>
        </label>
      ))}
    </fieldset>
  );
}
