import { useCrmWords } from '../../components/app/crm-words';
import { Glyph } from '../../components/app/glyph';
import { Sentence } from '../../components/app/phrase';
import { t } from '../../components/app/text';
import type { MergePlan } from '../../lib/merge/merge-plan';

/** What needs attention before anything else. */
export function HotNotes({ plan }: { readonly plan: MergePlan }) {
  return plan.consequences
    .filter(({ hot }) => hot)
    .map(({ kind, message }) => (
      <div key={kind} className="note hot">
        <Glyph name="error" />
        <p>
          {kind === 'consent' && <b>{t('review.consentDiffers')} </b>}
          <Sentence message={message} />
        </p>
      </div>
    ));
}

/** What the CRM will make of it, in plain words. */
export function WhatHappens({ plan }: { readonly plan: MergePlan }) {
  const words = useCrmWords();
  // Of what people could have chosen: what the CRM counts or decides by itself is nobody's loss.
  const open = new Set(plan.fields.filter(({ changeable }) => changeable).map(({ name }) => name));
  const lost = plan.notKept.filter(({ name }) => open.has(name)).length;
  return (
    <section className="box small" aria-labelledby="what-happens">
      <h2 id="what-happens">{t('review.whatHappens', words)}</h2>
      <ul className="stack dots">
        {plan.consequences
          .filter(({ hot }) => !hot)
          .map(({ kind, message }) => (
            <li key={kind}>
              <Sentence message={message} />
            </li>
          ))}
        {lost > 0 && <li>{t('review.notKept', lost)}</li>}
      </ul>
    </section>
  );
}
