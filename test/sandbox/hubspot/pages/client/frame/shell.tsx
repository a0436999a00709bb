import type { ReactNode } from 'react';
import { listPath } from '../../routes';
import { Icon, type IconName } from './icons';
import { Link } from './link';

export type Section = 'contacts' | 'companies' | 'reports';

interface ShellProps {
  readonly portal: string;
  readonly section: Section;
  readonly children: ReactNode;
}

/** What is around every page: a rail of sections and a bar with search. */
export function Shell({ portal, section, children }: ShellProps) {
  const sections: readonly (readonly [Section, IconName, string, string])[] = [
    ['contacts', 'contact', 'Contacts', listPath(portal, '0-1')],
    ['companies', 'company', 'Companies', listPath(portal, '0-2')],
    ['reports', 'chart', 'Dashboards', `/reports-dashboard/${portal}`],
  ];
  return (
    <div className="shell">
      <nav className="rail" aria-label="Sections">
        <span className="rail-mark" aria-hidden="true" />
        {sections.map(([name, icon, label, path]) => (
          <Link key={name} to={path} label={label} className={name === section ? 'rail-link on' : 'rail-link'}>
            <Icon name={icon} size={18} />
          </Link>
        ))}
      </nav>
      <div className="stage">
        <header className="bar">
          <span className="bar-search">
            <Icon name="search" size={14} /> Search
          </span>
          <span className="bar-account">Sandbox {portal}</span>
        </header>
        {children}
      </div>
    </div>
  );
}
