import type { CrmId } from '../../lib/record/record';
import type { Dice } from '../sandbox/data/dice';
import type { Attributes } from './html';
import type { AttributeStyle } from './traits';

/** The parts of a page that have classes or attributes. */
const PARTS = [
  ...['page', 'nav', 'header', 'title', 'sidebar', 'middle', 'aside', 'view', 'strip', 'strip-title', 'strip-item'],
  ...['card', 'card-head', 'list', 'row', 'root', 'label', 'anchor', 'box', 'value', 'copy', 'hint', 'association'],
  ...['feed', 'entry', 'skeleton', 'wrapper', 'form', 'hidden'],
] as const;
export type Part = (typeof PARTS)[number];

type Named = (name: string) => Attributes;
type Table = Readonly<Partial<Record<string, Named>>>;

const test = (value: string) => ({ 'data-test-id': value });
const testid = (value: string) => ({ 'data-testid': value });

/** What each part carries, as /facts of the CRMs' pages tell it: the same tables that the sandbox's pages are built from. */
const KEPT: Readonly<Record<CrmId, Readonly<Record<Exclude<AttributeStyle, 'none' | 'hashed'>, Table>>>> = {
  hubspot: {
    canonical: {
      sidebar: () => test('left-sidebar'),
      middle: () => test('middle-pane'),
      aside: () => test('records-right-sidebar'),
      strip: () => test('record-highlight-content'),
      'strip-title': () => ({ ...test('highlight-record-label'), 'data-selenium-test': 'highlightTitle' }),
      'strip-item': (name) => test(`highlight-property-display-${name}`),
      card: () => ({ 'data-card-type': 'PROPERTIES_V3' }),
      association: () => ({ 'data-card-type': 'ASSOCIATION_V3' }),
      list: () => ({ 'data-selenium-test': 'profile-properties-list' }),
      row: (name) => test(name),
      root: () => ({ 'data-deferred-property-input-root': 'true', 'data-deferred-property-input-state': 'editable' }),
      anchor: () => test('hover-content-wrapper'),
      value: (name) => ({ 'data-selenium-test': `property-input-${name}` }),
      skeleton: () => test('property-input-skeleton'),
    },
    prefixed: { value: (name) => ({ 'data-selenium-test': `property-input-${name}` }) },
    legacy: {
      row: (name) => ({ 'data-profile-property': name }),
      value: (name) => ({ 'data-field': name }),
    },
  },
  pipedrive: {
    canonical: {
      header: () => testid('header-title'),
      card: () => testid('detail-block'),
      association: (name) => testid(`${name}-block`),
      list: () => testid('fields-list-group'),
      row: () => testid('fields-list-row'),
      label: () => testid('field-name'),
      box: () => testid('fields-list-row-field-components'),
    },
    prefixed: { row: (name) => ({ 'data-test-key': name }) },
    legacy: { row: (name) => ({ 'data-field': name }) },
  },
};

/** Class names of a page that still has its CRM's attributes; those of older builds mean something. */
const OLD_CLASSES: Readonly<Record<CrmId, Readonly<Record<string, string>>>> = {
  hubspot: { value: 'private-form__control', label: 'private-form__label' },
  pipedrive: { view: 'viewContainer', page: 'detailView personDetails', list: 'fieldsList' },
};

/** What a page's elements are dressed in. */
export interface Skin {
  /** Class and attributes of a part; `name`: the CRM's name of the field it belongs to, or of what it holds. */
  of(part: Part, name?: string): Attributes;
  /** The page's stylesheet. */
  readonly css: string;
}

const RULES: Readonly<Partial<Record<Part, string>>> = {
  page: 'font:14px sans-serif;margin:0;padding:8px',
  row: 'display:block;padding:4px 0',
  label: 'color:#555;font-size:12px',
  card: 'border:1px solid #ccc;margin:8px 0;padding:8px',
  association: 'border:1px solid #ccc;margin:8px 0;padding:8px',
  skeleton: 'background:#eee;height:12px;margin:6px 0',
  hidden: 'display:none',
};

/** Dresses a page by its style of attributes; names that are not the CRM's come from the dice. */
export function skinOf(crm: CrmId, style: AttributeStyle, dice: Dice): Skin {
  const hash = () => Number(dice.digits(8)).toString(36);
  const build = dice.digits(4);
  const classes = new Map<string, string>(
    PARTS.map((part) => {
      if (style === 'hashed') return [part, `css-${hash()} ${hash()}x`];
      const old = style === 'legacy' ? OLD_CLASSES[crm][part] : undefined;
      return [part, old ?? `ff_v${build}__${hash()}`];
    }),
  );
  const kept = style === 'none' || style === 'hashed' ? {} : KEPT[crm][style];
  const ruled = Object.entries(RULES).map(([part, rules]) => {
    const name = classes.get(part)?.split(' ')[0] ?? part;
    return `.${name}{${rules}}`;
  });
  return {
    of: (part, name = '') => ({
      // Without attributes nothing has a class but what cannot be hidden otherwise.
      ...(style === 'none' && part !== 'hidden' ? {} : { class: classes.get(part) }),
      ...(style === 'hashed' && part === 'row' ? { [`data-${hash().replace(/\d/g, 'q')}`]: hash() } : {}),
      ...kept[part]?.(name),
    }),
    css: `${ruled.join('')}input,select,textarea{font:inherit}`,
  };
}
