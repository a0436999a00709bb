import { browser } from 'wxt/browser';
import type { SpokenEvidence } from '../../lib/match/candidate';
import { perLanguage } from '../../lib/messages/per-language';
import { pluralForm } from '../../lib/messages/plural';
import { fieldLabel, sentence, warmUps, type SentenceContext } from '../../lib/messages/sentence';
import type { Note, PageView } from '../../lib/page/painter';
import type { FoundField } from '../../lib/page/surface';
import { CRM_NAMES } from '../../lib/record/crm-names';
import type { CrmId, FieldKey } from '../../lib/record/record';
import type { Finding, Message } from '../../lib/rules/finding';
import { ruleTextKey } from '../../lib/rules/rule-texts';

/** A text with values in it, to be drawn apart: `true` marks a value. */
export type Pieces = readonly { readonly text: string; readonly isValue: boolean }[];

/** Stand around a value while it travels through a sentence; no text and no value holds them. */
const OPEN = '\u{f0001}';
const CLOSE = '\u{f0002}';

/** So much of a value is said in the name of its marker, in UTF-16 units. */
const SPOKEN = 60;

let ownLanguage: string | undefined;
/** The language of the texts, in the reader's own variant (`en-GB`): asking takes 6 ms on a slow machine, and it does not change while the browser runs. */
function languageNow(): string {
  return (ownLanguage ??= variantOf(lookUp('language', []), browser.i18n.getUILanguage()));
}

/** A Finnish browser that shows English texts has English dates in them. */
function variantOf(language: string, reader: string): string {
  return reader.split('-')[0] === language ? reader : language;
}

const times = perLanguage((language) => new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit' }));
const shares = perLanguage((language) => new Intl.NumberFormat(language, { style: 'percent' }));

/** Steps that make the first card's texts as quick as the next ones. */
export function warmTexts(): readonly (() => void)[] {
  const language = languageNow();
  return [() => void shares(language).format(0.5), ...warmUps(language)];
}

/** What the words depend on. Without a surface nothing that names the CRM may be said. */
type Spoken = Pick<PageView, 'fields'> & { readonly surface?: { readonly crm: CrmId } };

/** The words of the overlay, in the browser's language. */
export class Texts {
  readonly #context: SentenceContext;
  readonly #crm: string;

  constructor(view: Spoken) {
    this.#crm = view.surface ? CRM_NAMES[view.surface.crm] : '';
    this.#context = {
      language: languageNow(),
      lookup: lookUp,
      labels: Object.fromEntries(view.fields.filter(({ label }) => label !== '').map(({ key, label }) => [key, label])),
    };
  }

  /** A text of the page's own section. */
  of(key: string, ...params: string[]): string {
    return this.#named(`page.${key}`, params);
  }
  /** A text of the same that counts something. */
  count(key: string, count: number): string {
    return pluralForm(this.of(key, String(count)), count, this.#context.language);
  }
  /** The same, with the values drawn apart. */
  pieces(key: string, ...values: string[]): Pieces {
    return split(this.of(key, ...values.map((value) => OPEN + value + CLOSE)));
  }
  label(field: FieldKey): string {
    return fieldLabel(field, this.#context);
  }
  /** A field by its label; one of several values by itself as well. */
  labelAt({ key, places }: FoundField, { value }: Finding): string {
    const label = this.label(key);
    return (places?.length ?? 0) > 1 && value.trim() !== '' ? this.of('oneOf', label, value.slice(0, SPOKEN)) : label;
  }
  title({ rule }: Finding): string {
    return lookUp(ruleTextKey(rule, 'title'), []) || rule;
  }
  why({ rule }: Finding): string {
    return lookUp(ruleTextKey(rule, 'why'), []);
  }
  message(finding: Finding): string {
    return this.sentence(finding.message);
  }
  sentence(message: Message): string {
    return sentence(message, this.#context);
  }
  /** What a fix writes into another field; `''`: it empties the field. */
  alsoWrites(field: FieldKey, text: string): Pieces {
    const values = [text, this.label(field)].filter(Boolean);
    return this.pieces(text ? 'alsoWrites' : 'alsoClears', ...values);
  }
  evidence({ said: { key, params = [] } }: SpokenEvidence): Pieces {
    const marked = params.map((param) => (typeof param === 'string' ? OPEN + param + CLOSE : param));
    return split(sentence({ key, params: marked }, this.#context));
  }
  note(note: Note): string {
    switch (note.kind) {
      case 'saved':
      case 'postponed':
      case 'muted':
        return this.of(`note.${note.kind}`);
      case 'type-it-yourself':
        return this.of('note.typeIt');
      case 'changed':
        if (note.field) return this.of('note.other', this.label(note.field));
        return note.now === '' ? this.of('note.emptied') : this.of('note.changed', note.now);
      case 'failed':
        return this.#named(`errors.${note.code.charAt(0).toLowerCase()}${note.code.slice(1)}`, []);
    }
  }
  /** A text that may name the CRM at hand. */
  #named(key: string, params: string[]): string {
    return lookUp(key, params).replaceAll('{crm}', this.#crm);
  }
  day(at: number): string {
    return new Intl.DateTimeFormat(this.#context.language, { day: 'numeric', month: 'short', ...yearOf(at) }).format(
      at,
    );
  }
  time(at: number): string {
    return times(this.#context.language).format(at);
  }
  percent(share: number): string {
    return shares(this.#context.language).format(share);
  }
}

/** Texts without values: each marker asks for the same few at every drawing. */
const known = new Map<string, string>();

function lookUp(key: string, params: string[]): string {
  if (params.length > 0) return getMessage(key, params);
  const text = known.get(key) ?? getMessage(key, params);
  known.set(key, text);
  return text;
}

// Not through `createI18n`: it warns in the page's console about a key it does not know.
function getMessage(key: string, params: string[]): string {
  // The generated type lists the keys it knows; keys of rules come from the background.
  return (browser.i18n.getMessage as (key: string, params: string[]) => string)(key.replaceAll('.', '_'), params);
}

function yearOf(at: number): { readonly year?: 'numeric' } {
  return new Date(at).getFullYear() === new Date().getFullYear() ? {} : { year: 'numeric' };
}

function split(text: string): Pieces {
  return text
    .split(OPEN)
    .flatMap((part, at) => {
      if (at === 0) return [{ text: part, isValue: false }];
      const [value = '', rest = ''] = part.split(CLOSE);
      return [
        { text: value, isValue: true },
        { text: rest, isValue: false },
      ];
    })
    .filter(({ text: piece }) => piece !== '');
}
