import type { HouseStyle } from '../../../lib/style/house-style';
import { EVERYTHING_ON } from '../../../lib/style/presets';
import type { Lintel } from '../browser';

/** A Finnish house with every rule on, and all of it marked on opening. Duplicates have specs of their own. */
export const EVERY_RULE: HouseStyle = {
  ...EVERYTHING_ON,
  defaultCountry: 'FI',
  rules: {
    ...EVERYTHING_ON.rules,
    'possible-duplicate': { severity: 'off' },
    'required-field': { severity: 'error', options: { contact: ['email', 'jobTitle'] } },
    'consent-missing': { severity: 'info', options: { countries: ['SE'] } },
    // What a page shows may be written otherwise than it is stored: a house names the text fields that hold dates.
    'date-format': { severity: 'warning', options: { fields: ['custom:renewal'] } },
    vocabulary: {
      severity: 'warning',
      options: { lists: { industry: ['Machinery', 'Forestry'] }, synonyms: { industry: { Koneet: 'Machinery' } } },
    },
  },
};

/** Gives the house another style, as saving it in options does. */
export async function useStyle(lintel: Lintel, style: HouseStyle): Promise<void> {
  const options = await lintel.openBeside('/options.html');
  const edition = { style, author: '', reason: '' };
  await options.evaluate((data) => chrome.runtime.sendMessage({ type: 'saveStyle', data }), edition);
  await options.close();
}
