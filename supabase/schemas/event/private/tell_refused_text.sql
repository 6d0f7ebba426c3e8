create function private.tell_refused_text() returns trigger
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  perform private.send_message(new.worker_id, '有一段文字没有通过检查',
    format('您写的“%s”没有通过检查，别的参加者看不到它。报名不受影响。', new.kind), private.signup_link(new.event_id));
  return null;
end
$$;

comment on function private.tell_refused_text is 'Tells the author of a refused text that the signup stays.';
alter function private.tell_refused_text owner to app_definer;
