import { useCallback, useEffect, useMemo, useState } from 'react';
import { ask } from '../../components/app/channel';
import { t } from '../../components/app/text';
import { TroubleNote } from '../../components/app/trouble-note';
import { useAction } from '../../components/app/use-action';
import { useAnswer } from '../../components/app/use-answer';
import { TABLE_NAMES } from '../../lib/rules/tables';
import { guideMarkdown } from '../../lib/style/guide-markdown';
import type { HouseStyle } from '../../lib/style/house-style';
import { styleGuide, type StyleGuide } from '../../lib/style/style-guide';
import { useTables } from '../options/use-tables';
import { GuideDocument } from './guide-document';
import { readerWords } from './reader-words';
import { runningHead } from './running-head';

/** A file of text, saved where the browser saves files. */
function download(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/markdown;charset=utf-8' }));
  const link = Object.assign(document.createElement('a'), { href: url, download: name });
  link.click();
  URL.revokeObjectURL(url);
}

/** What one can do with the guide; not printed with it. */
function Tools({ guide }: { readonly guide: StyleGuide }) {
  const { busy, trouble, run } = useAction();
  const [copied, setCopied] = useState(false);
  const markdown = () => guideMarkdown(guide, readerWords());
  const copy = () =>
    run(async () => {
      await navigator.clipboard.writeText(markdown());
      setCopied(true);
    });
  return (
    <div className="tools">
      <button type="button" className="primary" onClick={() => window.print()}>
        {t('guide.print')}
      </button>
      <button type="button" disabled={busy} onClick={copy}>
        {t('guide.copy')}
      </button>
      <button type="button" onClick={() => download(`${t('guide.file')}.md`, markdown())}>
        {t('guide.download')}
      </button>
      <span role="status" className="muted">
        {copied && t('guide.copied')}
      </span>
      {trouble && <TroubleNote trouble={trouble} />}
    </div>
  );
}

function Guide({ style }: { readonly style: HouseStyle }) {
  const tables = useTables(TABLE_NAMES);
  const [now] = useState(() => Date.now());
  const guide = useMemo(() => styleGuide(style, { words: readerWords(), now, tables }), [style, now, tables]);
  const { title, date } = guide;
  useEffect(() => {
    document.title = title;
    return runningHead(title, date);
  }, [title, date]);
  return (
    <>
      <Tools guide={guide} />
      <GuideDocument guide={guide} isWhole={TABLE_NAMES.every((name) => tables[name] !== undefined)} />
    </>
  );
}

/** The house style as everybody is to read it: the policy's and the house's own, without what one rep has muted. */
export function GuidePage() {
  const load = useCallback(() => ask('house', null), []);
  const { answer, trouble, retry } = useAnswer(load);
  return (
    <>
      {trouble && <TroubleNote trouble={trouble} onRetry={retry} />}
      {answer && <Guide style={answer.house} />}
    </>
  );
}
