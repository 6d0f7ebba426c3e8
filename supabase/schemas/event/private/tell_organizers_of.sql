create function private.tell_organizers_of(event public.events, title text, sentence text) returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  perform private.send_message(worker_id, title, private.event_words(event) || sentence, private.managed_link(event.id))
  from private.organizers_of(event) as worker_id;
end
$$;

comment on function private.tell_organizers_of is 'Tells everybody who leads an event or helps. The sentence has numbers and no names.';
grant execute on function private.tell_organizers_of to app_definer;
