create function api.open_material(token text) returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  claim constant text := split_part(token, '.', 1);
  said text[];
  photo public.attachments;
  application public.applications;
begin
  if claim !~ '^([0-9a-f]{2}){1,200}$' or private.material_signature(claim) is distinct from split_part(token, '.', 2) then
    perform private.raise_code(410, 'material_link_expired');
  end if;
  said := regexp_match(convert_from(decode(claim, 'hex'), 'UTF8'), '^(\S+) (\d+) (.+)$');
  if to_timestamp(said[2]::bigint) <= now() then
    perform private.raise_code(410, 'material_link_expired');
  end if;
  -- The link of a login that was closed meanwhile.
  if exists (select from private.desk_logins as own where own.login = coalesce(substring(said[3] from '（(.+)）$'), said[3]))
    and not exists (
      select from private.desk_logins as own
      where own.login = coalesce(substring(said[3] from '（(.+)）$'), said[3]) and own.closed_at is null
    ) then
    perform private.raise_code(410, 'material_link_expired');
  end if;
  select * into photo from public.attachments as found where found.id = said[1]::uuid;
  select * into application from public.applications as found where found.id = photo.application_id;
  if application.id is null then
    perform private.raise_code(404, 'not_found');
  end if;
  perform private.log_access(said[3], '查看材料', application.reference,
    coalesce(private.item_labels(application.items, array[split_part(photo.slot, '.', 1)]), photo.slot), 1,
    application.trade_union_id);
  return jsonb_build_object('workerId', photo.worker_id, 'path', photo.path, 'mimeType', photo.mime_type);
end
$$;

comment on function api.open_material is
  'Where the photo of a link lies, once the link is true and its hour is not over. Each opening is a line of access_log.';
alter function api.open_material owner to app_definer;
grant execute on function api.open_material to anon, authenticated;
