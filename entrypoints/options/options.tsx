import { useEffect, useState, useSyncExternalStore } from 'react';
import { t } from '../../components/app/text';
import { ConnectionsSection } from './connections-section';
import { PrivacySection } from './privacy-section';
import { ReadingSection } from './reading-section';
import { useUnsavedGuard } from './style/use-unsaved';
import { createStyleKeeper, type StyleView } from './style-keeper';
import { StyleSection } from './style-section';
import { FIRST_TRIAL, type Trial } from './trial';
import { TryIt } from './try-it';

const SECTIONS = ['connections', 'style', 'reading', 'privacy'] as const;
type Section = (typeof SECTIONS)[number];

function listenToHash(onChange: () => void): () => void {
  window.addEventListener('hashchange', onChange);
  return () => window.removeEventListener('hashchange', onChange);
}

/** The section that the address names (`#style`), so that links and the back button work; else the first. */
function currentSection(): Section {
  return SECTIONS.find((section) => location.hash === `#${section}`) ?? 'connections';
}

function Navigation({ current }: { readonly current: Section }) {
  const names = {
    connections: t('options.connections'),
    style: t('options.style.title'),
    reading: t('options.reading.title'),
    privacy: t('options.privacy.title'),
  };
  return (
    <nav aria-label={t('options.sections')}>
      <p className="brand">{t('extName')}</p>
      {SECTIONS.map((section) => (
        <a key={section} href={`#${section}`} aria-current={section === current ? 'page' : undefined}>
          {names[section]}
        </a>
      ))}
    </nav>
  );
}

/** The options page: connections, house style with a place to try it out, how pages are read, privacy. */
export function Options() {
  const section = useSyncExternalStore(listenToHash, currentSection);
  const [view, setView] = useState<StyleView>({ draft: undefined, saving: 'idle', trouble: undefined });
  const [trial, setTrial] = useState<Trial>(FIRST_TRIAL);
  const [keeper] = useState(() => createStyleKeeper(setView, Date.now));
  const { draft } = view;
  useUnsavedGuard(draft?.isUnsaved ?? false);
  useEffect(() => void keeper.load(), [keeper]);
  return (
    <>
      <Navigation current={section} />
      <main>
        {section === 'connections' && <ConnectionsSection />}
        {section === 'style' && <StyleSection view={view} keeper={keeper} onTry={setTrial} />}
        {section === 'reading' && <ReadingSection />}
        {section === 'privacy' && <PrivacySection />}
      </main>
      {section === 'style' && draft && <TryIt style={draft.running} trial={trial} onTrial={setTrial} />}
    </>
  );
}
