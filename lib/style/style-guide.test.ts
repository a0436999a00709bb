import { describe, expect, test } from 'vitest';
import type { RuleId } from '../rules/finding';
import { guideMarkdown } from './guide-markdown';
import type { GuideWords } from './guide-words';
import type { HouseStyle, RuleSetting } from './house-style';
import { DEFAULT_STYLE, PRESETS } from './presets';
import { styleGuide } from './style-guide';

const NOW = Date.UTC(2026, 10, 22);

/** Words that say which they are. */
const words: GuideWords = {
  text: (key, params = []) => (params.length > 0 ? `${key}(${params.join('; ')})` : key),
  known: (key) => (key.endsWith('.label') ? '' : key),
  sentence: ({ key }) => key,
  field: (field) => field,
  country: (code) => `country ${code}`,
  day: (at) => new Date(at).toISOString().slice(0, 10),
  date: (day) => day,
  all: (all) => all.join(' & '),
  any: (all) => all.join(' or '),
};
const guideOf = (style: Partial<HouseStyle>, now = NOW) => styleGuide({ ...DEFAULT_STYLE, ...style }, { words, now });

function ruleOf(id: RuleId, setting: RuleSetting, rest: Partial<HouseStyle> = {}, now = NOW) {
  const { groups } = guideOf({ ...rest, rules: { [id]: setting } }, now);
  const found = groups.flatMap(({ rules }) => rules).find((rule) => rule.id === id);
  if (!found) throw new Error(`no ${id}`);
  return found;
}

test('says whose it is and which version', () => {
  const change = { at: Date.UTC(2026, 9, 1), author: '', reason: '', rules: [] };
  expect(guideOf({ name: 'Nordweb', owner: 'Maria', changes: [change] })).toMatchObject({
    title: 'guide.titled(Nordweb)',
    owner: 'guide.owner(Maria)',
    date: 'guide.version(2026-10-01)',
  });
  expect(guideOf({})).toMatchObject({ title: 'guide.title', owner: 'guide.noOwner', date: 'guide.asOf(2026-11-22)' });
  expect(guideOf(PRESETS['b2b-sales']).title).toBe('guide.titled(presets.b2bSales.name)');
});

describe('what the house has chosen', () => {
  test.each<[RuleId, RuleSetting['options'], readonly string[]]>([
    [
      'phone-format',
      { form: 'national', keepExtension: false },
      ['rules.phoneFormat.options.form; rules.phoneFormat.options.form.national'],
    ],
    [
      'required-field',
      { contact: ['firstName', 'email'], company: [], contactStages: { customer: ['owner'] }, fromAccount: false },
      [
        'rules.requiredField.options.contact; firstName, email',
        'rules.requiredField.options.contactStages; options.style.listed(customer; owner)',
      ],
    ],
    [
      'consent-missing',
      { countries: ['DE', 'FI'] },
      ['rules.consentMissing.options.countries; country DE, country FI'],
    ],
    [
      'vocabulary',
      { lists: { leadSource: ['Fair', 'Website'] }, synonyms: { leadSource: { Messu: 'Fair' } } },
      [
        'rules.vocabulary.options.lists; options.style.listed(leadSource; Fair, Website)',
        'rules.vocabulary.options.synonyms; options.style.listed(leadSource; Messu → Fair)',
      ],
    ],
    ['stale', { months: 18 }, ['rules.stale.options.months; 18']],
    [
      'sensitive-data',
      { allowed: ['iban'] },
      ['rules.sensitiveData.options.allowed; rules.sensitiveData.options.allowed.iban'],
    ],
    ['email-format', { lowerCase: true }, ['guide.flags.emailFormat.lowerCase']],
  ])('%s %j', (id, options = {}, lines) => {
    const { details } = ruleOf(id, { severity: 'warning', options });
    expect(details).toEqual(lines.map((line) => (line.includes('; ') ? `options.style.listed(${line})` : line)));
  });

  test('a long list is cut, and says so', () => {
    const keep = Array.from({ length: 30 }, (_, at) => `W${at}`);
    const [line] = ruleOf('text-case', { severity: 'info', options: { keep } }).details.slice(-1);
    expect(line).toMatch(/guide\.andMore\(W0, .*W23; 6\)/);
  });
});

