import type { ReactNode } from 'react';
import { LIST_PATH, PIPELINE_PATH } from '../../routes';
import { settings } from '../state/settings';
import { Icon, type IconName } from './icons';
import { Link } from './link';

export type Section = 'deals' | 'contacts' | 'none';

interface ShellProps {
  readonly section: Section;
  /** A heading where the page itself has none. */
  readonly title: ReactNode;
  readonly children: ReactNode;
}

const SECTIONS: readonly (readonly [Section, IconName, string, string])[] = [
  ['deals', 'deals', 'Deals', PIPELINE_PATH],
  ['contacts', 'contacts', 'Contacts', LIST_PATH],
];

/** What is around every page: a rail of sections and a bar with search. */
export function Shell({ section, title, children }: ShellProps) {
  const { company, user } = settings();
  return (
    <div className="shell">
      <nav className="rail" aria-label="Sections">
        <span className="rail-mark" aria-hidden="true">
          p
        </span>
        {SECTIONS.map(([name, icon, label, path]) => (
          <Link key={name} to={path} label={label} className={name === section ? 'rail-link on' : 'rail-link'}>
            <Icon name={icon} size={18} />
          </Link>
        ))}
      </nav>
      <div className="stage">
        <header className="bar">
          <div className="bar-title">{title}</div>
          <span className="bar-search">
            <Icon name="search" size={14} /> Search Pipedrive
          </span>
          <span className="bar-account">
            {user} <span className="quiet">{company}</span>
          </span>
        </header>
        {children}
      </div>
    </div>
  );
}
