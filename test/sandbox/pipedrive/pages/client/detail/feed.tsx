import { stormNode } from '../../../../pages/client/storm';

const HISTORY: readonly (readonly [string, string])[] = [
  ['Call, no answer', '12 November'],
  ['Email sent: Following up', '9 November'],
  ['Meeting: first talk', '2 November'],
];

/** What happened with the record: nothing here is a field. */
export function Feed() {
  return (
    <section className="feed" aria-label="History">
      <div className="tabs">
        <span className="tab on">Notes</span>
        <span className="tab">Activity</span>
        <span className="tab">Call</span>
        <span className="tab">Email</span>
        <span className="tab">Files</span>
      </div>
      <p className="note">Take notes…</p>
      <h2>
        History <span ref={stormNode('ticker')} className="ticker" />
      </h2>
      {HISTORY.map(([what, when]) => (
        <p className="event" key={what}>
          {what} <span className="quiet">{when}</span>
        </p>
      ))}
      <div ref={stormNode('timeline')} className="timeline" />
    </section>
  );
}
