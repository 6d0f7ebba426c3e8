create function private.read_facilities(words text, out listed_facilities jsonb, out sentence text)
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
  entry text[];
  listed public.place_facilities;
  note text;
begin
  listed_facilities := '[]';
  for entry in select regexp_matches(translate(words, '()' || E'\n', '（）、'), '([^、，,；;（）\s]+) ?(?:（([^（）]*)）)?', 'g') loop
    select * into listed from public.place_facilities as one
    where private.compare_key(entry[1]) in (private.compare_key(one.name), private.compare_key(one.short_name));
    if listed.name is null then
      sentence := format('设施里没有“%s”，只能写：%s。', left(entry[1], 20),
        (select string_agg(one.name, '、' order by one.place_in_list, one.name) from public.place_facilities as one));
      return;
    end if;
    note := nullif(btrim(entry[2]), '');
    listed_facilities := listed_facilities || jsonb_build_object('name', listed.name, 'note', note, 'works', coalesce(note !~ '停用|坏了|维修|暂停', true));
  end loop;
end
$$;

comment on function private.read_facilities is
  'What staff wrote as facilities (shared/place/place-shapes.ts), or a sentence with what is not in the list.';
grant execute on function private.read_facilities to app_definer, staff;
