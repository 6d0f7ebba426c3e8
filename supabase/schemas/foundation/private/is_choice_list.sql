create function private.is_choice_list(choices text[]) returns boolean
language sql immutable
set search_path = pg_catalog, pg_temp
as $$
  select array_ndims(choices) = 1 and cardinality(choices) between 1 and 12
    and count(distinct entry) = cardinality(choices)
    and bool_and(length(entry) between 2 and 20 and entry !~ '^\s|\s$|[[:cntrl:]]')
  from unnest(choices) as entry
$$;

comment on function private.is_choice_list is 'Whether these are 1 to 12 different choices of 2 to 20 characters, without surrounding spaces. A null entry fails, because the count of distinct entries then differs.';
grant execute on function private.is_choice_list to app_definer, staff;
