import { isPossiblePhoneNumber } from 'libphonenumber-js/max';
import type { ObjectKind, Properties } from './record';
import { badValues, type BadValue } from './refusal';
import type { PropertyDescription } from './schema/property';

/** A validation rule of the account (schema `PublicPropertyValidationRule`); the sandbox enforces those of `RULES`. */
export interface ValidationRule {
  readonly ruleType:
    | 'REGEX'
    | 'MIN_LENGTH'
    | 'MAX_LENGTH'
    | 'MIN_NUMBER'
    | 'MAX_NUMBER'
    | 'PHONE_NUMBER_WITH_EXPLICIT_COUNTRY_CODE'
    | 'DOMAIN';
  readonly ruleArguments: readonly string[];
  readonly shouldApplyNormalization?: boolean;
}

/** Validation rules by property. */
export type Validations = Readonly<Record<string, readonly ValidationRule[]>>;

/** No text property of HubSpot holds more characters than this. */
export const MAX_TEXT = 65_536;

const EMAIL = /^[^\s@<>,;]+@[^\s@<>,;.]+(\.[^\s@<>,;.]+)+$/u;

const RULES: Readonly<Record<ValidationRule['ruleType'], (value: string, argument: string) => boolean>> = {
  REGEX: (value, argument) => new RegExp(`^(?:${argument})$`, 'u').test(value),
  MIN_LENGTH: (value, argument) => value.length >= Number(argument),
  MAX_LENGTH: (value, argument) => value.length <= Number(argument),
  MIN_NUMBER: (value, argument) => Number(value) >= Number(argument),
  MAX_NUMBER: (value, argument) => Number(value) <= Number(argument),
  PHONE_NUMBER_WITH_EXPLICIT_COUNTRY_CODE: (value) => value.startsWith('+') && isPossiblePhoneNumber(value),
  DOMAIN: (value) => /^[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+$/u.test(value),
};

/**
 * Checks values about to be written, as HubSpot does before it writes any of them.
 * Throws a `HubSpotRefusal` (400, every bad value listed).
 */
export function checkValues(
  properties: Properties,
  descriptions: ReadonlyMap<string, PropertyDescription>,
  validations: Validations,
): void {
  const bad = Object.entries(properties).flatMap(([name, value]) => {
    const description = descriptions.get(name);
    if (description === undefined) return [problem(name, 'PROPERTY_DOESNT_EXIST', `Property "${name}" does not exist`)];
    return problemOf(description, value) ?? brokenRule(name, value, validations) ?? [];
  });
  if (bad.length > 0) throw badValues(bad);
}

function problem(property: string, code: string, message: string): BadValue {
  return { property, code, message };
}

function problemOf(description: PropertyDescription, value: string): BadValue | undefined {
  const { name, type, options, externalOptions } = description;
  if (description.modificationMetadata.readOnlyValue) {
    return problem(name, 'READ_ONLY_VALUE', `"${name}" is a read only property; its value cannot be set.`);
  }
  if (value === '') return undefined;
  if (value.length > MAX_TEXT)
    return problem(name, 'INVALID_LENGTH', `"${name}" holds ${MAX_TEXT} characters at most.`);
  if (name === 'email' && !EMAIL.test(value.trim())) {
    return problem(name, 'INVALID_EMAIL', `Email address ${value} is invalid`);
  }
  if (type === 'number' && Number.isNaN(Number(value))) {
    return problem(name, 'INVALID_INTEGER', `${value} was not a valid number.`);
  }
  const listed = (type === 'enumeration' || type === 'bool') && !externalOptions && options.length > 0;
  if (listed && !value.split(';').every((each) => options.some((option) => option.value === each))) {
    const allowed = options.map((option) => option.value).join(', ');
    return problem(name, 'INVALID_OPTION', `${value} was not one of the allowed options: [${allowed}]`);
  }
  return undefined;
}

function brokenRule(name: string, value: string, validations: Validations): BadValue | undefined {
  if (value === '') return undefined;
  const broken = (validations[name] ?? []).find((rule) => !RULES[rule.ruleType](value, rule.ruleArguments[0] ?? ''));
  return (
    broken && problem(name, broken.ruleType, `"${name}" does not pass the rule ${broken.ruleType} of this account.`)
  );
}

/** How HubSpot stores what it was sent: email and domain in lower case, without blanks around them. */
export function normalise(kind: ObjectKind, properties: Properties): Properties {
  const lowered = kind === 'contacts' ? 'email' : 'domain';
  return Object.fromEntries(
    Object.entries(properties).map(([name, value]) => [name, name === lowered ? value.trim().toLowerCase() : value]),
  );
}
