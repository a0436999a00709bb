import type { FieldKey } from '../record/record';

/** What values of a field look like, wrong ones too; fields that are missing may look like anything. */
const LOOKS: Readonly<Partial<Record<FieldKey, RegExp>>> = {
  email: /\S@\S/,
  phone: /\d.*\d.*\d.*\d.*\d/,
  mobilePhone: /\d.*\d.*\d.*\d.*\d/,
  fax: /\d.*\d.*\d.*\d.*\d/,
  website: /\S\.\S/,
  linkedinUrl: /linkedin/i,
  postalCode: /\d/,
  createdAt: /^.{0,40}\d.{0,40}$/,
  modifiedAt: /^.{0,40}\d.{0,40}$/,
  lastActivity: /^.{0,40}\d.{0,40}$/,
};
/** Empty, as pages write it. */
const EMPTY = /^[-–—]{1,2}$/;

/** Whether texts look like values of a field. Where nothing tells, they do not. */
export function isPlausible(key: FieldKey, texts: readonly string[]): boolean {
  const looks = LOOKS[key];
  return texts.length > 0 && texts.every((text) => EMPTY.test(text) || (looks?.test(text) ?? false));
}

/** Whether texts speak against being values of a field: they do not look like its own, or look like those of a telling one. */
export function contradicts(key: FieldKey, texts: readonly string[]): boolean {
  if (texts.length === 0) return false;
  return key in LOOKS ? !isPlausible(key, texts) : isPlausible('email', texts) || isPlausible('phone', texts);
}
