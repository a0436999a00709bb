import { Shell } from './shell';

const STAGES: readonly (readonly [string, readonly string[]])[] = [
  ['Qualified', ['Office refit', 'Yearly support', 'Pilot, two sites']],
  ['Contact made', ['Framework contract', 'Training days']],
  ['Proposal made', ['Renewal 2027']],
  ['Negotiations started', ['Fleet upgrade', 'Second warehouse']],
];

/** A page that shows no record. */
export function PipelinePage() {
  return (
    <Shell section="deals" title={<h1>Deals</h1>}>
      <main className="pipeline">
        {STAGES.map(([stage, deals]) => (
          <section key={stage} className="stage-column" aria-label={stage}>
            <h2>{stage}</h2>
            {deals.map((deal) => (
              <p key={deal} className="deal">
                {deal}
              </p>
            ))}
          </section>
        ))}
      </main>
    </Shell>
  );
}
