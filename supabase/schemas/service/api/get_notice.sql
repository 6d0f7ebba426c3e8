create function api.get_notice(notice_id uuid) returns jsonb
language plpgsql stable
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  notice public.notices;
begin
  select * into notice from public.notices as found where found.id = notice_id;
  if notice.id is null or not private.is_notice_shown(notice) then
    perform private.raise_code(404, 'not_found');
  end if;
  return private.notice_json(notice) || jsonb_build_object('body', notice.body);
end
$$;

comment on function api.get_notice is 'A notice with its text. A draft and what was taken down are not_found.';
alter function api.get_notice owner to app_definer;
grant execute on function api.get_notice to anon, authenticated;
