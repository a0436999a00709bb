import * as v from 'valibot';
import { isPlaceholder } from '../record/placeholder';
import type { Draft, FieldKey } from '../record/record';
import { readSocialPage, type Network } from '../record/social-page';
import type { Rule, RuleReport } from './rule';

const KEY = 'rules.socialUrl';
const MAX_LENGTH = 1000;

export interface SocialUrlOptions {
  /** Whether a page of the wrong kind is told of: a company's in a person's field. */
  readonly kindOfPage: boolean;
}

/** Fields of the account's own that name their network. */
const NAMED: readonly (readonly [RegExp, Network])[] = [
  [/linked_?in/i, 'linkedin'],
  [/facebook/i, 'facebook'],
  [/instagram/i, 'instagram'],
  [/twitter/i, 'x'],
  [/xing/i, 'xing'],
];

const networkOf = (field: string): Network | undefined => NAMED.find(([name]) => name.test(field))?.[1];

type Said = Pick<RuleReport, 'message' | 'fix' | 'atMost'>;
const say = (name: string): Said => ({ message: { key: `${KEY}.${name}` } });

/** What is wrong with the address of a page. In fields of the account's own only its form is: what else may stand there the account knows. */
function judge(
  field: FieldKey,
  value: string,
  kind: Draft['kind'],
  { kindOfPage }: SocialUrlOptions,
): Said | undefined {
  const own = field === 'linkedinUrl';
  const page = readSocialPage(value);
  const expected = own ? 'linkedin' : networkOf(field);
  if (page?.network !== expected) return own && !/lnkd\.in\//i.test(value) ? say('notLinkedin') : undefined;
  if (!page || page.address === '') return own && page ? say('noProfile') : undefined;
  if (own && kindOfPage && page.whose !== (kind === 'contact' ? 'person' : 'company')) {
    return say(page.whose === 'person' ? 'personPage' : 'companyPage');
  }
  if (page.address === value) return undefined;
  return { ...say('otherForm'), atMost: 'info', fix: { kind: 'safe', value: page.address } };
}

function socialFields(draft: Draft): readonly FieldKey[] {
  const custom = Object.keys(draft.fields).filter((field) => field.startsWith('custom:') && networkOf(field));
  return ['linkedinUrl', ...(custom as FieldKey[])]; // keys of `fields`
}

/** The address of a page in LinkedIn or another network: one form for each page, and a page of the right kind. */
export const socialUrl: Rule<SocialUrlOptions> = {
  id: 'social-url',
  group: 'company',
  stage: 'form',
  fields: ['linkedinUrl'],
  kinds: ['contact', 'company'],
  severity: 'warning',
  defaults: { kindOfPage: true },
  options: v.strictObject({ kindOfPage: v.boolean() }),
  examples: [
    {
      draft: { kind: 'contact', fields: { linkedinUrl: ['fi.linkedin.com/in/aino-virtanen?trk=public'] } },
      flagged: 'fi.linkedin.com/in/aino-virtanen?trk=public',
      fixed: 'https://www.linkedin.com/in/aino-virtanen',
    },
    {
      draft: { kind: 'contact', fields: { linkedinUrl: ['https://www.linkedin.com/company/kone'] } },
      flagged: 'https://www.linkedin.com/company/kone',
    },
    {
      draft: { kind: 'contact', fields: { linkedinUrl: ['https://www.linkedin.com/in/aino-virtanen'] } },
      flagged: null,
    },
  ],
  check: (draft, options) =>
    socialFields(draft).flatMap((field) =>
      (draft.fields[field] ?? []).flatMap((value, index) => {
        if (value === '' || value.length > MAX_LENGTH) return [];
        const said = judge(field, value, draft.kind, options);
        return said && !isPlaceholder(value) ? [{ field, index, value, ...said }] : [];
      }),
    ),
};
