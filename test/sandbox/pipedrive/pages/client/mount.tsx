import { createRoot, type Root } from 'react-dom/client';
import { installControls } from '../../../pages/client/sandbox-controls';
import { App } from './app';
import { closeAdd } from './state/add-store';
import { followLocation, navigate } from './state/location';
import { loadSettings } from './state/settings';

/** Starts the application in the document's `#app`; throws where there is none. */
export function mount(): Root {
  const container = document.getElementById('app');
  if (!container) throw new Error('The page has no #app');
  loadSettings();
  closeAdd();
  followLocation();
  installControls(navigate);
  const root = createRoot(container);
  root.render(<App />);
  return root;
}
