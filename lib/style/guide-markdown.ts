import type { GuideExample } from './guide-examples';
import type { GuideRule } from './guide-rule';
import type { GuideWords } from './guide-words';
import type { StyleGuide } from './style-guide';

/** Characters that mean something to CommonMark inside a line, and those that open a block at its start. */
const INLINE = /[\\`*_[\]<>~|]/g;
const BLOCK = /^(?=[#+=-]|\d+[.)])/;

/** Text that stands for itself. CommonMark 0.31.2, section 2.4 (https://spec.commonmark.org/0.31.2/#backslash-escapes). */
function plain(text: string): string {
  const line = text.replace(/\s+/g, ' ').replace(INLINE, '\\$&');
  // Digits cannot be escaped: the sign after them is.
  return /^\d+[.)]/.test(line) ? line.replace(/^(\d+)([.)])/, '$1\\$2') : line.replace(BLOCK, '\\');
}

/** A value in a code span, fenced by more backticks than it holds in a row (CommonMark 0.31.2, section 6.1). */
function code(value: string): string {
  const line = value.replace(/[\r\n]+/g, ' ');
  const longest = Math.max(0, ...[...line.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const pad = /^`|`$|^ .* $/.test(line) ? ' ' : '';
  return fence + pad + line + pad + fence;
}

function exampleLine({ isGood, field, value, fixed, moved, beside, says }: GuideExample, { text }: GuideWords): string {
  const shown = value === '' ? plain(text('options.try.nothing')) : code(value);
  const parts = [
    `${isGood ? '✓' : '✗'} ${plain(field)}: ${shown}`,
    ...(beside === undefined ? [] : [`(${plain(beside)})`]),
    ...(fixed === undefined ? [] : [`→ ${code(fixed)}`]),
    ...(moved === undefined ? [] : [`(${plain(moved)})`]),
    ...(says === undefined ? [] : [`— ${plain(says)}`]),
  ];
  return `- ${parts.join(' ')}`;
}

const bullets = (lines: readonly string[]): readonly string[] => lines.map((line) => `- ${plain(line)}`);

/** Blocks with an empty line between them; those without a line are left out. */
const blocks = (all: readonly (readonly string[])[]): string =>
  all
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');

function ruleBlock(rule: GuideRule, words: GuideWords): string {
  return blocks([
    [`### ${plain(rule.title)} (${plain(rule.mark)})`],
    [plain(rule.asks)],
    bullets([...rule.details, ...rule.limits]),
    [`*${plain(rule.why)}*`],
    rule.examples.map((example) => exampleLine(example, words)),
  ]);
}

/** The guide as Markdown (CommonMark), for wikis and handbooks. Whatever a value or name holds stays text. */
export function guideMarkdown(guide: StyleGuide, words: GuideWords): string {
  const { text } = words;
  return `${blocks([
    [`# ${plain(guide.title)}`],
    [`${plain(guide.date)} ${plain(guide.owner)}`],
    [`## ${plain(text('guide.readingTitle'))}`],
    bullets(guide.reading),
    guide.marks.map(({ name, meaning }) => `- **${plain(name)}**: ${plain(meaning)}`),
    [`## ${plain(text('guide.generalTitle'))}`],
    bullets(guide.general),
    ...guide.groups.map(({ title, rules }) => [
      blocks([[`## ${plain(title)}`], ...rules.map((rule) => [ruleBlock(rule, words)])]),
    ]),
    ...(guide.silent.length > 0 ? [[`## ${plain(text('guide.silentTitle'))}`], bullets(guide.silent)] : []),
  ])}\n`;
}
