import { Fragment, type ReactNode } from 'react';
import { sentence } from '../../lib/messages/sentence';
import type { Message } from '../../lib/rules/finding';
import { useCrmWords } from './crm-words';
import { sentenceContext, textOf, type Labels } from './text';

/** Private-use characters that stand around a parameter while the locale fills it in; taken out of values first. */
const OPEN = '\uE000';
const CLOSE = '\uE001';
const MARKED = new RegExp(`${OPEN}([^${CLOSE}]*)${CLOSE}`, 'u');
const MARKS = new RegExp(`[${OPEN}${CLOSE}]`, 'gu');

const mark = (value: string): string => OPEN + value.replace(MARKS, '') + CLOSE;

/** Splits at the marks: every second part is a parameter; the words between them may name the CRM. */
function isolate(text: string, crm: string): ReactNode {
  return text.split(MARKED).map((part, index) =>
    // The parts of one text never move, so that their place is their identity.
    index % 2 === 1 ? <bdi key={index}>{part}</bdi> : <Fragment key={index}>{part.replaceAll('{crm}', crm)}</Fragment>,
  );
}

/** A text of the locale whose parameters are data: each stands in a `<bdi>`, so that no name or number reorders the words around it. */
export function Phrase({ text, params = [] }: { readonly text: string; readonly params?: readonly string[] }) {
  const { crm } = useCrmWords();
  return isolate(textOf(text, params.map(mark)), crm);
}

/** A rule's or a plan's message as a sentence, its values isolated as in `Phrase`. */
export function Sentence({ message, labels }: { readonly message: Message; readonly labels?: Labels | undefined }) {
  const { crm } = useCrmWords();
  const context = {
    ...sentenceContext(labels),
    lookup: (key: string, params: string[]) => textOf(key, params.map(mark)),
  };
  return isolate(sentence(message, context), crm);
}
