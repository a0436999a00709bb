import { displayName, type FieldValues } from '../record/record';
import { readName, type NameReading } from '../record/name';
import type { AgreementLevel, Evidence } from './candidate';
import { jaroWinkler } from './similarity';
import { NAME } from './weights';

type PartLevel = 'exact' | 'near' | 'initial' | 'different' | 'unknown';

/** Above this, two names differ by a slip (Virtanen, Virtannen), not by a name (Anna, Anne: .88). */
const NEAR = 0.92;

/** One name begins or ends the other: Alex and Alexander, Berg and Berg-Lindström. */
function contains(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length >= 3 && (long.startsWith(short) || (short.length >= 4 && long.endsWith(short)));
}

function comparePart(a: string, b: string): PartLevel {
  if (a === '' || b === '') return 'unknown';
  if (a === b) return 'exact';
  if (a.length === 1 || b.length === 1) return a.startsWith(b) || b.startsWith(a) ? 'initial' : 'different';
  return contains(a, b) || jaroWinkler(a, b) >= NEAR ? 'near' : 'different';
}

/** First names, second given names allowed: `Juha Pekka` is called Pekka. */
function compareFirst(a: NameReading, b: NameReading): PartLevel {
  const direct = comparePart(a.first, b.first);
  if (direct !== 'different') return direct;
  return a.middle.includes(b.first) || b.middle.includes(a.first) ? 'near' : 'different';
}

interface Judged {
  readonly level: AgreementLevel;
  readonly weight: number;
}

function judgeLone(part: PartLevel, exact: number): Judged {
  if (part === 'exact') return { level: 'far', weight: exact };
  return part === 'different'
    ? { level: 'different', weight: NAME.loneDifferent }
    : { level: 'far', weight: NAME.loneNear };
}

function judgeBoth(first: PartLevel, last: PartLevel): Judged {
  if (last === 'different') {
    return first === 'exact'
      ? { level: 'far', weight: NAME.firstOnly }
      : { level: 'different', weight: NAME.different };
  }
  if (first === 'different') {
    return last === 'exact' ? { level: 'far', weight: NAME.lastOnly } : { level: 'different', weight: NAME.different };
  }
  if (last !== 'exact') {
    return { level: 'near', weight: first === 'exact' && last === 'near' ? NAME.lastNear : NAME.bothNear };
  }
  if (first === 'exact') return { level: 'exact', weight: NAME.exact };
  return { level: 'near', weight: first === 'initial' ? NAME.firstInitial : NAME.firstNear };
}

function judge(a: NameReading, b: NameReading): Judged | undefined {
  if (a.generation !== '' && b.generation !== '' && a.generation !== b.generation) {
    return { level: 'different', weight: NAME.generation };
  }
  const first = compareFirst(a, b);
  const last = comparePart(a.last, b.last);
  const swapped = a.first !== '' && a.last !== '' && a.first === b.last && a.last === b.first;
  if (swapped && a.first !== a.last) return { level: 'exact', weight: NAME.swapped };
  if (first === 'unknown' && last === 'unknown') return undefined;
  if (first === 'unknown') return judgeLone(last, NAME.loneLast);
  if (last === 'unknown') return judgeLone(first, NAME.loneFirst);
  return judgeBoth(first, last);
}

/** Compares the names of two people; no evidence where either is not known. */
export function compareNames(draft: FieldValues, other: FieldValues): readonly Evidence[] {
  const [a, b] = [readName(draft), readName(other)];
  const judged = judge(a, b);
  if (!judged) return [];
  const onOne = (a.generation === '') !== (b.generation === '') ? NAME.generationOnOne : 0;
  return [
    {
      field: 'fullName',
      level: judged.level,
      weight: judged.weight + onOne,
      values: [displayName(draft), displayName(other)],
    },
  ];
}
