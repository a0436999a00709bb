import { createRoot, type Root } from 'react-dom/client';
import { App } from './app';
import { installControls } from '../../../pages/client/sandbox-controls';
import { followLocation, navigate } from './state/location';
import { loadSettings } from './state/settings';

/** Starts the application in the document's `#app`; throws where there is none. */
export function mount(): Root {
  const container = document.getElementById('app');
  if (!container) throw new Error('The page has no #app');
  loadSettings();
  followLocation();
  installControls(navigate);
  const root = createRoot(container);
  root.render(<App />);
  return root;
}
