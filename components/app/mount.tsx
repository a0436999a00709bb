import '../tokens.css';
import './app.css';
import { Component, StrictMode, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { TroubleNote } from './trouble-note';
import { language } from './text';

/** A page that threw while drawing says so instead of going blank. */
class LastResort extends Component<{ readonly children: ReactNode }, { readonly failed: boolean }> {
  override readonly state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    return <TroubleNote trouble={{ message: { key: 'errors.page' } }} onRetry={() => location.reload()} />;
  }
}

/** Draws an extension page into its `#root`, in the reader's language and under a title in it. */
export function mountPage(page: ReactNode, title: string): void {
  const root = document.getElementById('root');
  if (!root) throw new Error('the page has no #root');
  document.documentElement.lang = language();
  document.title = title;
  createRoot(root).render(
    <StrictMode>
      <LastResort>{page}</LastResort>
    </StrictMode>,
  );
}
