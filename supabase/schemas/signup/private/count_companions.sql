create function private.count_companions(words text) returns integer
language plpgsql immutable
set search_path = pg_catalog, pg_temp
as $$
begin
  return (select count(*) from regexp_split_to_table(coalesce(words, ''), '[、，,；;\s]+') as name where name <> '');
end
$$;

comment on function private.count_companions is 'How many people the answer about companions names: between names stands 、, a comma or a space.';
grant execute on function private.count_companions to app_definer;
