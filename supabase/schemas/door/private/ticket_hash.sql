create function private.ticket_hash(signup_id uuid, public_key bytea) returns bytea
language plpgsql immutable
set search_path = pg_catalog, pg_temp
as $$
begin
  return substr(sha512(uuid_send(signup_id) || public_key), 1, 16);
end
$$;

comment on function private.ticket_hash is
  'The hash that a door keeps of a ticket. The signup is part of it, so that nobody can register a key that was seen on another person''s ticket.';
grant execute on function private.ticket_hash to app_definer;
