/** @jsxImportSource preact */
import type { ComponentChildren } from 'preact';
import { isGenuine } from './genuine';
import type { Pieces } from './texts';

/** What every part of the overlay is given. */
export interface Stage {
  readonly root: ShadowRoot;
}

interface PressProps {
  readonly stage: Stage;
  readonly onPress: (byKey: boolean) => void;
  readonly children: ComponentChildren;
  readonly class?: string;
  readonly disabled?: boolean;
  readonly label?: string;
  readonly expanded?: boolean;
}

/** A button that acts on a user's own press only: a synthetic click does nothing. */
export function Press({ stage, onPress, children, class: name, disabled = false, label, expanded }: PressProps) {
  const onClick = (event: MouseEvent) => {
    if (!disabled && isGenuine(event, stage.root)) onPress(event.detail === 0);
  };
  return (
    <button
      type="button"
      class={name}
      aria-disabled={disabled ? 'true' : undefined}
      aria-label={label}
      aria-expanded={expanded}
      onClick={onClick}
    >
      {children}
    </button>
  );
}

/** A text whose values stand in the monospace face, each in its own direction. */
export function Mixed({ pieces }: { readonly pieces: Pieces }) {
  return (
    <>
      {pieces.map(({ text, isValue }) =>
        isValue ? (
          <code>
            <bdi>{text}</bdi>
          </code>
        ) : (
          text
        ),
      )}
    </>
  );
}
