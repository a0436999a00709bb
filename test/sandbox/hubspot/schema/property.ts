/** One value of an enumeration. */
export interface PropertyOption {
  readonly label: string;
  readonly value: string;
  readonly hidden: boolean;
  readonly displayOrder: number;
}

/** A property as `GET /crm/v3/properties/{type}` describes it (schema `Property` of the official documents). */
export interface PropertyDescription {
  readonly name: string;
  readonly label: string;
  readonly description: string;
  readonly groupName: string;
  readonly type: 'string' | 'enumeration' | 'number' | 'datetime' | 'bool' | 'date' | 'phone_number';
  readonly fieldType: string;
  readonly options: readonly PropertyOption[];
  readonly displayOrder: number;
  readonly hasUniqueValue: boolean;
  readonly hidden: boolean;
  readonly hubspotDefined: boolean;
  readonly calculated: boolean;
  readonly externalOptions: boolean;
  readonly formField: boolean;
  readonly archived: boolean;
  readonly modificationMetadata: {
    readonly archivable: boolean;
    readonly readOnlyDefinition: boolean;
    readonly readOnlyOptions: boolean;
    readonly readOnlyValue: boolean;
  };
}

type Extra = Partial<Pick<PropertyDescription, 'hasUniqueValue' | 'hidden' | 'calculated' | 'hubspotDefined'>> & {
  readonly readOnly?: boolean;
  readonly options?: readonly (readonly [value: string, label: string])[];
  readonly description?: string;
  readonly externalOptions?: boolean;
};

/** Builds a description from what differs between properties; the rest is what HubSpot gives its own ones. */
export function property(
  groupName: string,
  name: string,
  label: string,
  type: PropertyDescription['type'],
  fieldType: string,
  extra: Extra = {},
): PropertyDescription {
  const readOnly = extra.readOnly === true || extra.calculated === true;
  const hubspotDefined = extra.hubspotDefined ?? true;
  return {
    name,
    label,
    description: extra.description ?? label,
    groupName,
    type,
    fieldType,
    options: (extra.options ?? []).map(([value, text], order) => ({
      label: text,
      value,
      hidden: false,
      displayOrder: order,
    })),
    displayOrder: -1,
    hasUniqueValue: extra.hasUniqueValue ?? false,
    hidden: extra.hidden ?? false,
    hubspotDefined,
    calculated: extra.calculated ?? false,
    externalOptions: extra.externalOptions ?? false,
    formField: !readOnly,
    archived: false,
    modificationMetadata: {
      archivable: !hubspotDefined,
      readOnlyDefinition: hubspotDefined,
      readOnlyOptions: hubspotDefined,
      readOnlyValue: readOnly,
    },
  };
}

/** Lifecycle stages from first to furthest: HubSpot's internal values and its English labels. */
export const LIFECYCLE_STAGES = [
  ['subscriber', 'Subscriber'],
  ['lead', 'Lead'],
  ['marketingqualifiedlead', 'Marketing Qualified Lead'],
  ['salesqualifiedlead', 'Sales Qualified Lead'],
  ['opportunity', 'Opportunity'],
  ['customer', 'Customer'],
  ['evangelist', 'Evangelist'],
  ['other', 'Other'],
] as const;

/** How far a stage is; −1 where there is none. */
export function stageRank(stage: string | undefined): number {
  return LIFECYCLE_STAGES.findIndex(([value]) => value === stage);
}

/** Industries (a part of HubSpot's list), used by both kinds. */
export const INDUSTRIES = [
  ['COMPUTER_SOFTWARE', 'Computer Software'],
  ['CONSTRUCTION', 'Construction'],
  ['FINANCIAL_SERVICES', 'Financial Services'],
  ['FOOD_PRODUCTION', 'Food Production'],
  ['HOSPITAL_HEALTH_CARE', 'Hospital & Health Care'],
  ['INFORMATION_TECHNOLOGY_AND_SERVICES', 'Information Technology and Services'],
  ['LOGISTICS_AND_SUPPLY_CHAIN', 'Logistics and Supply Chain'],
  ['MACHINERY', 'Machinery'],
  ['MANAGEMENT_CONSULTING', 'Management Consulting'],
  ['RETAIL', 'Retail'],
] as const;

/** Where HubSpot says a record came from. */
export const SOURCES = [
  ['ORGANIC_SEARCH', 'Organic Search'],
  ['PAID_SEARCH', 'Paid Search'],
  ['EMAIL_MARKETING', 'Email Marketing'],
  ['SOCIAL_MEDIA', 'Organic Social'],
  ['REFERRALS', 'Referrals'],
  ['DIRECT_TRAFFIC', 'Direct Traffic'],
  ['OFFLINE', 'Offline Sources'],
] as const;
