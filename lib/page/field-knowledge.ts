import type { PageChannel } from '../messages/page-channel';
import type { FieldLabels, ShownValues } from './field-hints';
import type { FoundField, Surface, SurfaceKind } from './surface';

/** What the worker has told of the fields of accounts, for as long as the script lives. */
export class FieldKnowledge {
  readonly #labels = new Map<string, Promise<FieldLabels | null>>();

  constructor(readonly channel: PageChannel) {}

  /** Labels of an account's fields; `null` where nobody answered. Asked once, so that records after the first have them at once. */
  labels({ crm, account, record: kind }: Pick<Surface, 'crm' | 'account' | 'record'>): Promise<FieldLabels | null> {
    const name = `${crm} ${account} ${kind}`;
    const known = this.#labels.get(name);
    if (known) return known;
    const asking = this.channel.send('fieldLabels', { crm, account, kind }).then((answer) => {
      if (answer?.ok) return answer.value;
      this.#labels.delete(name);
      return null;
    });
    this.#labels.set(name, asking);
    return asking;
  }

  /** Forgets what was told: style, connection or choices are others now. */
  forget(): void {
    this.#labels.clear();
  }

  /** What a record holds; nothing where that cannot be known. */
  async values({
    crm,
    account,
    record: kind,
    id,
  }: Pick<Surface, 'crm' | 'account' | 'record' | 'id'>): Promise<ShownValues> {
    if (id === undefined) return {};
    const answer = await this.channel.send('recordValues', { crm, account, kind, id });
    return answer?.ok ? answer.value : {};
  }
}

/** What a whole name says as well. */
const IN_FULL_NAME: ReadonlySet<string> = new Set(['firstName', 'lastName']);

/** Whether a field that the house cares about was not found. */
export function lacksExpected({ expected }: FieldLabels, fields: readonly FoundField[]): boolean {
  const found = new Set<string>(fields.map(({ key }) => key));
  return expected.some((key) => !found.has(key) && !isNamedInFull(key, found));
}

/** Whether a part of a name is missing where the whole is there. */
export function isNamedInFull(key: string, found: ReadonlySet<string>): boolean {
  return IN_FULL_NAME.has(key) && found.has('fullName');
}

/** The same, with what was shown by hand on surfaces of one kind alone. */
export function labelsOn(labels: FieldLabels, kind: SurfaceKind): FieldLabels {
  const choices = labels.choices.filter(({ surface }) => surface === kind);
  // The same object as long as it says the same: what is made of labels is kept with it.
  return choices.length === labels.choices.length ? labels : { ...labels, choices };
}
