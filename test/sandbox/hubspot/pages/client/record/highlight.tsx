import { titleOf } from '../../model';
import { Icon, type IconName } from '../frame/icons';
import type { RecordStore } from '../state/record-store';
import { useStore } from '../../../../pages/client/store';

const ACTIONS: readonly (readonly [IconName, string])[] = [
  ['note', 'Note'],
  ['email', 'Email'],
  ['call', 'Call'],
  ['task', 'Task'],
  ['meeting', 'Meeting'],
  ['more', 'More'],
];

/** The strip at the top of the left sidebar: the record's title and a few values, never editable. */
export function Highlight({ store }: { readonly store: RecordStore }) {
  const record = useStore(store, (state) => state.record);
  const title = titleOf(record);
  const { jobtitle, company, email, phone, domain } = record.properties;
  const work = [jobtitle, company].filter((part) => part !== undefined && part !== '').join(' at ');
  return (
    <div className="highlight" data-test-id="record-highlight-content">
      <div className="highlight-who">
        <span className="avatar" aria-hidden="true">
          {initials(title)}
        </span>
        <div className="highlight-text">
          <h2 data-test-id="highlight-record-label" data-selenium-test="highlightTitle">
            {title}
          </h2>
          {work !== '' && <span data-test-id="highlight-property-display-jobtitle">{work}</span>}
          {email && <span data-test-id="highlight-property-display-email">{email}</span>}
          {domain && <span data-test-id="highlight-property-display-domain">{domain}</span>}
          {phone && <span data-test-id="highlight-property-display-phone">{phone}</span>}
        </div>
      </div>
      <div className="actions">
        {ACTIONS.map(([icon, label]) => (
          <div key={label} className="action">
            <button type="button" aria-label={label}>
              <Icon name={icon} />
            </button>
            <span aria-hidden="true">{label}</span>
          </div>
        ))}
      </div>
    </div>
  );
}

function initials(title: string): string {
  return title
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => new Intl.Segmenter().segment(word).containing(0)?.segment ?? '')
    .join('')
    .toUpperCase();
}
