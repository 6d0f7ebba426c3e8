create function api.set_notice_picture(token text, mime_type text, content text) returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  notice constant public.notices := private.linked_notice(token);
  received bytea;
  version_now text;
begin
  if length(content) > 819200 or content !~ '^[A-Za-z0-9+/]+={0,2}$' then
    perform private.raise_code(422, 'invalid_input', 'file');
  end if;
  received := decode(content, 'base64');
  version_now := left(encode(sha256(received), 'hex'), 16);
  insert into private.notice_pictures (notice_id, version, mime_type, bytes)
  values (notice.id, version_now, set_notice_picture.mime_type, received)
  on conflict (notice_id) do update
  set version = excluded.version, mime_type = excluded.mime_type, bytes = excluded.bytes;
  update public.notices as shown set picture = version_now where shown.id = notice.id;
  return jsonb_build_object('isReceived', true);
end
$$;

comment on function api.set_notice_picture is
  'Stores the picture of a link''s notice, in place of an earlier one. The functions have checked the bytes; the same picture twice is one.';
alter function api.set_notice_picture owner to app_definer;
grant execute on function api.set_notice_picture to anon, authenticated;
