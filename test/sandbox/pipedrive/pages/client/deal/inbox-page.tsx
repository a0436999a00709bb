import { useEffect, useState } from 'react';
import type { InboxAnswer } from '../../model';
import { dealPath } from '../../routes';
import { Link } from '../frame/link';
import { Shell } from '../frame/shell';
import { readInbox } from '../state/api';

/** The lead inbox: titles that open their leads without a page load. */
export function InboxPage() {
  const [answer, setAnswer] = useState<InboxAnswer>();
  useEffect(() => {
    const stop = new AbortController();
    readInbox(stop.signal).then(setAnswer, () => undefined); // Aborted, or cut: the page stays empty.
    return () => stop.abort();
  }, []);
  return (
    <Shell section="deals" title={<h1>Leads Inbox</h1>}>
      <main className="inbox">
        {answer?.leads.map(({ sort, id, title, stage }) => (
          <p key={id} className="deal">
            <Link to={dealPath(sort, id)}>{title}</Link> <span className="badge">{stage}</span>
          </p>
        ))}
      </main>
    </Shell>
  );
}
