-- Each item lists what follows from it: answers that are computed from it, shown because of it or checked against it.
create function private.open_items(application public.applications) returns text[]
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return (
    select coalesce(application.correction_items, '{}') || coalesce(array_agg(follower), '{}')
    from jsonb_array_elements(application.items) as item,
      jsonb_array_elements_text(coalesce(item -> 'follows', '[]')) as follower
    where item ->> 'name' = any (application.correction_items)
  ) || private.empty_slots(application);
end
$$;

comment on function private.open_items is
  'The answers and slots that may change: the items that staff named, what follows from them, and slots without a file.';
grant execute on function private.open_items to app_definer;
