create function private.text_list(list jsonb) returns text[]
language plpgsql immutable
set search_path = pg_catalog, pg_temp
as $$
begin
  return case when jsonb_typeof(list) = 'array' and jsonb_array_length(list) > 0
    then array(select private.normalize_text(entry) from jsonb_array_elements_text(list) as entry) end;
end
$$;

comment on function private.text_list is 'A list of texts, or null for an empty list, which means no condition.';
grant execute on function private.text_list to app_definer;
