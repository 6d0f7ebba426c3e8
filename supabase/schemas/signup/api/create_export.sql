create function api.create_export(event_id uuid, format text, reason text default null, sheet text default '报名名单') returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  event public.events := private.managed_event(event_id);
  why constant text := nullif(trim(create_export.reason), '');
  token constant text := private.random_token();
  link private.export_links;
begin
  if create_export.sheet is null or create_export.sheet <> all (enum_range(null::private.export_sheet)::text[]) then
    perform private.raise_code(422, 'invalid_input', 'sheet');
  end if;
  if create_export.format is null
    or create_export.format not in ('xlsx', case create_export.sheet when '报名名单' then 'csv' else 'pdf' end) then
    perform private.raise_code(422, 'invalid_input', 'format');
  end if;
  if why is null and create_export.sheet = '保险名单' and event.asks_id_number then
    perform private.raise_code(422, 'invalid_input', 'reason 保险名单要有完整的身份证号，请写明为什么需要；负责人才能导出。');
  end if;
  if why is not null then
    if create_export.sheet not in ('报名名单', '保险名单') then
      perform private.raise_code(422, 'invalid_input', 'reason');
    end if;
    perform private.managed_event(event.id, '负责人');
  end if;
  delete from private.export_links as old where old.expires_at < now() - interval '1 day';
  insert into private.export_links (token_hash, worker_id, event_id, sheet, format, reason)
  values (private.token_hash(token), private.current_worker_id(), event.id, create_export.sheet::private.export_sheet,
    create_export.format, why)
  returning * into link;
  return jsonb_build_object('token', token, 'expiresAt', link.expires_at);
end
$$;

comment on function api.create_export is 'Creates a link for one download within five minutes. With a reason, which only the lead may give, roster or 保险名单 show whole ID numbers; 保险名单 of an event that asks for them needs one.';
alter function api.create_export owner to app_definer;
grant execute on function api.create_export to authenticated;
