import { migrated } from '../../../lib/style/migrations';
import { readHouseStyle, type ReadHouseStyle, type StyleProblem } from '../../../lib/style/read-house-style';

/** A value of a file that could not be used, as it stands there. */
export interface FileProblem extends StyleProblem {
  /** As JSON, cut where it is long; `undefined` where the place names none. */
  readonly given: string | undefined;
}

/** A file as a house style; or why it is none. */
export type StyleFile =
  | { readonly style: ReadHouseStyle['style']; readonly problems: readonly FileProblem[] }
  | { readonly refused: 'notJson' | 'notStyle' | 'tooLarge' | 'unreadable' };

/** A style with every list full is far smaller, in bytes. */
const MAX_BYTES = 4_000_000;
const MAX_SHOWN = 80;

/** What stands at a place (`rules.name-case.later`) of a document. */
function givenAt(document: unknown, place: string): string | undefined {
  let at = document;
  for (const name of place.split('.')) {
    if (typeof at !== 'object' || at === null) return undefined;
    at = new Map<string, unknown>(Object.entries(at)).get(name);
  }
  if (at === undefined) return undefined;
  const text = JSON.stringify(at);
  return text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN)}…` : text;
}

/** Reads the text of a file. Nothing is thrown. */
export function readStyleText(text: string): StyleFile {
  let document: unknown;
  try {
    // Editors may put a byte order mark first.
    document = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return { refused: 'notJson' };
  }
  const { style, problems } = readHouseStyle(document);
  const isNone = document === null || problems.some(({ what }) => what === 'not-a-style');
  if (isNone || !saysAnything(document)) return { refused: 'notStyle' };
  return { style, problems: problems.map((problem) => ({ ...problem, given: givenAt(document, problem.place) })) };
}

/** Whether an object has anything of a house style: any other JSON would be read as one that says nothing. */
function saysAnything(document: unknown): boolean {
  if (typeof document !== 'object' || document === null) return false;
  return 'rules' in document || ('version' in document && migrated({ ...document }) !== undefined);
}

/** Reads a file that somebody chose. Nothing is thrown. */
export async function readStyleFile(file: File): Promise<StyleFile> {
  if (file.size > MAX_BYTES) return { refused: 'tooLarge' };
  try {
    return readStyleText(await file.text());
  } catch {
    return { refused: 'unreadable' };
  }
}
