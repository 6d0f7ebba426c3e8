create function private.child_hash(full_name text, birth_date date, guardian bytea default null) returns bytea
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return private.keyed_hash(format('child %s %s %s', private.compare_key(full_name), birth_date, encode(guardian, 'hex')));
end
$$;

comment on function private.child_hash is
  'The hash of a child by name and date of birth. With the hash of the guardian''s verified phone it is the same in all accounts of that phone.';
grant execute on function private.child_hash to app_definer;
