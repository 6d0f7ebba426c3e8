create function private.refuse_off(kind public.event_kind) returns void
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  if kind = any (private.off_kinds()) then
    perform private.raise_code(409, 'feature_off');
  end if;
end
$$;

comment on function private.refuse_off is
  'Refuses what begins something new at an event whose kind is off (feature_off). What ends an event, or tells people of it, asks nothing: a category may be lost while people are signed up.';
grant execute on function private.refuse_off to app_definer;
