import * as v from 'valibot';
import { CRM_IDS } from '../record/crm-names';
import type { HouseStyle } from '../style/house-style';
import { readHouseStyle } from '../style/read-house-style';

/** A document without a bad value in it. */
export const styleDocument = v.custom<HouseStyle>(
  (input) => typeof input === 'object' && input !== null && readHouseStyle(input).problems.length === 0,
);

const crm = v.picklist(CRM_IDS);

/** The checks of `StyleTrialRequests`. */
export const STYLE_TRIAL_SCHEMAS = {
  sampleFlags: v.object({ crm, style: styleDocument }),
  accountCounts: v.object({ crm }),
  suggestStyle: v.object({ crm }),
  tryOnOpenRecord: v.object({ style: styleDocument }),
};
