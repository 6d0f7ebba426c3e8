create function private.item_labels(items jsonb, names text[]) returns text
language plpgsql immutable
set search_path = pg_catalog, pg_temp
as $$
begin
  return (
    select string_agg(item ->> 'label', '、' order by place)
    from jsonb_array_elements(items) with ordinality as listed (item, place)
    where item ->> 'name' = any (names)
  );
end
$$;

comment on function private.item_labels is
  'The labels of the named items of a form, in the order of the form, joined by 、.';
grant execute on function private.item_labels to app_definer, staff;
