create function private.linked_notice(token text) returns public.notices
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
  claim constant text := split_part(token, '.', 1);
  said text[];
  notice public.notices;
begin
  if claim !~ '^([0-9a-f]{2}){1,200}$' or private.material_signature(claim) is distinct from split_part(token, '.', 2) then
    perform private.raise_code(410, 'picture_link_expired');
  end if;
  said := regexp_match(convert_from(decode(claim, 'hex'), 'UTF8'), '^([0-9a-f-]{36}) (\d+) notice-picture$');
  if said is null or to_timestamp(said[2]::bigint) <= now() then
    perform private.raise_code(410, 'picture_link_expired');
  end if;
  select * into notice from public.notices as found where found.id = said[1]::uuid;
  if notice.id is null then
    perform private.raise_code(404, 'not_found');
  end if;
  return notice;
end
$$;

comment on function private.linked_notice is 'The notice whose picture a link may set, while its hour lasts.';
grant execute on function private.linked_notice to app_definer;
