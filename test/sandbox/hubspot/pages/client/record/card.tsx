import type { ReactNode } from 'react';
import { Caret } from '../frame/icons';

interface CardProps {
  readonly type: 'PROPERTIES_V3' | 'PROPERTIES_LIST' | 'ASSOCIATION_V3';
  readonly id: string;
  readonly title: string;
  readonly action?: ReactNode;
  readonly children: ReactNode;
}

/** A card of a sidebar, marked with its type as HubSpot marks them. */
export function Card({ type, id, title, action, children }: CardProps) {
  return (
    <section className="card" data-card-type={type} data-card-id={id} aria-label={title}>
      <header className="card-head">
        <span data-test-id="dropdown-caret">
          <Caret />
        </span>
        <h3>{title}</h3>
        {action}
      </header>
      <div className="card-body">{children}</div>
    </section>
  );
}
