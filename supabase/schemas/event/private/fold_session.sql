create function private.fold_session() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  new.title := nullif(private.normalize_text(new.title), '');
  new.place_name := nullif(private.normalize_text(new.place_name), '');
  return new;
end
$$;

comment on function private.fold_session is 'A session''s words as people read them; without anything visible there are none.';
