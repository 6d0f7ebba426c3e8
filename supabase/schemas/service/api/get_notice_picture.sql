create function api.get_notice_picture(notice_id uuid, version text) returns jsonb
language plpgsql stable
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  answer jsonb;
begin
  select jsonb_build_object('mimeType', stored.mime_type, 'content', translate(encode(stored.bytes, 'base64'), E'\n', ''))
  into answer
  from private.notice_pictures as stored
  join public.notices as notice on notice.id = stored.notice_id
  where stored.notice_id = get_notice_picture.notice_id and stored.version = get_notice_picture.version
    and notice.picture = stored.version and private.is_notice_shown(notice);
  if answer is null then
    perform private.raise_code(404, 'not_found');
  end if;
  return answer;
end
$$;

comment on function api.get_notice_picture is 'The picture of a notice that is shown, in base64. An older version and that of a draft are not_found.';
alter function api.get_notice_picture owner to app_definer;
grant execute on function api.get_notice_picture to anon, authenticated;
