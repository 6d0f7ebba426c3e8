-- The same values, with a type that plpgsql_check accepts.
create function private.resolve_items(items jsonb, wanted text[]) returns text[]
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
  one text;
  found_names text[];
  resolved text[] := array[]::text[];
begin
  foreach one in array wanted loop
    select array_agg(item ->> 'name') into found_names
    from jsonb_array_elements(items) as item
    where private.compare_key(one) in (private.compare_key(item ->> 'name'), private.compare_key(item ->> 'label'));
    if found_names is null then
      perform private.refuse('unknown_item', format('没有“%s”这一项。可以要求补正的项目有：%s。', trim(one),
        (select string_agg(item ->> 'label', '、') from jsonb_array_elements(items) as item)));
    end if;
    resolved := resolved || found_names;
  end loop;
  return (select array_agg(distinct name) from unnest(resolved) as name);
end
$$;

comment on function private.resolve_items is 'The names of the items that staff named by label or by name. An unknown item is refused with the list of valid ones.';
grant execute on function private.resolve_items to app_definer;
