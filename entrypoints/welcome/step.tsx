import { useEffect, useId, useRef, type ReactNode } from 'react';
import { Glyph } from '../../components/app/glyph';
import { numberText, t } from '../../components/app/text';

interface Props {
  readonly number: number;
  readonly title: string;
  /** *ahead*: only its title shows; *done*: what was chosen, and a way back. */
  readonly state: 'ahead' | 'open' | 'done';
  readonly summary: ReactNode;
  /** Whether opening it takes the focus along: not when the page opens. */
  readonly takesFocus: boolean;
  readonly onChange: () => void;
  readonly children: ReactNode;
}

/** One of the three steps. */
export function Step({ number, title, state, summary, takesFocus, onChange, children }: Props) {
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const isOpen = state === 'open';
  useEffect(() => {
    if (isOpen && takesFocus) heading.current?.focus();
  }, [isOpen, takesFocus]);
  return (
    <section className={`step ${state}`} aria-labelledby={id} aria-current={isOpen ? 'step' : undefined}>
      <p className="number" aria-hidden="true">
        {state === 'done' ? <Glyph name="good" /> : numberText(number)}
      </p>
      <div className="stack">
        <h2 id={id} ref={heading} tabIndex={-1}>
          <span className="visually-hidden">{t('welcome.step', [numberText(number)])}: </span>
          {title}
        </h2>
        {isOpen && children}
        {state === 'done' && (
          <div className="row between">
            <p className="muted">{summary}</p>
            <button type="button" aria-label={t('welcome.changeNamed', [title])} onClick={onChange}>
              {t('welcome.change')}
            </button>
          </div>
        )}
      </div>
    </section>
  );
}

/** What leaves the browser in a step: said in each. */
export function Leaves({ children }: { readonly children: ReactNode }) {
  return (
    <p className="leaves small">
      <Glyph name="info" />
      <span>{children}</span>
    </p>
  );
}
