create function api.open_material(token text) returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  link record;
  photo public.attachments;
  application public.applications;
begin
  select * into link from private.read_link('materials', token, 'material_link_expired');
  select * into photo from public.attachments as found where found.id = link.subject;
  select * into application from public.applications as found where found.id = photo.application_id;
  if application.id is null then
    perform private.raise_code(404, 'not_found');
  end if;
  perform private.log_access(link.asked_by, '查看材料', application.reference,
    coalesce(private.item_labels(application.items, array[split_part(photo.slot, '.', 1)]), photo.slot), 1,
    application.trade_union_id);
  return jsonb_build_object('workerId', photo.worker_id, 'path', photo.path, 'mimeType', photo.mime_type);
end
$$;

comment on function api.open_material is
  'Where the photo of a link lies, once the link is true and its hour is not over. Each opening is a line of access_log.';
alter function api.open_material owner to app_definer;
grant execute on function api.open_material to anon, authenticated;
