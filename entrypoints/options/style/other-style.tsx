import { useId, useRef, useState, type RefObject } from 'react';
import { t } from '../../../components/app/text';
import { underPolicy } from '../../../lib/style/effective-style';
import { PRESET_IDS, type HouseStyle } from '../../../lib/style/house-style';
import { startedFrom } from '../../../lib/style/use-preset';
import type { StyleDraft, StyleEdit } from '../style-keeper';
import { Comparison } from './comparison';
import { ImportProblems } from './import-problems';
import { readStyleFile, type FileProblem } from './read-style-file';
import { presetName } from './setting-words';

/** A style that is looked at before it is used: a preset, or a file. */
interface Other {
  readonly name: string;
  readonly edit: StyleEdit;
  readonly problems: readonly FileProblem[];
}

interface Props {
  readonly draft: StyleDraft;
  readonly onChange: (edit: StyleEdit) => void;
}

/** The name of an exported file. */
const FILE_NAME = 'lintel-house-style.json';

/** The document as it stands on the page, as a file: the browser's own download. */
function exportStyle(style: HouseStyle): void {
  const file = new Blob([`${JSON.stringify(style, null, 2)}\n`], { type: 'application/json' });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = FILE_NAME;
  link.click();
  // By then the browser has taken it.
  setTimeout(() => URL.revokeObjectURL(link.href));
}

interface FileProps {
  readonly onOther: (other: Other) => void;
  readonly onRefused: (text: string) => void;
}

/** Chooses a file by a button of our own: the browser's speaks its own language. */
function ImportButton({ onOther, onRefused }: FileProps) {
  const chooser = useRef<HTMLInputElement>(null);
  const take = async (file: File) => {
    const read = await readStyleFile(file);
    if ('refused' in read) onRefused(t(`options.style.import.${read.refused}`, [file.name]));
    else onOther({ name: file.name, edit: () => read.style, problems: read.problems });
  };
  return (
    <>
      <button type="button" onClick={() => chooser.current?.click()}>
        {t('options.style.importFile')}
      </button>
      <input
        ref={chooser}
        type="file"
        hidden
        aria-label={t('options.style.importTitle')}
        accept=".json,application/json"
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) void take(file);
          // The same file, put right, can be chosen again.
          target.value = '';
        }}
      />
    </>
  );
}

interface PresetProps extends Pick<FileProps, 'onOther'> {
  readonly style: HouseStyle;
  readonly field: RefObject<HTMLSelectElement | null>;
}

function PresetChoice({ style, field, onOther }: PresetProps) {
  const hint = useId();
  const choose = (value: string) => {
    const preset = PRESET_IDS.find((id) => id === value);
    if (preset) onOther({ name: presetName(preset), edit: (now) => startedFrom(now, preset), problems: [] });
  };
  return (
    <div className="stack preset">
      <label className="stack">
        <b>{t('options.style.preset.choose')}</b>
        <select ref={field} value="" aria-describedby={hint} onChange={({ target }) => choose(target.value)}>
          <option value="">{t('options.style.preset.none')}</option>
          {PRESET_IDS.map((id) => (
            <option key={id} value={id}>
              {presetName(id)}
            </option>
          ))}
        </select>
      </label>
      <p id={hint} className="small muted">
        {style.preset && t('options.style.preset.startedFrom', [presetName(style.preset)])}
      </p>
    </div>
  );
}

/** Other styles beside this one: presets and files, each shown by what it would change before it is used. */
export function OtherStyle({ draft, onChange }: Props) {
  const [other, setOther] = useState<Other>();
  const [refused, setRefused] = useState('');
  const presets = useRef<HTMLSelectElement>(null);
  const look = (next: Other | undefined, text = '') => {
    setOther(next);
    setRefused(text);
  };
  // The focus was in what goes away.
  const close = () => {
    look(undefined);
    presets.current?.focus();
  };
  const { policy } = draft.house;
  return (
    <>
      <div className="document">
        <PresetChoice style={draft.style} field={presets} onOther={look} />
        <div className="row wrap">
          <ImportButton onOther={look} onRefused={(text) => look(undefined, text)} />
          <button type="button" onClick={() => exportStyle(draft.own)}>
            {t('options.style.exportFile')}
          </button>
        </div>
      </div>
      {refused !== '' && (
        <p className="note note-error" role="alert">
          {refused}
        </p>
      )}
      {other && (
        <Comparison
          key={other.name}
          title={t('options.style.compare.title', [other.name])}
          now={draft.style}
          then={underPolicy(other.edit(draft.style), policy)}
          onUse={() => {
            onChange(other.edit);
            close();
          }}
          onClose={close}
        >
          <ImportProblems problems={other.problems} />
        </Comparison>
      )}
    </>
  );
}
