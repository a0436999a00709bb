import { background, draw, one, settled, type Answers } from '../../../components/app/testing/draw';
import type { HouseView, StyleEdition } from '../../../lib/messages/house';
import type { CacheStats, ConnectionView } from '../../../lib/messages/protocol';
import type { CrmId } from '../../../lib/record/record';
import type { HouseStyle } from '../../../lib/style/house-style';
import { DEFAULT_STYLE } from '../../../lib/style/default-style';
import { FREE } from '../../../lib/style/policy';
import { Options } from '../options';

/** What the background answers unless a test says otherwise. */
export const STYLE: HouseStyle = { ...DEFAULT_STYLE, defaultCountry: 'FI' };
/** A house without a policy, whose rep has muted nothing. */
export const houseOf = (style: HouseStyle): HouseView => ({
  own: style,
  house: style,
  effective: style,
  policy: FREE,
  muted: [],
});
/** Saves whatever it is given. */
export const saving = { saveStyle: ({ style }: StyleEdition) => houseOf(style) };
export const NONE: ConnectionView = { crm: 'hubspot', state: 'not-connected', missingScopes: [], canWrite: false };
export const CONNECTED: ConnectionView = {
  ...NONE,
  ...{ state: 'connected', account: '2389342', country: 'FI', canWrite: true, keyHint: '…5678' },
};
export const STATS: CacheStats = {
  entries: 1243,
  bytes: 2_400_000,
  maxEntries: 20_000,
  maxAgeHours: 72,
  historyEntries: 4,
};

/** The options page at a section, and the list of every message it sends. */
export async function open(hash: string, answers: Answers = {}) {
  location.hash = hash;
  const sent = background({
    house: () => houseOf(STYLE),
    connection: ({ crm }) => ({ ...NONE, crm }),
    cacheStats: () => STATS,
    fieldChoices: () => [],
    ...answers,
  });
  return { page: await draw(<Options />), sent };
}

/** One CRM is connected, the other is not. */
export const onlyAt =
  (connected: ConnectionView) =>
  ({ crm }: { readonly crm: CrmId }) =>
    crm === connected.crm ? connected : { ...NONE, crm };

/** Types into a field. */
export async function type(field: HTMLElement, text: string): Promise<void> {
  if (!(field instanceof HTMLInputElement)) throw new Error('not an input');
  await settled(() => {
    // Past React's own setter, as the browser does when somebody types.
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, text);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
}
/** Chooses in a drop-down. */
export async function choose(select: HTMLElement, value: string): Promise<void> {
  await settled(() => {
    Object.assign(select, { value });
    select.dispatchEvent(new Event('change', { bubbles: true }));
  });
}
/** Submits a form, past the browser's own checks. */
export const submit = (page: HTMLElement, selector: string) =>
  settled(() => one(page, selector).dispatchEvent(new Event('submit', { bubbles: true, cancelable: true })));

/** The part of the page about one CRM. */
export const at = (page: HTMLElement, crm: CrmId = 'hubspot') => one(page, `[aria-labelledby=connect-${crm}]`);

/** Fills in the form of a CRM and submits it: Pipedrive's where there is a company. Answers the key's field. */
export async function connect(page: HTMLElement, key: string, company?: string): Promise<HTMLInputElement> {
  const section = at(page, company === undefined ? 'hubspot' : 'pipedrive');
  const field = one(section, 'input[type=password]');
  if (!(field instanceof HTMLInputElement)) throw new Error('not an input');
  field.value = key;
  if (company !== undefined) await type(one(section, 'input[type=text]'), company);
  await submit(section, 'form.key');
  return field;
}
