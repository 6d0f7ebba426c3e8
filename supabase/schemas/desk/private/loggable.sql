-- Two numbers may have one mask: the end of the keyed hash tells them apart, and says when the old one is back.
create function private.loggable(value jsonb) returns jsonb
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return case when value #>> '{}' ~ '^1[3-9][0-9]{9}$' then to_jsonb(format('%s（%s）',
    private.mask_phone(value #>> '{}'), right(encode(private.keyed_hash(value #>> '{}'), 'hex'), 8))) else value end;
end
$$;

comment on function private.loggable is
  'A value as the change log keeps it: a mobile number, in whichever column, as its mask and the end of its keyed hash.';
grant execute on function private.loggable to app_definer;
