import { parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js/max';
import { modifiedProperty, type ObjectKind, type Properties, timeText } from './record';

/**
 * Area code and number without the country code, as `hs_searchable_calculated_*` hold it (facts/hubspot-api.md).
 * A number that names no country is read as one of the account's; what cannot be read keeps its digits.
 */
export function searchablePhone(phone: string, country: CountryCode): string {
  const parsed = parsePhoneNumberFromString(phone, country);
  return parsed?.isPossible() === true ? parsed.nationalNumber : phone.replace(/\D/g, '');
}

/** Properties without the empty ones: HubSpot does not tell "never set" from "cleared" in a value. */
export function withoutEmpty(properties: Properties): Properties {
  return Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== ''));
}

/** The values HubSpot itself computes from a record's others. */
export function derivedProperties(
  kind: ObjectKind,
  record: {
    readonly id: string;
    readonly properties: Properties;
    readonly createdAt: number;
    readonly updatedAt: number;
  },
  country: CountryCode,
): Properties {
  const shared = {
    hs_object_id: record.id,
    createdate: timeText(record.createdAt),
    [modifiedProperty(kind)]: timeText(record.updatedAt),
  };
  if (kind === 'companies') return shared;
  const { firstname = '', lastname = '', email = '', phone = '', mobilephone = '' } = record.properties;
  return {
    ...shared,
    hs_full_name_or_email: `${firstname} ${lastname}`.trim() || email,
    hs_searchable_calculated_phone_number: searchablePhone(phone, country),
    hs_searchable_calculated_mobile_number: searchablePhone(mobilephone, country),
  };
}
