create function private.notice_picture_link(notice_id uuid) returns text
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  if not private.covers_province() and not exists (
    select from public.notices as notice
    where notice.id = notice_picture_link.notice_id and notice.trade_union_id = any (private.unions_in_scope())
  ) then
    perform private.refuse('not_found', '没有这条公告，请在 notice_pictures（公告图片）里找。');
  end if;
  return private.signed_link('notice-pictures', notice_id);
end
$$;

comment on function private.notice_picture_link is
  'The link to the page that takes the picture of one notice (private.signed_link). What is sent there is logged (api.set_notice_picture).';
alter function private.notice_picture_link owner to app_definer;
grant execute on function private.notice_picture_link to staff;
