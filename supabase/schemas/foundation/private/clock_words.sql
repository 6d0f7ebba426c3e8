create function private.clock_words(at timestamptz) returns text
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return to_char(at at time zone 'Asia/Shanghai', 'FMMM月FMDD日 HH24:MI');
end
$$;

comment on function private.clock_words is 'A moment as written in messages: 12月20日 14:00.';
grant execute on function private.clock_words to app_definer, staff;
