import type { MouseEvent, ReactNode } from 'react';
import { navigate } from '../state/location';

interface LinkProps {
  readonly to: string;
  readonly children: ReactNode;
  readonly className?: string;
  readonly label?: string;
}

/** A link that opens its page by `pushState`; with a modifier key it stays an ordinary link. */
export function Link({ to, children, className, label }: LinkProps) {
  const onClick = (event: MouseEvent) => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    navigate(to);
  };
  return (
    <a href={to} className={className} aria-label={label} onClick={onClick}>
      {children}
    </a>
  );
}
