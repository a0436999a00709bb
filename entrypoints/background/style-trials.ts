import { asMeant, eachAsMeant, ownFields } from '../../lib/crm/own-fields';
import type { OpenRecordTrial, StyleTrialRequests, SurfaceAudit } from '../../lib/messages/protocol';
import type { Draft, RecordKind } from '../../lib/record/record';
import { MASK } from '../../lib/record/masked';
import type { Finding } from '../../lib/rules/finding';
import { RULES } from '../../lib/rules/index';
import { effectiveStyle } from '../../lib/style/effective-style';
import type { HouseStyle } from '../../lib/style/house-style';
import { suggestStyle, type Suggestion } from '../../lib/style/suggest-style';
import { sampleFlags, type JudgedTwice, type SampleFlags } from '../../lib/style/sample-flags';
import type { AccountCounter } from './account-counts';
import type { AccountSample, Sample, SampleRecord } from './account-sample';
import type { Audits } from './audits';
import type { BootState } from './boot-state';
import { judge, type DraftChecker, type JudgeParts } from './draft-checker';
import type { OwnerNames } from './owner-names';
import type { AppHandlers } from './router';
import type { RuleTablesService } from './rule-tables';

export interface StyleTrialParts extends Pick<JudgeParts, 'dismissals' | 'optionsOf' | 'now'> {
  readonly ready: Promise<void>;
  readonly boot: Pick<BootState, 'connection' | 'house'>;
  readonly sample: Pick<AccountSample, 'of'>;
  readonly counts: Pick<AccountCounter, 'of'>;
  readonly owners: Pick<OwnerNames, 'teamsOf'>;
  readonly audits: Pick<Audits, 'newestRecord'>;
  readonly checker: Pick<DraftChecker, 'findingsUnder'>;
  readonly tables: RuleTablesService;
}

/** Handlers of `StyleTrialRequests`. */
export type StyleTrials = Pick<AppHandlers, keyof StyleTrialRequests>;

const isMasked = ({ values }: SurfaceAudit['fields'][number]) => values.some((value) => value.includes(MASK));

/** The findings about values that are kept masked, as they were heard: a masked value cannot be judged again. */
function ofMasked({ findings, fields }: SurfaceAudit, style: HouseStyle): readonly Finding[] {
  const masked = new Set(fields.filter(isMasked).map(({ key }) => key));
  return findings.filter(
    ({ field, rule }) => masked.has(field) && (style.rules[rule]?.severity ?? RULES[rule].severity) !== 'off',
  );
}

type Judge = (record: SampleRecord, of: Sample, style: HouseStyle) => readonly Finding[];

/** Judges records of the sample as pages do, but for what would take a request for each of them. */
function createSampleJudge(parts: StyleTrialParts): Judge {
  const { boot, owners } = parts;
  return (record, { crm, account }, style) => {
    const [owner] = record.fields.owner ?? [];
    const teams = owner === undefined ? undefined : owners.teamsOf({ crm, account }, owner);
    const tried = {
      ...parts,
      boot: { ...boot, style: () => style },
      facts: { of: () => ({ stored: record.fields, ...(teams && { teams }) }) },
    };
    // Choices are stored values here: none is read as the label of another one.
    const place = { crm, account, id: record.id, held: record.fields };
    return judge(record, place, [], tried).findings.filter(({ postponed }) => !postponed);
  };
}

/** The account's fields of a kind as rules read them. */
function known({ crm, account }: Sample, kind: RecordKind, { optionsOf }: Pick<StyleTrialParts, 'optionsOf'>) {
  const described = optionsOf({ crm, account, kind });
  const own = ownFields(described);
  const asRead = (record: SampleRecord): Draft => ({ ...record, fields: asMeant(record.fields, own) });
  return { asRead, fields: eachAsMeant(described, own) };
}

function suggestions(some: Sample, parts: StyleTrialParts): readonly Suggestion[] {
  const { boot } = parts;
  const kinds = { contact: known(some, 'contact', parts), company: known(some, 'company', parts) };
  const described = [...kinds.contact.fields, ...kinds.company.fields];
  const choices = new Set(described.filter(({ options }) => options.length > 0).map(({ key }) => key));
  const records = some.records.map((record) => kinds[record.kind].asRead(record));
  const defaultCountry = boot.connection(some.crm)?.country ?? boot.house.style().defaultCountry;
  return suggestStyle(records, { isChoice: (field) => choices.has(field), defaultCountry });
}

/** What a house style that is not saved yet would change. */
export function createStyleTrials(parts: StyleTrialParts): StyleTrials {
  const { ready, boot, sample, counts, audits, checker, tables, now } = parts;
  const judged = createSampleJudge(parts);

  /** A document as rules would run by it, under the policy. */
  const asRun = (own: HouseStyle, muted = boot.house.view().muted): HouseStyle =>
    effectiveStyle(own, { policy: boot.house.policy(), muted, now: now() });

  async function flags(some: Sample, style: HouseStyle): Promise<SampleFlags> {
    // What one rep has muted is still flagged for everybody else.
    const [before, after] = [asRun(boot.house.view().own, []), asRun(style, [])];
    for (const record of some.records) for (const each of [before, after]) tables.of(record, each);
    await tables.settled();
    const twice = some.records.map((record): JudgedTwice => ({
      before: judged(record, some, before),
      after: judged(record, some, after),
    }));
    return sampleFlags(twice);
  }

  async function onOpenRecord(audit: SurfaceAudit, style: HouseStyle): Promise<OpenRecordTrial> {
    const legible = { ...audit, fields: audit.fields.filter((field) => !isMasked(field)) };
    const under = (own: HouseStyle) => {
      const run = asRun(own);
      return [...ofMasked(audit, run), ...checker.findingsUnder(run, legible)];
    };
    const trial = () => ({ before: under(boot.house.view().own), after: under(style) });
    // Once to learn which tables are wanted, once with them.
    trial();
    await tables.settled();
    const { crm, kind, title, labels } = audit;
    return { crm, kind, title, labels, ...trial() };
  }

  return {
    async sampleFlags({ crm, style }) {
      await ready;
      const some = await sample.of(crm);
      return some ? flags(some, style) : null;
    },
    async suggestStyle({ crm }) {
      await ready;
      const some = await sample.of(crm);
      return some ? suggestions(some, parts) : null;
    },
    async accountCounts({ crm }) {
      await ready;
      return (await counts.of(crm)) ?? null;
    },
    async tryOnOpenRecord({ style }) {
      await ready;
      const audit = await audits.newestRecord();
      return audit ? onOpenRecord(audit, style) : null;
    },
  };
}
