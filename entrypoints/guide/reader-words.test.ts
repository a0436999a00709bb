import { beforeAll, describe, expect, test } from 'vitest';
import { speakEnglish } from '../../components/app/testing/english';
import { RULES } from '../../lib/rules/index';
import { RULE_IDS } from '../../lib/rules/rule-ids';
import { ruleTextKey } from '../../lib/rules/rule-texts';
import type { RuleTables } from '../../lib/rules/tables';
import { guideMarkdown } from '../../lib/style/guide-markdown';
import { PRESET_IDS } from '../../lib/style/house-style';
import { EVERYTHING_ON, PRESETS } from '../../lib/style/presets';
import { styleGuide } from '../../lib/style/style-guide';
import { packagedTables } from '../../scripts/packaged-tables';
import { readerWords } from './reader-words';

let tables: RuleTables;
beforeAll(() => {
  speakEnglish();
  tables = packagedTables();
});

const NOW = Date.UTC(2026, 10, 22);
/** Keys of the locale and ids as they look where they were not put into words; what was not filled in. */
const RAW = /\b(?:rules|options|guide|popup|presets|fields)\.\w+|\$\d|undefined|\[object|\{\w+\}/;

/** Every text of a guide, wherever it stands. */
const textsIn = (node: unknown): readonly string[] =>
  typeof node === 'string' ? [node] : Object.values(Object(node) as object).flatMap(textsIn);

describe.each([...PRESET_IDS.map((id) => [id, PRESETS[id]] as const), ['everything', EVERYTHING_ON] as const])(
  'the guide of %s',
  (_, style) => {
    const guideOf = () => styleGuide(style, { words: readerWords(), now: NOW, tables });
    const isOn = (id: (typeof RULE_IDS)[number]) => (style.rules[id]?.severity ?? RULES[id].severity) !== 'off';

    test('tells of every rule once', () => {
      const { groups, silent } = guideOf();
      const told = groups.flatMap(({ rules }) => rules.map(({ id }) => id));
      expect(new Set(told).size).toBe(told.length);
      expect(told.every(isOn)).toBe(true);
      for (const id of RULE_IDS.filter((each) => !told.includes(each))) {
        const title = readerWords().text(ruleTextKey(id, 'title'));
        expect(
          silent.filter((line) => line.includes(`“${title}”`)),
          id,
        ).toHaveLength(1);
      }
    });

    test('is in words throughout', () => {
      const { groups, ...rest } = guideOf();
      for (const text of [...textsIn(rest), ...groups.map(({ title }) => title)]) expect(text).not.toMatch(RAW);
      for (const { title, asks, why, details, limits, examples } of groups.flatMap(({ rules }) => rules)) {
        for (const text of [title, asks, why, ...details, ...limits]) {
          expect(text).toMatch(/\S/);
          expect(text).not.toMatch(RAW);
        }
        for (const { field, says = 'good' } of examples) {
          expect(`${field} ${says}`).not.toMatch(RAW);
          expect(says).not.toBe('');
        }
      }
      const markdown = guideMarkdown(guideOf(), readerWords());
      expect(markdown).not.toMatch(RAW);
      expect(markdown).not.toMatch(/^(?:-|#+|\*\*)\s*$/m);
    });

    test('every rule about values is shown by an example', () => {
      const bare = guideOf()
        .groups.flatMap(({ rules }) => rules)
        .filter(({ examples }) => examples.every(({ isGood }) => isGood))
        .map(({ id }) => id);
      // Of these a text alone shows nothing: dates of 1970, another record.
      const unshown = ['stale', 'possible-duplicate'];
      expect(bare.filter((id) => !unshown.includes(id))).toEqual([]);
    });
  },
);

test('option ids and codes are named', () => {
  const { groups } = styleGuide(PRESETS.finland, { words: readerWords(), now: NOW, tables });
  const lines = groups.flatMap(({ rules }) => rules.flatMap(({ details }) => details));
  expect(lines).toContain('House form: +358 40 1234567');
  expect(lines).toContain('House form: Finnish name: Suomi');
});
