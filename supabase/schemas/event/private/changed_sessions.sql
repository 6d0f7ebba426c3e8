create function private.changed_sessions(before public.event_sessions[], after public.event_sessions[])
returns table (event_id uuid, number integer, words text)
language sql stable
set search_path = pg_catalog, pg_temp
as $$
  select coalesce(new.event_id, old.event_id), coalesce(new.number, old.number),
    case
      when old.number is null then format('加了%s', private.session_words(new))
      when new.number is null then format('取消了%s', private.session_words(old))
      else concat_ws('，', format('%s改为%s', private.session_words(old), private.session_words(new)), '地点：' || new.place_name)
    end
  from unnest(before) as old
  full join unnest(after) as new on new.event_id = old.event_id and new.number = old.number
  where old.number is null or new.number is null or new.starts_at <> old.starts_at or new.ends_at <> old.ends_at
    or new.place_name is distinct from old.place_name
$$;

comment on function private.changed_sessions is 'What of sessions people must know: which came, went, or have another time or place.';
grant execute on function private.changed_sessions to app_definer;
