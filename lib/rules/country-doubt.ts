import { allValues, firstValue, type Draft } from '../record/record';
import { readState } from '../record/states';
import { fold } from '../record/text';

const GEORGIAN_CITIES: ReadonlySet<string> = new Set(
  'atlanta,savannah,augusta,macon,columbus,athens,marietta,alpharetta,roswell,albany,sandy springs,duluth,norcross,valdosta,kennesaw,decatur'.split(
    ',',
  ),
);
const US_ZIP = /^\d{5}(?:-\d{4})?$/;
/** ZIP codes of the state of Georgia. */
const GEORGIAN_ZIP = /^(?:3[01]\d{3}|39[89]\d{2})(?:-\d{4})?$/;

const callsAmerica = (draft: Draft) =>
  (['phone', 'mobilePhone'] as const).some((field) =>
    allValues(draft.fields, field).some((value) => value.startsWith('+1')),
  );

/** Georgia with Atlanta: an American address. */
function isGeorgiaOfAmerica(draft: Draft): boolean {
  const city = fold(firstValue(draft.fields, 'city').slice(0, 60));
  return GEORGIAN_CITIES.has(city) || GEORGIAN_ZIP.test(firstValue(draft.fields, 'postalCode')) || callsAmerica(draft);
}

/** `CA` beside Los Angeles: a state's code, not Canada's. Without a sign of America a code in the country field is a country's. */
function isStateOfAmerica(draft: Draft, code: string): boolean {
  const zip = firstValue(draft.fields, 'postalCode');
  if (readState(firstValue(draft.fields, 'state'), 'US')?.code === code) return true;
  if (code === 'CA' || code === 'IN') return US_ZIP.test(zip); // Canada calls with +1 too, and neither has five digits.
  return callsAmerica(draft) || (US_ZIP.test(zip) && zip.includes('-'));
}

/** Whether the country written may be a state of America by what else the record says: *Georgia*, or a code that is a state's as well. */
export function mayBeAmericanState(draft: Draft, text: string): boolean {
  if (text.length === 7 && /^georgia$/i.test(text)) return isGeorgiaOfAmerica(draft);
  if (text.length !== 2) return false;
  const code = text.toUpperCase();
  return /^[A-Z]{2}$/.test(code) && readState(code, 'US') !== undefined && isStateOfAmerica(draft, code);
}
