create function private.notice_json(notice public.notices) returns jsonb
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return jsonb_build_object(
    'id', notice.id,
    'title', notice.title,
    'category', notice.category,
    'tradeUnionName', (select sender.name from public.trade_unions as sender where sender.id = notice.trade_union_id),
    'publishedAt', notice.published_at,
    'picture', notice.picture
  );
end
$$;

comment on function private.notice_json is 'A notice as lists show it.';
grant execute on function private.notice_json to app_definer;
