import { useCallback, useEffect, useRef, useState } from 'react';
import { ask } from '../../components/app/channel';
import { AboutCrm, useCrmWords } from '../../components/app/crm-words';
import { t } from '../../components/app/text';
import { TroubleNote } from '../../components/app/trouble-note';
import { useAction } from '../../components/app/use-action';
import { useAnswer } from '../../components/app/use-answer';
import type { ConnectionView } from '../../lib/messages/protocol';
import { CRM_NAMES } from '../../lib/record/crm-names';
import type { CrmId } from '../../lib/record/record';
import { DEFAULT_STYLE } from '../../lib/style/default-style';
import type { PresetId } from '../../lib/style/house-style';
import type { StyleEdit } from '../options/style-keeper';
import { CrmStep } from './crm-step';
import { firstCountry, firstStyle, regionOf } from './first-style';
import { KeyStep } from './key-step';
import { Step } from './step';
import { presetName, StyleStep } from './style-step';
import { TrialRecord } from './trial-record';

/** Past the last step: everything is done. */
const END = 4;

function End() {
  const words = useCrmWords();
  const heading = useRef<HTMLHeadingElement>(null);
  // The button that led here is gone.
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className="end stack" aria-labelledby="end">
      <h2 id="end" ref={heading} tabIndex={-1}>
        {t('welcome.end.title')}
      </h2>
      <p>{t('welcome.end.todo', words)}</p>
      <p className="links">
        <a href="/guide.html">{t('welcome.end.guide')}</a>
        <a href="/options.html#style">{t('welcome.end.options')}</a>
      </p>
    </section>
  );
}

/** The style that is being chosen, and how it is saved. */
function useChoice(account: string | undefined) {
  const load = useCallback(() => ask('house', null), []);
  const { answer, trouble, retry } = useAnswer(load);
  const [preset, setPreset] = useState<PresetId>('starter');
  const [byHand, setByHand] = useState<string>();
  const [edit, setEdit] = useState<StyleEdit>();
  const country = byHand ?? firstCountry(preset, account, regionOf(navigator.languages));
  const choice = { preset, country, ...(edit && { edit }) };
  return {
    preset,
    country,
    /** Whether the house's own document is known: nothing can be saved over what was not read. */
    isReady: answer !== undefined,
    mayConnect: answer?.policy.rights.connect ?? true,
    trouble,
    retry,
    style: firstStyle(answer?.own ?? DEFAULT_STYLE, choice),
    choosePreset: (next: PresetId) => {
      setPreset(next);
      // The country was chosen for another start.
      setByHand(undefined);
    },
    chooseCountry: setByHand,
    takeSuggestion: (next: StyleEdit) => setEdit(() => next),
  };
}

/** Three steps after the installation, and a record to try. */
export function Welcome() {
  const [step, setStep] = useState(1);
  const [moved, setMoved] = useState(false);
  const [crm, setCrm] = useState<CrmId>('hubspot');
  const [connections, setConnections] = useState<Partial<Record<CrmId, ConnectionView>>>({});
  const connection = connections[crm];
  const choice = useChoice(connection?.country);
  const save = useAction();
  const words = { crm: CRM_NAMES[crm] };
  const go = (next: number) => {
    setStep(next);
    setMoved(true);
  };
  const saveStyle = () =>
    save.run(async () => {
      await ask('saveStyle', { style: choice.style, author: '', reason: t('welcome.style.reason') });
      go(END);
    });
  const stepProps = (number: number) => ({
    number,
    state: number === step ? ('open' as const) : number < step ? ('done' as const) : ('ahead' as const),
    takesFocus: moved,
    onChange: () => go(number),
  });
  return (
    <AboutCrm crm={crm}>
      <main>
        <header>
          <p className="brand">{t('extName')}</p>
          <h1>{t('welcome.title')}</h1>
          <p className="muted">{t('welcome.lead')}</p>
        </header>
        {choice.trouble && <TroubleNote trouble={choice.trouble} onRetry={choice.retry} />}
        <Step {...stepProps(1)} title={t('welcome.crm.title')} summary={t('welcome.crm.chosen', [words.crm])}>
          <CrmStep crm={crm} onChoose={setCrm} onContinue={() => go(2)} />
        </Step>
        <Step
          {...stepProps(2)}
          title={t('welcome.key.title')}
          summary={connection ? t('welcome.key.connected', words) : t('welcome.key.skipped')}
        >
          <KeyStep
            crm={crm}
            connection={connection}
            mayConnect={choice.mayConnect}
            onConnected={(fresh) => setConnections((before) => ({ ...before, [crm]: fresh }))}
            onContinue={() => go(3)}
          />
        </Step>
        <Step
          {...stepProps(3)}
          title={t('welcome.style.title')}
          summary={t('welcome.style.saved', [presetName(choice.preset)])}
        >
          <StyleStep
            preset={choice.preset}
            country={choice.country}
            connected={connection && crm}
            save={{ busy: save.busy || !choice.isReady, trouble: save.trouble }}
            style={choice.style}
            onPreset={choice.choosePreset}
            onCountry={choice.chooseCountry}
            onSuggestion={choice.takeSuggestion}
            onSave={saveStyle}
          />
        </Step>
        {step === END && <End />}
      </main>
      <TrialRecord style={choice.style} />
    </AboutCrm>
  );
}
