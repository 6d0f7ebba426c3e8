create function private.event_words(event public.events) returns text
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return format('“%s”（%s，%s）', event.title, private.clock_words(event.starts_at), event.place_name);
end
$$;

comment on function private.event_words is 'An event in a message, with time and place: “示例健步走”（12月20日 14:00，示例文化宫）.';
grant execute on function private.event_words to app_definer;
