import type { Crm, RecordFact, RecordFacts } from '../../lib/crm/crm';
import { failureOf, type CrmFailure } from '../../lib/crm/errors';
import type { CrmId, Draft } from '../../lib/record/record';
import { scopeKey, type Scope } from '../../lib/store/database';
import { accountKey, domainKey, joined, latestWith, recordKey, type FactMemory, type FactsOf } from './fact-memory';
import type { KeptAnswers } from './kept-answers';
import { domainsOfEmails, OWNER_ID, type WantedFact } from './lazy-facts';
import type { OwnerNames } from './owner-names';

export interface FactLoaderParts {
  readonly memory: FactMemory;
  readonly owners: Pick<OwnerNames, 'named' | 'load'>;
  readonly onRefused: (crm: CrmId, failure: CrmFailure) => void;
}

/** Whose facts are asked for, and which. */
interface Question {
  readonly place: FactsOf;
  readonly draft: Draft;
  readonly crm: Crm;
  readonly wanted: ReadonlySet<WantedFact>;
}

/** How long the CRM may take, in ms. */
const PATIENCE = 15_000;
const RECORD_FACTS: readonly RecordFact[] = ['stored', 'emails', 'lastCall', 'associated', 'lastActivity'];

const call = () => ({ signal: AbortSignal.timeout(PATIENCE), priority: 'typing' }) as const;

/** Searches are scarce: whoever looks for a duplicate goes first. */
const search = () => ({ ...call(), priority: 'job' }) as const;

const isDue = <T>(kept: KeptAnswers<T>, key: string) => kept.isOld(key) && !kept.hasJustFailed(key);

/** The company with its owner's name in the place of the id, which is kept beside. */
async function withOwner(facts: RecordFacts, crm: Crm, owners: FactLoaderParts['owners']): Promise<RecordFacts> {
  const { company } = facts;
  const id = company?.fields.owner?.[0];
  if (!company || id === undefined) return facts;
  const { fields } = await owners.named(company, crm, call().signal);
  return { ...facts, company: { ...company, fields, properties: { ...company.properties, [OWNER_ID]: id } } };
}

/** Asks the CRM for what is wanted and not known. Resolves with whether more is known now; never rejects. */
export function createFactLoader({ memory, owners, onRefused }: FactLoaderParts) {
  /** Whether asking brought something; a refusal is told, and everything else is simply not known. */
  async function asked<T>(place: Scope, kept: KeptAnswers<T>, key: string, work: () => Promise<T>): Promise<boolean> {
    try {
      return await kept.ask(key, work);
    } catch (error) {
      onRefused(place.crm, failureOf(error));
      return false;
    }
  }

  async function loadRecord({ place, crm, wanted }: Question): Promise<boolean> {
    const { id, kind } = place;
    if (id === undefined || !crm.recordFacts) return false;
    const key = recordKey(place);
    const known = memory.records.isOld(key) ? undefined : memory.records.read(key);
    const missing = new Set(RECORD_FACTS.filter((part) => wanted.has(part) && !known?.asked.has(part)));
    if (missing.size === 0 || memory.records.hasJustFailed(key)) return false;
    return asked(place, memory.records, key, async () => {
      const whole = known?.whole && { known: known.whole };
      const facts = await crm.recordFacts?.(kind, id, { ...call(), wanted: missing, ...whole });
      return joined(known, missing, await withOwner(facts ?? {}, crm, owners));
    });
  }

  async function loadCalls({ place, crm, wanted }: Question): Promise<boolean> {
    const key = accountKey(place);
    if (!crm.recentCalls || place.id === undefined || !wanted.has('lastCall')) return false;
    if (!isDue(memory.calls, key)) return false;
    const isAnswered = await asked(place, memory.calls, key, async () => (await crm.recentCalls?.(call())) ?? []);
    return isAnswered && latestWith(memory.calls.read(key), place.id) !== undefined;
  }

  async function loadDomains({ place, draft, crm, wanted }: Question): Promise<boolean> {
    if (!crm.domainUse || !wanted.has('domains')) return false;
    const due = domainsOfEmails(draft).filter((domain) => isDue(memory.domains, domainKey(place, domain)));
    const ask = async (domain: string) => (await crm.domainUse?.(domain, search())) ?? { contacts: [], companies: [] };
    const loaded = await Promise.all(
      due.map((domain) => asked(place, memory.domains, domainKey(place, domain), () => ask(domain))),
    );
    return loaded.includes(true);
  }

  async function loadValidations({ place, crm, wanted }: Question): Promise<boolean> {
    const key = scopeKey(place);
    if (!crm.validations || !wanted.has('validations') || !isDue(memory.validations, key)) return false;
    return asked(place, memory.validations, key, async () => (await crm.validations?.(place.kind, call())) ?? []);
  }

  async function loadTeams({ place, crm, wanted }: Question): Promise<boolean> {
    if (!wanted.has('teams') || !isDue(memory.teams, accountKey(place))) return false;
    return asked(
      place,
      memory.teams,
      accountKey(place),
      async () => (await owners.load(place, crm, call().signal), true as const),
    );
  }

  return async function load(question: Question): Promise<boolean> {
    const parts = [loadRecord, loadCalls, loadDomains, loadValidations, loadTeams];
    const loaded = await Promise.all(parts.map((part) => part(question)));
    return loaded.includes(true);
  };
}
