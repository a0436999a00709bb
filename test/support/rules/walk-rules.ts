import { expect, test, type Locator, type Page } from '@playwright/test';
import type { FieldKey } from '../../../lib/record/record';
import { RULE_IDS, type RuleId } from '../../../lib/rules/rule-ids';
import { FACT_COMPANY } from '../../sandbox/data/fact-records';
import type { Sandbox } from '../../sandbox/server';
import type { Lintel } from '../browser';
import { cardOf, markerOf, overlayOf } from '../overlay';
import { fill, texts } from '../texts';
import { caseAt, type RuleCase } from './rule-case';
import { goodCompany, goodContact, type Placed, type RuleSite } from './rule-site';
import { EVERY_RULE, useStyle } from './rule-style';
import { RULE_TABLES, SHOWN_APART, UNSHOWN } from './rule-tables';

const { use, clear, houseStyle } = texts.page;

/** The texts of a rule by the name of its section in the locales. */
function wordsOf(rule: RuleId): Readonly<Record<string, unknown>> & { readonly title: string } {
  const key = rule.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  // Every rule has a section: test/architecture.test.ts holds it.
  return texts.rules[key as keyof typeof texts.rules];
}

/** Matches any sentence the rule may say. */
function sentenceOf(rule: RuleId): RegExp {
  const said = Object.entries(wordsOf(rule)).filter(([name]) => name !== 'title' && name !== 'why');
  const sentences = said.flatMap(([, text]) => (typeof text === 'string' ? [text] : []));
  const escaped = sentences.map((each) => each.replace(/[.*+?^{}()|[\]\\]/g, '\\$&').replace(/\$\d/g, '.+'));
  return new RegExp(escaped.join('|'));
}

/** Which fields bear a marker, and whose word it is. */
function marksOn(page: Page): Promise<readonly string[]> {
  return overlayOf(page)
    .locator('.mark')
    .evaluateAll((marks) => marks.map((mark) => mark.getAttribute('data-field') ?? '').sort());
}

/** One walk through a CRM's rules. */
export interface Walk {
  readonly site: RuleSite;
  readonly lintel: Lintel;
  readonly sandbox: Sandbox;
}

/** Puts the record of a case into the CRM. */
function place({ site, sandbox }: Walk, { kind = 'contact', fact, linked, values }: RuleCase, serial: number): Placed {
  if (fact !== undefined) return { kind, id: fact };
  const good = kind === 'contact' ? goodContact(serial) : goodCompany;
  return site.put(sandbox, kind, { ...good, ...values }, linked ? { linked: FACT_COMPANY } : {});
}

/** Opens a record in the tab that is open already, as a click in a list does. */
async function openIn(page: Page | undefined, url: string, lintel: Lintel): Promise<Page> {
  if (!page) return lintel.open(url);
  await page.evaluate((path) => window.__sandbox?.navigate(path), url.slice(new URL(url).origin.length));
  return page;
}

async function readCard(page: Page, field: FieldKey, rule: RuleId): Promise<Locator> {
  await markerOf(page, field).click();
  const card = cardOf(page);
  const section = card.locator('section').filter({ hasText: fill(houseStyle, rule) });
  await expect(section.getByRole('heading', { name: wordsOf(rule).title, exact: true })).toBeVisible();
  await expect(section).toContainText(sentenceOf(rule));
  return section;
}

/** Marker, card, fix, and what the CRM holds then; nothing else of the record is touched. */
async function showRule(walk: Walk, page: Page, placed: Placed, one: RuleCase): Promise<void> {
  const { site, sandbox } = walk;
  const { rule, at, fixed, offered, beside = [] } = one;
  const key = (field: FieldKey) => site.keyOf(placed.kind, field);
  const others = beside.map(key).sort();
  const before = site.held(sandbox, placed);
  const mark = overlayOf(page).locator(`.mark[data-field="${key(at)}"][data-rule="${rule}"]`);
  await site.show(page, placed.kind, at);
  await expect.poll(() => marksOn(page)).toEqual([key(at), ...others].sort());
  await expect(mark.getByRole('button')).toBeVisible();
  const section = await readCard(page, key(at), rule);
  const wanted = offered ?? fixed?.[at];
  if (!fixed || wanted === undefined) {
    await expect(section.getByRole('button', { name: /^Use / })).toHaveCount(0);
    await page.keyboard.press('Escape');
    await expect(cardOf(page)).toHaveCount(0);
    return;
  }
  const name = wanted === '' ? clear : fill(use, wanted);
  await section.getByRole('button', { name, exact: true }).click();
  await expect.poll(() => site.held(sandbox, placed)).toEqual(site.written(before, placed.kind, fixed));
  await expect.poll(() => marksOn(page)).toEqual(others);
}

/** The cases of a table that one CRM shows. */
function shownAt({ crm }: RuleSite, cases: readonly RuleCase[]): readonly RuleCase[] {
  return cases.flatMap((one) => caseAt(crm, one) ?? []);
}

/** Shows each rule of a table on a record of its own, in one tab. */
export async function walkRules(walk: Walk, cases: readonly RuleCase[]): Promise<void> {
  const { site, lintel, sandbox } = walk;
  site.prepare(sandbox);
  const shown = shownAt(site, cases);
  const placed = shown.map((one, at) => place(walk, one, at));
  await site.connect(lintel, sandbox);
  await useStyle(lintel, EVERY_RULE);
  let page: Page | undefined;
  for (const [at, one] of shown.entries()) {
    const record = placed[at];
    if (!record) continue;
    await test.step(one.rule, async () => {
      page = await openIn(page, site.url(sandbox, record), lintel);
      await showRule(walk, page, record, one);
    });
  }
}

/** Rules that neither a table shows at this CRM nor a reason excuses; and excuses of what is shown after all. */
export function unaccounted(site: RuleSite): readonly RuleId[] {
  const { crm } = site;
  const shown = new Set(Object.values(RULE_TABLES).flatMap((cases) => shownAt(site, cases).map(({ rule }) => rule)));
  const excused = { ...SHOWN_APART, ...UNSHOWN[crm] };
  return RULE_IDS.filter((rule) => shown.has(rule) === (excused[rule] !== undefined));
}