test('says for which records a rule is, what it leaves alone and what it becomes', () => {
  const setting: RuleSetting = {
    severity: 'info',
    kinds: ['company'],
    exceptions: ['n/a', 'TBD'],
    when: { countries: ['FI', 'SE'], stages: ['customer'] },
    later: { from: '2027-01-01', severity: 'error' },
  };
  expect(ruleOf('phone-format', setting).limits).toEqual([
    'guide.only.company',
    'guide.when.countries(country FI or country SE)',
    'guide.when.stages(customer)',
    'guide.exceptions(n/a & TBD)',
    'guide.later(2027-01-01; popup.group.error)',
  ]);
  const after = ruleOf('phone-format', setting, {}, Date.UTC(2027, 0, 2));
  expect(after).toMatchObject({ severity: 'error', mark: 'popup.group.error' });
  expect(after.limits.at(-1)).toMatch(/exceptions/);
});

test.each([
  ['e164', '+358401234567'],
  ['international', '+358 40 1234567'],
])('examples are put right in the house’s form: %s', (form, fixed) => {
  const { examples } = ruleOf('phone-format', { severity: 'error', options: { form } });
  expect(examples[0]).toMatchObject({ isGood: false, value: '040 123 4567', fixed });
});

test('examples do not care on whose records the rule is', () => {
  const when = { countries: ['RU'] };
  expect(ruleOf('name-case', { severity: 'error', when }).examples[0]).toMatchObject({
    value: 'VIRTANEN',
    fixed: 'Virtanen',
  });
});

test('what does not belong into a field is shown where it goes', () => {
  const { examples } = ruleOf('name-parts', { severity: 'warning' });
  expect(examples[0]).toMatchObject({
    value: 'Aino Virtanen',
    fixed: 'Aino',
    moved: 'options.style.listed(lastName; Virtanen)',
  });
});

test('a required field that is empty is shown as empty', () => {
  expect(ruleOf('required-field', { severity: 'error' }).examples[0]).toMatchObject({ field: 'email', value: '' });
});

test('nothing is good that another rule of the house minds, and no value is good and bad', () => {
  const { groups } = guideOf(PRESETS.strict);
  for (const { examples } of groups.flatMap(({ rules }) => rules)) {
    const bad = examples.filter(({ isGood }) => !isGood).map(({ value }) => value);
    for (const { value } of examples.filter(({ isGood }) => isGood)) expect(bad).not.toContain(value);
  }
});

test('what is off or has nothing to look for is told at the end, not among the rules', () => {
  const { groups, silent } = guideOf({ rules: { 'phone-format': { severity: 'off' } } });
  const ids = groups.flatMap(({ rules }) => rules.map(({ id }) => id));
  expect(ids).not.toContain('phone-format');
  expect(ids).not.toContain('vocabulary');
  expect(silent[0]).toMatch(/^guide\.off\(.*rules\.phoneFormat\.title/);
  expect(silent[1]).toMatch(/^guide\.idle\(.*rules\.vocabulary\.title/);
});

test('the gravest stand first in a group, and completeness before the rest', () => {
  const { groups } = guideOf({});
  expect(groups[0]?.name).toBe('completeness');
  for (const { rules } of groups) {
    const order = rules.map(({ severity }) => ['error', 'warning', 'info'].indexOf(severity));
    expect(order).toEqual([...order].sort());
  }
});

describe('as Markdown', () => {
  const nasty: GuideWords = {
    ...words,
    text: (key, params = []) => (key === 'guide.owner' ? params.join() : key),
  };
  const markdownOf = (style: Partial<HouseStyle>) => {
    const guide = styleGuide({ ...DEFAULT_STYLE, ...style }, { words: nasty, now: NOW });
    return guideMarkdown(guide, nasty);
  };

  test('every rule is a heading, every example a line', () => {
    const text = markdownOf({});
    const { groups } = guideOf({});
    const rules = groups.flatMap(({ rules: own }) => own);
    expect(text.match(/^### /gm)).toHaveLength(rules.length);
    expect(text.match(/^- [✓✗]/gm)).toHaveLength(rules.flatMap(({ examples }) => examples).length);
    expect(text).toContain('- ✗ phone: `040 123 4567` (options.style.listed) → `+358401234567` — ');
    expect(text).not.toMatch(/\n{3}/);
    expect(text.endsWith('\n')).toBe(true);
  });

  test.each([
    ['*Maria* <maria@nordweb.fi>', '\\*Maria\\* \\<maria@nordweb.fi\\>'],
    ['[link](http://x)', '\\[link\\](http://x)'],
    ['a_b `c`', 'a\\_b \\`c\\`'],
    ['two\nlines', 'two lines'],
  ])('a name stays text: %s', (owner, written) => {
    expect(markdownOf({ owner })).toContain(written);
  });
});
