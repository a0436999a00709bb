import { ask } from '../../components/app/channel';
import { AboutCrm, useCrmWords } from '../../components/app/crm-words';
import { sentenceContext, t } from '../../components/app/text';
import { TroubleNote } from '../../components/app/trouble-note';
import { useAction } from '../../components/app/use-action';
import { useAnswer } from '../../components/app/use-answer';
import type { KeptChoice } from '../../lib/messages/protocol';
import { fieldLabel } from '../../lib/messages/sentence';

const load = () => ask('fieldChoices', null);

const accountOf = ({ crm, account }: KeptChoice) => `${crm}-${account}`;
const keyOf = (choice: KeptChoice) => `${accountOf(choice)}-${choice.kind}-${choice.surface}-${choice.field}`;
const nameOf = ({ field }: KeptChoice) => fieldLabel(field, sentenceContext());

/** Where the field was shown to be, in words. */
function placeOf(choice: KeptChoice): string {
  const { crm, kind, surface, label, path } = choice;
  const pages = t(`options.reading.sort.${crm}.${kind}.${surface}`);
  if (path === null) return t('options.reading.choices.absent', [nameOf(choice), pages]);
  if (label === '') return t('options.reading.choices.unlabelled', [nameOf(choice), pages]);
  return t('options.reading.choices.at', [nameOf(choice), label, pages]);
}

interface AccountProps {
  readonly choices: readonly KeptChoice[];
  readonly busy: boolean;
  readonly onForget: (choice: KeptChoice) => void;
}

function OfAccount({ choices, busy, onForget }: AccountProps) {
  const words = useCrmWords();
  return (
    <div>
      <h3 className="small muted">{t('options.reading.choices.account', [words.crm, choices[0]?.account ?? ''])}</h3>
      <ul className="shown-by-hand">
        {choices.map((choice) => (
          <li key={keyOf(choice)} className="row between">
            <span>{placeOf(choice)}</span>
            <button
              type="button"
              disabled={busy}
              aria-label={t('options.reading.choices.forgetNamed', [placeOf(choice)])}
              onClick={() => onForget(choice)}
            >
              {t('options.reading.choices.forget')}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What was pointed at with *Show me where*, account by account; nothing where nobody ever did. `onSaid` is told what became of a press. */
export function ShownByHand({ onSaid }: { readonly onSaid: (text: string) => void }) {
  const { answer: choices, trouble, replace, retry } = useAnswer(load);
  const action = useAction();
  const forget = (choice: KeptChoice) =>
    action.run(async () => {
      const { crm, account, kind, surface, field } = choice;
      replace(await ask('forgetField', { crm, account, kind, surface, field }));
      onSaid(t('options.reading.choices.forgotten', [nameOf(choice)]));
    });
  const accounts = [...Map.groupBy(choices ?? [], accountOf)];
  return (
    <>
      {trouble && <TroubleNote trouble={trouble} onRetry={retry} />}
      {action.trouble && <TroubleNote trouble={action.trouble} />}
      {accounts.length > 0 && (
        <section className="block stack" aria-labelledby="shown-by-hand">
          <div>
            <h2 id="shown-by-hand">{t('options.reading.choices.title')}</h2>
            <p className="muted">{t('options.reading.choices.lead')}</p>
          </div>
          {accounts.map(([account, own]) => (
            <AboutCrm key={account} crm={own[0]?.crm}>
              <OfAccount choices={own} busy={action.busy} onForget={forget} />
            </AboutCrm>
          ))}
        </section>
      )}
    </>
  );
}
