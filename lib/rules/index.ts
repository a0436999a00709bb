// Written by scripts/write-rule-registry.mjs from the rules beside it: do not edit.
import { addressParts } from './address-parts';
import { businessId } from './business-id';
import { companyLink } from './company-link';
import { companyName } from './company-name';
import { companyPlaceholder } from './company-placeholder';
import { completing } from './completing';
import { consentMissing } from './consent-missing';
import { country } from './country';
import { crmValidation } from './crm-validation';
import { dateFormat } from './date-format';
import { doNotContact } from './do-not-contact';
import { emailBounced } from './email-bounced';
import { emailCompany } from './email-company';
import { emailDisposable } from './email-disposable';
import { emailFormat } from './email-format';
import { emailFreeMail } from './email-free-mail';
import { emailName } from './email-name';
import { emailPlaceholder } from './email-placeholder';
import { emailRole } from './email-role';
import { emailSyntax } from './email-syntax';
import { emailTypo } from './email-typo';
import { nameCase } from './name-case';
import { nameParts } from './name-parts';
import { namePlaceholder } from './name-placeholder';
import { nameSpacing } from './name-spacing';
import { nameSymbols } from './name-symbols';
import { numberFormat } from './number-format';
import { ownerMissing } from './owner-missing';
import { phoneCountry } from './phone-country';
import { phoneDead } from './phone-dead';
import { phoneExtension } from './phone-extension';
import { phoneFormat } from './phone-format';
import { phoneInvalid } from './phone-invalid';
import { phonePlaceholder } from './phone-placeholder';
import { phoneSeveral } from './phone-several';
import { phoneType } from './phone-type';
import { possibleDuplicate } from './possible-duplicate';
import { postcode } from './postcode';
import { requiredField } from './required-field';
import { salutation } from './salutation';
import { sensitiveData } from './sensitive-data';
import { socialUrl } from './social-url';
import { sourceMissing } from './source-missing';
import { spellingVariant } from './spelling-variant';
import { stale } from './stale';
import { state } from './state';
import { textCase } from './text-case';
import { vocabulary } from './vocabulary';
import { websiteFormat } from './website-format';
import type { Rule } from './rule';
import type { RuleId } from './rule-ids';

/** Every rule there is, by its id. */
export const RULES = {
  'address-parts': addressParts,
  'business-id': businessId,
  'company-link': companyLink,
  'company-name': companyName,
  'company-placeholder': companyPlaceholder,
  completing: completing,
  'consent-missing': consentMissing,
  country: country,
  'crm-validation': crmValidation,
  'date-format': dateFormat,
  'do-not-contact': doNotContact,
  'email-bounced': emailBounced,
  'email-company': emailCompany,
  'email-disposable': emailDisposable,
  'email-format': emailFormat,
  'email-free-mail': emailFreeMail,
  'email-name': emailName,
  'email-placeholder': emailPlaceholder,
  'email-role': emailRole,
  'email-syntax': emailSyntax,
  'email-typo': emailTypo,
  'name-case': nameCase,
  'name-parts': nameParts,
  'name-placeholder': namePlaceholder,
  'name-spacing': nameSpacing,
  'name-symbols': nameSymbols,
  'number-format': numberFormat,
  'owner-missing': ownerMissing,
  'phone-country': phoneCountry,
  'phone-dead': phoneDead,
  'phone-extension': phoneExtension,
  'phone-format': phoneFormat,
  'phone-invalid': phoneInvalid,
  'phone-placeholder': phonePlaceholder,
  'phone-several': phoneSeveral,
  'phone-type': phoneType,
  'possible-duplicate': possibleDuplicate,
  postcode: postcode,
  'required-field': requiredField,
  salutation: salutation,
  'sensitive-data': sensitiveData,
  'social-url': socialUrl,
  'source-missing': sourceMissing,
  'spelling-variant': spellingVariant,
  stale: stale,
  state: state,
  'text-case': textCase,
  vocabulary: vocabulary,
  'website-format': websiteFormat,
} satisfies Record<RuleId, unknown>;

/** The options of every rule by its id. */
export type RuleOptions = {
  readonly [Id in RuleId]: (typeof RULES)[Id] extends Rule<infer O> ? O : never;
};
