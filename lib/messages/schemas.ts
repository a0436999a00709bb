/** The checks at the background's door: every message is validated before anything acts on it. */
import * as v from 'valibot';
import { FOUND_BY } from '../record/found-by';
import { POPUP_SCHEMAS } from './popup-schemas';
import type { AppRequests, PageRequests } from './protocol';
import { account, crm, field, id, kind, rule, tabId, text, value } from './schema-parts';
import { STYLE_TRIAL_SCHEMAS, styleDocument } from './style-trial-schemas';

type Schemas<R> = {
  readonly [K in keyof R]: R[K] extends [infer Sent, unknown] ? v.GenericSchema<unknown, Sent> : never;
};

const MAX_FIELDS = 400;
const MAX_VALUES = 50;
const MAX_ROWS = 100;
const MAX_ROW_FIELDS = 60;

const nothing = v.null();

const surface = v.picklist(['record', 'create', 'preview', 'list']);
/** As `pathTo` writes them. */
const path = v.pipe(v.string(), v.maxLength(1_000), v.regex(/^(?:\d{1,2}|#[\w-]+)(?:>[a-z][a-z\d-]*:\d{1,4})*$/));
const pageOfField = { crm, account, kind, surface, field };

const report = v.object({
  crm,
  account,
  surface,
  kind,
  id: v.exactOptional(id),
  fields: v.pipe(
    v.array(
      v.object({
        key: field,
        label: text(500),
        values: v.pipe(v.array(value), v.maxLength(MAX_VALUES)),
        held: v.exactOptional(v.pipe(v.array(value), v.maxLength(MAX_VALUES))),
        foundBy: v.picklist(FOUND_BY),
        editable: v.boolean(),
      }),
    ),
    v.maxLength(MAX_FIELDS),
  ),
});

const rows = v.object({
  crm,
  account,
  kind,
  rows: v.pipe(
    v.array(
      v.object({
        id,
        fields: v.pipe(
          v.array(v.object({ key: field, values: v.pipe(v.array(value), v.maxLength(MAX_VALUES)) })),
          v.maxLength(MAX_ROW_FIELDS),
        ),
      }),
    ),
    v.maxLength(MAX_ROWS),
  ),
  isFirst: v.boolean(),
});

const pairEntries = { crm, account, kind, id, otherId: id };
const snoozeHow = v.union([
  v.object({ minutes: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(24 * 60)) }),
  v.object({ thisTab: v.literal(true) }),
  v.object({ off: v.literal(true) }),
]);

/** Messages that a content script may send. */
export const PAGE_SCHEMAS: Schemas<PageRequests> = {
  wake: nothing,
  fieldLabels: v.object({ crm, account, kind }),
  recordValues: v.object({ crm, account, kind, id }),
  checkDraft: report,
  findDuplicates: report,
  checkRows: rows,
  listClosed: nothing,
  draftSaved: report,
  surfaceClosed: nothing,
  dismiss: v.variant('type', [
    v.object({ type: v.literal('finding'), crm, account, rule, field, value, id: v.exactOptional(id) }),
    v.object({ type: v.literal('chosen'), crm, account, id, rule, field, value }),
    v.object({ type: v.literal('not-yet'), crm, account, id, rule, field, stage: text(200) }),
    v.object({ type: v.literal('pair'), report, otherId: id }),
  ]),
  muteRule: v.object({ rule, muted: v.boolean() }),
  openReview: v.object(pairEntries),
  openRecord: v.object({ crm, account, kind, otherId: id }),
  openOptions: nothing,
  applyFix: v.object({ crm, account, kind, id, field, expected: value, value, further: v.exactOptional(value) }),
  snooze: snoozeHow,
  bring: v.picklist(['painter', 'picker', 'rows']),
  chooseField: v.object({ ...pageOfField, label: text(100), path: v.nullable(path) }),
};

const source = v.picklist(['survivor', 'loser']);
const mergeChoice = { ...pairEntries, survivorId: v.exactOptional(id), choices: v.record(field, source) };
const MAX_REASON = 300;
const frameId = tabId;

/** Messages that an extension page (popup, options, review) may send. */
export const APP_SCHEMAS: Schemas<AppRequests> = {
  ...STYLE_TRIAL_SCHEMAS,
  ...POPUP_SCHEMAS,
  tabAudit: v.object({ tabId }),
  showField: v.object({ tabId, frameId, field, value: v.exactOptional(value) }),
  fixField: v.object({ tabId, frameId, field, rule, value, chosen: v.exactOptional(value) }),
  postponeField: v.object({ tabId, frameId, field, rule }),
  reviewFromPopup: v.object({ ...pairEntries, tabId }),
  snoozeTab: v.object({ tabId, how: snoozeHow }),
  connection: v.object({ crm }),
  connect: v.object({ crm, account: v.exactOptional(account) }),
  disconnect: v.object({ crm }),
  house: nothing,
  saveStyle: v.object({ style: styleDocument, author: text(MAX_REASON), reason: text(MAX_REASON) }),
  muteRule: v.object({ rule, muted: v.boolean() }),
  newsSeen: nothing,
  cacheStats: nothing,
  cacheLimits: v.object({
    maxEntries: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100_000)),
    maxAgeHours: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(24 * 90)),
  }),
  wipeCache: nothing,
  wipeHistory: nothing,
  pageReadings: nothing,
  clearPageReadings: nothing,
  fieldChoices: nothing,
  forgetField: v.object(pageOfField),
  reviewTarget: v.object({ tabId }),
  planMerge: v.object(mergeChoice),
  runMerge: v.object({ ...mergeChoice, fingerprint: text(200), tabId }),
};
