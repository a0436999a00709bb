import { createRoot, type Root } from 'react-dom/client';
import { App } from './app';
import { installControls } from './sandbox-controls';
import { followLocation } from './state/location';
import { loadSettings } from './state/settings';

/** Starts the application in the document's `#app`; throws where there is none. */
export function mount(): Root {
  const container = document.getElementById('app');
  if (!container) throw new Error('The page has no #app');
  loadSettings();
  followLocation();
  installControls();
  const root = createRoot(container);
  root.render(<App />);
  return root;
}
