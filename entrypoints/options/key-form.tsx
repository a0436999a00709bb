import { useId, useRef, useState, type SubmitEvent } from 'react';
import { useCrmWords } from '../../components/app/crm-words';
import type { Trouble } from '../../components/app/failure-text';
import { t } from '../../components/app/text';
import { TroubleNote } from '../../components/app/trouble-note';
import type { ConnectionView } from '../../lib/messages/protocol';
import type { CrmId } from '../../lib/record/record';
import { connectKey, type TypedKey } from './connect-key';
import { FormField } from './form-field';
import { readKeyForm, type Problem } from './read-key-form';

interface Props {
  readonly crm: CrmId;
  /** The company known so far. */
  readonly account?: string | undefined;
  readonly onConnected: (connection: ConnectionView) => void;
}

/** Takes a key, has it checked on the spot, and forgets it. The key is never in React's state. */
export function KeyForm({ crm, account, onConnected }: Props) {
  const words = useCrmWords();
  const company = useRef<HTMLInputElement>(null);
  const key = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const [trouble, setTrouble] = useState<Trouble>();
  const id = useId();
  const problemAt = (at: Problem['at']) => (problem?.at === at ? problem.text : undefined);

  async function connect(typed: TypedKey): Promise<void> {
    setBusy(true);
    const outcome = await connectKey(typed, Date.now());
    setBusy(false);
    if (outcome.ok) onConnected(outcome.connection);
    else setTrouble(outcome.trouble);
  }

  function submit(event: SubmitEvent): void {
    event.preventDefault();
    const field = key.current;
    if (!field || busy) return;
    const read = readKeyForm(crm, field.value, company.current?.value);
    setTrouble(undefined);
    setProblem('at' in read ? read : undefined);
    if ('at' in read) {
      (read.at === 'company' ? company : key).current?.focus();
      return;
    }
    field.value = '';
    void connect(read);
  }

  return (
    <form className="stack key" onSubmit={submit} noValidate>
      {crm === 'pipedrive' && (
        <FormField
          field={company}
          id={`${id}-company`}
          label={t('options.connect.pipedrive.company')}
          hint={t('options.connect.pipedrive.companyHint')}
          value={account}
          problem={problemAt('company')}
        />
      )}
      <FormField
        field={key}
        id={id}
        secret
        label={t(crm === 'pipedrive' ? 'options.connect.pipedrive.key' : 'options.connect.key')}
        placeholder={crm === 'hubspot' ? 'pat-…' : undefined}
        problem={problemAt('key')}
      >
        <button type="submit" className="primary" disabled={busy}>
          {busy ? t('options.connect.checking') : t('options.connect.submit', words)}
        </button>
      </FormField>
      {trouble && <TroubleNote trouble={trouble} />}
    </form>
  );
}
