import type { CountryForm } from '../record/country-form';
import type { FieldKey } from '../record/record';
import type { Severity } from '../rules/finding';
import { RULES } from '../rules/index';
import { RULE_IDS, type RuleId } from '../rules/rule-ids';
import { DEFAULT_STYLE } from './default-style';
import type { HouseStyle, PresetId, RuleSetting } from './house-style';

export { DEFAULT_STYLE } from './default-style';

type Settings = HouseStyle['rules'];

const at = (severity: Severity, options?: object): RuleSetting => ({
  severity,
  ...(options && { options: { ...options } }),
});

/** What a house leaves off by default is good to know where somebody asks for everything. */
const ALL_ON: Settings = Object.fromEntries(
  RULE_IDS.map((id): [RuleId, RuleSetting] => {
    const { severity } = RULES[id];
    return [id, at(severity === 'off' ? 'info' : severity)];
  }),
);

/** Every rule on with its own options (phones in E.164, countries by their English short name): what `npm run check` uses when no style is given. */
export const EVERYTHING_ON: HouseStyle = { ...DEFAULT_STYLE, markOnOpen: 'everything', rules: ALL_ON };

/** What is wrong for everybody: broken, made up, or never to be stored. The rest waits until the house asks for it. */
const STARTER_RULES: readonly RuleId[] = [
  'phone-invalid',
  'phone-placeholder',
  'email-syntax',
  'email-typo',
  'email-format',
  'email-placeholder',
  'email-bounced',
  'name-case',
  'name-placeholder',
  'name-symbols',
  'name-spacing',
  'company-placeholder',
  'country',
  'required-field',
  'possible-duplicate',
  'do-not-contact',
  'sensitive-data',
  'crm-validation',
];

const STARTER: Settings = Object.fromEntries(
  RULE_IDS.map((id): [RuleId, RuleSetting] => {
    const { severity } = RULES[id];
    return [id, { severity: STARTER_RULES.includes(id) ? severity : 'off' }];
  }),
);

const B2B_CONTACT: readonly FieldKey[] = [
  'firstName',
  'lastName',
  'fullName',
  'company',
  'email',
  'phone',
  'jobTitle',
  'country',
  'leadSource',
  'owner',
];
const B2B_COMPANY: readonly FieldKey[] = [
  'company',
  'website',
  'phone',
  'city',
  'country',
  'industry',
  'companySize',
  'owner',
];
const B2B_REQUIRED = { ...RULES['required-field'].defaults, contact: B2B_CONTACT, company: B2B_COMPANY };

const B2B: Settings = {
  'required-field': at('error', B2B_REQUIRED),
  // Asked for above; twice would be once too often.
  'owner-missing': { severity: 'off' },
  'source-missing': { severity: 'off' },
  'email-free-mail': at('warning'),
  'email-role': at('info'),
};

/** Numbers of the country as they are written there, and its name in its own language. */
const northern = (defaultCountry: string, form: CountryForm): HouseStyle => ({
  ...DEFAULT_STYLE,
  defaultCountry,
  rules: {
    'phone-format': at('warning', { ...RULES['phone-format'].defaults, form: 'international' }),
    country: at('warning', { ...RULES.country.defaults, form }),
    'business-id': at('error'),
    postcode: at('warning'),
  },
});

const STRICT: Settings = {
  ...Object.fromEntries(
    RULE_IDS.map((id): [RuleId, RuleSetting] => {
      const { severity } = RULES[id];
      return [id, at(severity === 'info' || severity === 'off' ? 'warning' : 'error')];
    }),
  ),
  'required-field': at('error', B2B_REQUIRED),
};

/** Ready-made styles to start from. Each is whole: what it does not name has the rules' own defaults. */
export const PRESETS: Readonly<Record<PresetId, HouseStyle>> = {
  starter: { ...DEFAULT_STYLE, preset: 'starter', rules: STARTER },
  'b2b-sales': { ...DEFAULT_STYLE, preset: 'b2b-sales', rules: B2B },
  finland: { ...northern('FI', 'finnish'), preset: 'finland' },
  sweden: { ...northern('SE', 'swedish'), preset: 'sweden' },
  strict: { ...DEFAULT_STYLE, preset: 'strict', markOnOpen: 'everything', rules: STRICT },
};
