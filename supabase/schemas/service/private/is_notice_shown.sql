create function private.is_notice_shown(notice public.notices) returns boolean
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return coalesce(notice.published_at <= now() and (notice.hidden_at is null or notice.hidden_at > now()), false);
end
$$;

comment on function private.is_notice_shown is 'Whether workers see a notice now.';
grant execute on function private.is_notice_shown to app_definer;
