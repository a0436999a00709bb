import type { PageRecord } from '../../model';
import type { IconName } from '../frame/icons';

/** One entry of a record's timeline. */
export interface Activity {
  readonly id: string;
  readonly icon: IconName;
  readonly title: string;
  readonly text: string;
  readonly when: string;
}

const TEMPLATES: readonly Pick<Activity, 'icon' | 'title' | 'text'>[] = [
  { icon: 'call', title: 'Logged call', text: 'Left a message at PHONE, will try again on Thursday.' },
  {
    icon: 'email',
    title: 'Email sent to EMAIL',
    text: 'Thank you for the call. The offer is attached, prices hold until the end of the year.',
  },
  { icon: 'note', title: 'Note', text: 'Prefers email. The old switchboard number 555 0100 is out of use.' },
  { icon: 'meeting', title: 'Meeting', text: 'Walk-through of the new release with NAME and two colleagues.' },
  { icon: 'task', title: 'Task completed', text: 'Send the reference list and the data processing agreement.' },
];

const TIMES = ['Nov 18 at 2:10 PM', 'Nov 12 at 9:41 AM', 'Nov 5 at 4:02 PM', 'Oct 29 at 1:00 PM', 'Oct 21 at 11:30 AM'];

/** The timeline of a record: made up, told from its id, and full of values that look like its own. */
export function activitiesOf(record: PageRecord): readonly Activity[] {
  const { phone, email, firstname, name } = record.properties;
  const fill = (text: string) =>
    text
      .replace('PHONE', () => phone ?? 'the office')
      .replace('EMAIL', () => email ?? 'the contact')
      .replace('NAME', () => firstname ?? name ?? 'the contact');
  const first = Number(record.id) % TEMPLATES.length;
  return [...TEMPLATES.slice(first), ...TEMPLATES.slice(0, first)].map(({ icon, title, text }, index) => ({
    icon,
    id: `${record.id}-${index}`,
    title: fill(title),
    text: fill(text),
    when: TIMES[index] ?? '',
  }));
}
