create function private.session_words(session public.event_sessions) returns text
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
  local_start constant timestamp := session.starts_at at time zone 'Asia/Shanghai';
  local_end constant timestamp := session.ends_at at time zone 'Asia/Shanghai';
begin
  return format('第 %s 场%s（%s–%s%s）', session.number, '“' || session.title || '”', private.clock_words(session.starts_at),
    case when local_end::date = local_start::date or local_end = local_start::date + 1 then ''
      when local_end::date = local_start::date + 1 then '次日 ' else to_char(local_end, 'FMMM月FMDD日 ') end,
    case when local_end = local_start::date + 1 then '24:00' else to_char(local_end, 'HH24:MI') end);
end
$$;

comment on function private.session_words is 'A session in a message: 第 2 场“翻身和拍背”（12月9日 18:30–20:30）.';
grant execute on function private.session_words to app_definer;
