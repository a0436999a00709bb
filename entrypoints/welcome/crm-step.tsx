import { useId } from 'react';
import { t } from '../../components/app/text';
import { CRM_IDS, CRM_NAMES } from '../../lib/record/crm-names';
import type { CrmId } from '../../lib/record/record';
import { Leaves } from './step';

interface Props {
  readonly crm: CrmId;
  readonly onChoose: (crm: CrmId) => void;
  readonly onContinue: () => void;
}

/** Which CRM the records are in. */
export function CrmStep({ crm, onChoose, onContinue }: Props) {
  const name = useId();
  return (
    <>
      <fieldset className="choices">
        <legend className="visually-hidden">{t('welcome.crm.title')}</legend>
        {CRM_IDS.map((each) => (
          <label key={each} className="choice">
            <input type="radio" name={name} checked={each === crm} onChange={() => onChoose(each)} />
            <b>{CRM_NAMES[each]}</b>
          </label>
        ))}
      </fieldset>
      <Leaves>{t('welcome.crm.leaves')}</Leaves>
      <div>
        <button type="button" className="primary" onClick={onContinue}>
          {t('welcome.crm.continue')}
        </button>
      </div>
    </>
  );
}
