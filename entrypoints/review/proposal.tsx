import { useId, useState } from 'react';
import { rememberAuthor, rememberedAuthor } from '../../components/app/author';
import { Glyph } from '../../components/app/glyph';
import { Phrase } from '../../components/app/phrase';
import { t } from '../../components/app/text';
import { mergeProposal, proposalFileName } from '../../lib/merge/merge-proposal';
import type { MergePlan } from '../../lib/merge/merge-plan';
import type { ProposalTerms } from '../../lib/messages/house';
import { saveFile } from './save-file';

interface Props {
  readonly plan: MergePlan;
  readonly terms: ProposalTerms;
  readonly busy: boolean;
}

interface Done {
  readonly text: string;
  readonly params?: readonly string[];
  readonly isTrouble?: true;
}

function save({ plan, terms }: Pick<Props, 'plan' | 'terms'>, author: string): Done {
  const proposal = mergeProposal(plan, { links: terms.links, author, now: Date.now() });
  const name = proposalFileName(proposal);
  saveFile(name, `${JSON.stringify(proposal, null, 2)}\n`);
  rememberAuthor(author);
  return { text: 'review.proposal.saved', params: [name] };
}

async function copy({ plan, terms }: Pick<Props, 'plan' | 'terms'>): Promise<Done> {
  const links = [plan.survivor.ref.id, plan.loser.ref.id].map((id) => terms.links[id] ?? '');
  try {
    await navigator.clipboard.writeText(links.join('\n'));
    return { text: 'review.proposal.copied' };
  } catch {
    return { text: 'review.proposal.notCopied', isTrouble: true };
  }
}

function Outcome({ done }: { readonly done: Done | undefined }) {
  return (
    <div role="status">
      {done && (
        <p className={`note ${done.isTrouble ? 'note-warning' : 'note-good'}`}>
          <Glyph name={done.isTrouble ? 'warning' : 'good'} />
          <span>
            <Phrase text={done.text} params={done.params ?? []} />
          </span>
        </p>
      )}
    </div>
  );
}

/** In the place of the button that merges, where the policy lets a rep propose only: the plan as a file, or where the two are. */
export function Proposal({ plan, terms, busy }: Props) {
  const [author, setAuthor] = useState(rememberedAuthor);
  const [done, setDone] = useState<Done>();
  const id = useId();
  const { admin, links } = terms;
  return (
    <section className="box stack" aria-label={t('review.proposal.save')}>
      <p>{admin === '' ? t('review.proposal.lead') : <Phrase text="review.proposal.leadTo" params={[admin]} />}</p>
      <label className="stack" htmlFor={id}>
        <b>{t('review.proposal.by')}</b>
      </label>
      <input
        id={id}
        className="in"
        value={author}
        maxLength={100}
        autoComplete="name"
        aria-describedby={`${id}-hint`}
        onChange={({ target }) => setAuthor(target.value)}
      />
      <p id={`${id}-hint`} className="small muted">
        {t('review.proposal.byHint')}
      </p>
      <Outcome done={done} />
      <div className="row between buttons">
        <button type="button" onClick={() => window.close()}>
          {t('review.cancel')}
        </button>
        <span className="row">
          {Object.keys(links).length > 0 && (
            <button type="button" disabled={busy} onClick={() => void copy({ plan, terms }).then(setDone)}>
              {t('review.proposal.copy')}
            </button>
          )}
          <button
            type="button"
            className="primary"
            disabled={busy}
            onClick={() => setDone(save({ plan, terms }, author))}
          >
            {t('review.proposal.save')}
          </button>
        </span>
      </div>
    </section>
  );
}
