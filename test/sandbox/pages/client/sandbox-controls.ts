import { generationStore } from './generation';
import { recordStorm, type RecordStormOptions } from './record-storm';
import { storm, type StormOptions } from './storm';

/** What tests can do to a page, on `window.__sandbox` of the page's own world. */
export interface SandboxControls {
  /** Replaces every node that shows or edits a record (on HubSpot's list: of the preview); what is being typed stays. */
  rerender(): void;
  /** Mutates the page beside the record `count` times; resolves when done. */
  storm(count: number, options?: StormOptions): Promise<number>;
  /** Mutates the record's own rows; resolves with how many mutations were made, when all is as it was. */
  recordStorm(options: RecordStormOptions): Promise<number>;
  /** Opens a path by `pushState`. */
  navigate(path: string): void;
  /** Switches the page to a dark theme and back. */
  setDark(dark: boolean): void;
}

declare global {
  interface Window {
    __sandbox?: SandboxControls;
  }
}

/** Puts the controls on the window; how a path is opened is the application's own affair. */
export function installControls(navigate: SandboxControls['navigate']): void {
  window.__sandbox = {
    rerender: () => generationStore.update((count) => count + 1),
    storm,
    recordStorm,
    navigate,
    setDark: (dark) => {
      document.documentElement.dataset.theme = dark ? 'dark' : 'light';
    },
  };
}
