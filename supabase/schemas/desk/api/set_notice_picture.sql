create function api.set_notice_picture(token text, mime_type text, content text) returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  link record;
  notice public.notices;
  received bytea;
  version_now text;
begin
  select * into link from private.read_link('notice-pictures', token, 'picture_link_expired');
  notice := private.linked_notice(link.subject);
  if length(content) > 819200 or content !~ '^[A-Za-z0-9+/]+={0,2}$' then
    perform private.raise_code(422, 'invalid_input', 'file');
  end if;
  received := decode(content, 'base64');
  version_now := left(encode(sha256(received), 'hex'), 16);
  insert into private.notice_pictures (notice_id, version, mime_type, bytes)
  values (notice.id, version_now, set_notice_picture.mime_type, received)
  on conflict (notice_id) do update
  set version = excluded.version, mime_type = excluded.mime_type, bytes = excluded.bytes;
  insert into public.change_log (kind, table_name, subject, database_user, before, after, trade_union_id)
  values ('修改', 'notices', notice.title, link.asked_by, jsonb_build_object('picture', notice.picture),
    jsonb_build_object('picture', version_now), notice.trade_union_id);
  update public.notices as shown set picture = version_now where shown.id = notice.id;
  return jsonb_build_object('isReceived', true);
end
$$;

comment on function api.set_notice_picture is
  'Stores the picture of a link''s notice, in place of an earlier one. The functions have checked the bytes; the same picture twice is one. Each sending is a line of change_log, under the login that asked for the link.';
alter function api.set_notice_picture owner to app_definer;
grant execute on function api.set_notice_picture to anon, authenticated;
