import { useState, type ReactNode } from 'react';
import { t } from '../../components/app/text';
import { TroubleNote } from '../../components/app/trouble-note';
import { useHouse } from '../../components/app/use-house';
import { RULES } from '../../lib/rules/index';
import { RULE_GROUPS, type RuleGroup } from '../../lib/rules/rule';
import type { HouseStyle } from '../../lib/style/house-style';
import type { Policy } from '../../lib/style/policy';
import { GuideLink } from './guide-link';
import { PolicyNote } from './policy-note';
import { findRules } from './rule-list';
import { RuleRow } from './rule-row';
import { ChangeHistory } from './style/change-history';
import { DocumentFields } from './style/document-fields';
import { OtherStyle } from './style/other-style';
import { SaveBar } from './style/save-bar';
import { useUndoKey } from './style/use-unsaved';
import type { StyleEdit, StyleKeeper, StyleView } from './style-keeper';
import { Suggestion } from './suggestion';
import type { Trial } from './trial';

interface Props {
  readonly view: StyleView;
  readonly keeper: StyleKeeper;
  /** An example is to be tried out. */
  readonly onTry: (trial: Trial) => void;
}

interface Part {
  readonly style: HouseStyle;
  readonly policy: Policy;
  readonly onChange: (edit: StyleEdit) => void;
  readonly onTry: Props['onTry'];
}

interface GroupProps {
  readonly name: RuleGroup;
  readonly count: number;
  /** What is found is shown, whatever was folded away. */
  readonly isSearch: boolean;
  readonly children: ReactNode;
}

/** The rules about one kind of thing; they can be folded away. */
function Group({ name, count, isSearch, children }: GroupProps) {
  const [isOpen, setOpen] = useState(true);
  return (
    <details
      className="group"
      open={isOpen || isSearch}
      onToggle={({ currentTarget }) => isSearch || setOpen(currentTarget.open)}
    >
      <summary className="grp">
        <h2>{t(`options.style.group.${name}`)}</h2>
        <span className="muted">{t('options.style.rules', count)}</span>
      </summary>
      <ul>{children}</ul>
    </details>
  );
}

function Rules({ style, policy, onChange, onTry }: Part) {
  const [search, setSearch] = useState('');
  const found = findRules(search, style);
  const inGroup = (group: RuleGroup) => found.filter((id) => RULES[id].group === group);
  return (
    <>
      <input
        type="search"
        className="in search"
        value={search}
        aria-label={t('options.style.find')}
        placeholder={t('options.style.find')}
        onChange={({ target }) => setSearch(target.value)}
      />
      <p role="status" className={found.length > 0 ? 'visually-hidden' : 'muted'}>
        {search.trim() !== '' && t('options.style.found', found.length)}
      </p>
      {RULE_GROUPS.filter((group) => inGroup(group).length > 0).map((group) => (
        <Group key={group} name={group} isSearch={search.trim() !== ''} count={inGroup(group).length}>
          {inGroup(group).map((id) => (
            <RuleRow key={id} {...{ id, style, policy, onChange, onTry }} />
          ))}
        </Group>
      ))}
    </>
  );
}

/** The house style: what is changed is collected, and saved as one. */
export function StyleSection({ view, keeper, onTry }: Props) {
  const { draft, trouble } = view;
  useUndoKey(keeper.undo);
  // A policy may lock and unlock while the page is open.
  const policy = useHouse()?.policy ?? draft?.house.policy;
  return (
    <>
      <h1>{t('options.style.title')}</h1>
      <p className="muted">{t('options.style.lead')}</p>
      <GuideLink />
      <PolicyNote policy={policy} />
      {trouble && !draft && <TroubleNote trouble={trouble} onRetry={() => void keeper.load()} />}
      {draft && policy && (
        <>
          <DocumentFields style={draft.style} policy={policy} onChange={keeper.change} />
          <OtherStyle draft={draft} onChange={keeper.change} />
          <Suggestion style={draft.style} onTake={keeper.change} />
          <Rules style={draft.style} policy={policy} onChange={keeper.change} onTry={onTry} />
          <ChangeHistory changes={draft.house.house.changes} />
          <SaveBar view={view} keeper={keeper} />
        </>
      )}
    </>
  );
}
