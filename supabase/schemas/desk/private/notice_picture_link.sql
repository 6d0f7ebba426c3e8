create function private.notice_picture_link(notice_id uuid) returns text
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  address constant text := (select deployment.functions_url from private.deployment as deployment);
  claim constant text := encode(convert_to(format('%s %s notice-picture', notice_id,
    extract(epoch from date_trunc('minute', now() + interval '1 hour'))::bigint), 'UTF8'), 'hex');
begin
  if not private.covers_province() and not exists (
    select from public.notices as notice
    where notice.id = notice_picture_link.notice_id and notice.trade_union_id = any (private.unions_in_scope())
  ) then
    perform private.refuse('not_found', '没有这条公告，请在 notice_pictures（公告图片）里找。');
  end if;
  return address || '/api/notice-pictures/' || claim || '.' || private.material_signature(claim);
end
$$;

comment on function private.notice_picture_link is
  'A link to the page that takes the picture of one notice, for an hour; null while private.deployment has no address.';
alter function private.notice_picture_link owner to app_definer;
grant execute on function private.notice_picture_link to staff;
