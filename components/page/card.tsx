/** @jsxImportSource preact */
import type { PageActions, PageView } from '../../lib/page/painter';
import { keyOfPlace, type PlaceId } from '../../lib/page/placed';
import { findingKey } from '../../lib/page/timing';
import { withFreshFix } from '../../lib/rules/fix-choices';
import type { Finding } from '../../lib/rules/finding';
import { FindingSection, NoteLine } from './finding-section';
import type { Stage } from './parts';
import type { Texts } from './texts';
import { TwinSection } from './twin-section';

interface CardProps {
  readonly place: PlaceId;
  readonly findings: readonly Finding[];
  readonly view: PageView;
  readonly stage: Stage;
  readonly texts: Texts;
  readonly actions: PageActions;
  /** Rules whose reason is shown. */
  readonly whys: ReadonlySet<string>;
  readonly onWhy: (rule: string) => void;
  readonly onEnter: () => void;
  readonly onLeave: () => void;
  readonly onElement: (element: HTMLElement | null) => void;
}

const TITLE = 'card-title';

/** The card of one value: its findings, worst first. Not modal: typing goes on behind it. */
export function Card(props: CardProps) {
  const { place, findings, view, stage, texts, actions, whys, onWhy, onEnter, onLeave, onElement } = props;
  const field = keyOfPlace(place);
  const found = view.fields.find(({ key }) => key === field);
  const note = view.notes.get(place);
  const fresh = withFreshFix(findings);
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the pointer only keeps the card open; by key it stays until Escape
    <div
      ref={onElement}
      class="card"
      role="dialog"
      aria-labelledby={`${TITLE}0`}
      data-field={field}
      tabIndex={-1}
      onMouseEnter={onEnter}
      onMouseLeave={onLeave}
    >
      {note && <NoteLine note={note} stage={stage} texts={texts} actions={actions} />}
      {findings.map((finding, at) => {
        const section = {
          finding,
          stage,
          texts,
          actions,
          titleId: `${TITLE}${at}`,
          busy: view.busy.has(place),
          canFix: (found?.editable ?? false) || (view.surface.id !== undefined && found?.editable !== false),
          canGo: found !== undefined,
          canPostpone: view.surface.id !== undefined,
          isOffered: finding.fix !== undefined && !fresh.has(finding),
          showsWhy: whys.has(finding.rule),
          onWhy: () => onWhy(finding.rule),
        };
        const candidate = view.candidates.find(({ record }) => record.ref.id === finding.candidateId);
        return candidate && finding.rule === 'possible-duplicate' ? (
          <TwinSection
            key={findingKey(finding)}
            {...section}
            candidate={candidate}
            canMerge={view.surface.id !== undefined && !finding.mergeOff}
          />
        ) : (
          <FindingSection key={findingKey(finding)} {...section} />
        );
      })}
    </div>
  );
}
