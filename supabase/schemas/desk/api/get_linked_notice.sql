create function api.get_linked_notice(token text) returns jsonb
language plpgsql stable
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  notice constant public.notices := private.linked_notice(
    (private.read_link('notice-pictures', token, 'picture_link_expired')).subject);
begin
  return jsonb_build_object('title', notice.title, 'hasPicture', notice.picture is not null);
end
$$;

comment on function api.get_linked_notice is 'The title of the notice whose picture a link may set.';
alter function api.get_linked_notice owner to app_definer;
grant execute on function api.get_linked_notice to anon, authenticated;
