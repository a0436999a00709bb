import { useId, useRef, useState, type SubmitEvent } from 'react';
import type { Trouble } from '../../components/app/failure-text';
import { t } from '../../components/app/text';
import { TroubleNote } from '../../components/app/trouble-note';
import type { ConnectionView } from '../../lib/messages/protocol';
import { connectKey, keyProblem } from './connect-key';

interface Props {
  readonly onConnected: (connection: ConnectionView) => void;
}

/** Takes a HubSpot key, has it checked on the spot, and forgets it. The key is never in React's state. */
export function KeyForm({ onConnected }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ReturnType<typeof keyProblem>>();
  const [trouble, setTrouble] = useState<Trouble>();
  const id = useId();

  async function connect(key: string): Promise<void> {
    setBusy(true);
    const outcome = await connectKey('hubspot', key, Date.now());
    setBusy(false);
    if (outcome.ok) onConnected(outcome.connection);
    else setTrouble(outcome.trouble);
  }

  function submit(event: SubmitEvent): void {
    event.preventDefault();
    const field = input.current;
    if (!field || busy) return;
    const key = field.value.trim();
    const wrong = keyProblem(key);
    setProblem(wrong);
    setTrouble(undefined);
    if (wrong) {
      field.focus();
      return;
    }
    field.value = '';
    void connect(key);
  }

  return (
    <form className="stack key" onSubmit={submit} noValidate>
      <label htmlFor={id}>
        <b>{t('options.connect.key')}</b>
      </label>
      <div className="row">
        <input
          ref={input}
          id={id}
          type="password"
          className="in"
          autoComplete="off"
          spellCheck={false}
          placeholder="pat-…"
          aria-invalid={problem !== undefined}
          aria-describedby={problem && `${id}-problem`}
        />
        <button type="submit" className="primary" disabled={busy}>
          {t(busy ? 'options.connect.checking' : 'options.connect.submit')}
        </button>
      </div>
      {problem && (
        <p id={`${id}-problem`} className="error" role="alert">
          {t(problem)}
        </p>
      )}
      {trouble && <TroubleNote trouble={trouble} />}
    </form>
  );
}
