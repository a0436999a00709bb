import type { Hono } from 'hono';
import type { FieldOption, PipedriveField } from '../fields';
import { ADDRESS_PARTS, type ItemKind } from '../item';
import { notFound } from '../refusal';
import { type ApiContext, type ApiEnv, costing, listIn } from './context';
import { pageOfAny } from './paging';

/** Adds the descriptions of fields of v2: all of a kind, or one. */
export function addFieldRoutes(app: Hono<ApiEnv>): void {
  const routes = [
    ['/personFields', 'persons'],
    ['/organizationFields', 'organizations'],
  ] as const;
  for (const [path, kind] of routes) {
    app.get(
      path,
      costing(10, (context) => listFields(context, kind)),
    );
    app.get(
      `${path}/:code`,
      costing(1, (context) => readField(context, kind)),
    );
  }
}

function listFields(context: ApiContext, kind: ItemKind): Response {
  const include = listIn(context, 'include_fields') ?? [];
  const { results, next_cursor } = pageOfAny(context, context.get('account').fields(kind));
  return context.json({
    success: true,
    data: results.map((field) => presentField(field, kind, include)),
    additional_data: { next_cursor },
  });
}

function readField(context: ApiContext, kind: ItemKind): Response {
  const code = context.req.param('code');
  const field = context
    .get('account')
    .fields(kind)
    .find((each) => each.code === code);
  if (field === undefined) throw notFound('Field not found');
  return context.json({ success: true, data: presentField(field, kind, listIn(context, 'include_fields') ?? []) });
}

function presentField(field: PipedriveField, kind: ItemKind, include: readonly string[]): object {
  const namespaces: Readonly<Record<string, object>> = {
    ui_visibility: visibilityOf(field, kind),
    important_fields: { enabled: field.important, stage_ids: [] },
    required_fields: { enabled: field.required },
  };
  const asked = Object.entries(namespaces).filter(([name]) => include.includes(name));
  return {
    field_name: field.name,
    field_code: field.code,
    field_type: field.type,
    options: field.options?.map(presentOption) ?? null,
    subfields: field.type === 'address' ? subfieldsOf(field) : null,
    is_custom_field: field.custom,
    is_optional_response_field: false,
    ...Object.fromEntries(asked),
  };
}

function presentOption({ id, label, color }: FieldOption): object {
  return { id, label, ...(color === undefined ? {} : { color }) };
}

function subfieldsOf({ name }: PipedriveField): readonly object[] {
  return ['value', ...ADDRESS_PARTS].map((part) => ({
    field_code: part,
    field_name: `${part} of ${name}`,
    field_type: 'varchar',
  }));
}

function visibilityOf({ inAdd, inDetails }: PipedriveField, kind: ItemKind): object {
  const shared = {
    add_visible_flag: inAdd,
    details_visible_flag: inDetails,
    show_in_add_deal_dialog: { show: false, order: null },
  };
  if (kind === 'persons') return shared;
  return {
    ...shared,
    org_detail_visible_flag: inDetails,
    person_detail_visible_flag: inDetails,
    deal_detail_visible_flag: false,
    show_in_add_person_dialog: { show: false, order: null },
  };
}
