create function private.read_link(place text, token text, expired text, out subject uuid, out asked_by text)
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
  claim constant text := split_part(token, '.', 1);
  said text[];
  login_name text;
begin
  if claim ~ '^([0-9a-f]{2}){1,250}$' and private.link_signature(claim) = split_part(token, '.', 2) then
    said := regexp_match(convert_from(decode(claim, 'hex'), 'UTF8'), '^(\S+) ([0-9a-f-]{36}) (\d+) (.+)$');
  end if;
  login_name := coalesce(substring(said[4] from '（(.+)）$'), said[4]);
  if said is null or said[1] <> place or to_timestamp(said[3]::bigint) <= now()
    -- The link of a login that was closed meanwhile.
    or exists (select from private.desk_logins as own where own.login = login_name)
    and not exists (select from private.desk_logins as own where own.login = login_name and own.closed_at is null) then
    perform private.raise_code(410, expired);
  end if;
  subject := said[2]::uuid;
  asked_by := said[4];
end
$$;

comment on function private.read_link is
  'What a link of private.signed_link opens, and the login that asked for it. One that is forged, of another place, older than its hour, or of a login that was closed is refused with this code.';
grant execute on function private.read_link to app_definer;
