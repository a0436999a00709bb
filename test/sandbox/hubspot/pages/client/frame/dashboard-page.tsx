import { useEffect, useState } from 'react';
import { Shell } from './shell';

const REPORTS: readonly (readonly [string, readonly number[]])[] = [
  ['Contacts created', [32, 48, 41, 66, 58, 73, 69, 81]],
  ['Deals closed', [12, 9, 17, 14, 22, 19, 25, 21]],
  ['Calls made', [55, 61, 48, 70, 64, 59, 77, 68]],
  ['Emails opened', [80, 72, 88, 91, 79, 85, 94, 90]],
];

/** A page that shows no record. With `?tick=1` a clock on it changes ten times a second. */
export function DashboardPage({ portal }: { readonly portal: string }) {
  return (
    <Shell portal={portal} section="reports">
      <main className="dashboard">
        <h1>Sales overview</h1>
        <Clock />
        <div className="reports">
          {REPORTS.map(([title, values]) => (
            <section key={title} className="report" aria-label={title}>
              <h3>{title}</h3>
              <svg viewBox="0 0 160 60" aria-hidden="true">
                {values.map((value, index) => (
                  <rect key={index} x={index * 20 + 3} y={58 - value * 0.55} width="14" height={value * 0.55} rx="2" />
                ))}
              </svg>
            </section>
          ))}
        </div>
      </main>
    </Shell>
  );
}

function Clock() {
  const [ticks, setTicks] = useState(0);
  useEffect(() => {
    if (new URLSearchParams(location.search).get('tick') !== '1') return undefined;
    const timer = setInterval(() => setTicks((count) => count + 1), 100);
    return () => clearInterval(timer);
  }, []);
  return (
    <p className="quiet">
      Refreshed <span data-test-id="dashboard-ticks">{ticks}</span> times
    </p>
  );
}
