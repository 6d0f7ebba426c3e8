create function private.refuse(code text, sentence text) returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  raise exception using errcode = 'P0001', message = sentence, detail = code;
end
$$;

comment on function private.refuse is
  'Refuses a change made in the console. Studio shows the sentence, so it is Chinese and says what to do. The code is the detail.';
grant execute on function private.refuse to app_definer, staff;
