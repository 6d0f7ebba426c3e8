create function private.tell_act(signup public.signups, event public.events, title text, sentence text) returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  perform private.send_message(signup.worker_id, title, private.addressed(signup) || private.event_words(event) || sentence, private.signup_link(event.id));
end
$$;

comment on function private.tell_act is
  'Tells a person what the organizer did to their signup, with the event''s time and place. Nobody is told without an account.';
grant execute on function private.tell_act to app_definer;
