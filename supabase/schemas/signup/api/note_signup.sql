create function api.note_signup(event_id uuid, signup_id uuid, note text) returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  event constant public.events := private.managed_event(event_id);
  words constant text := nullif(private.normalize_text(coalesce(note, '')), '');
  signup public.signups;
begin
  perform private.give_numbers(event.id);
  select * into signup from public.signups as found
  where found.id = signup_id and found.event_id = event.id and found.anonymized_at is null for update;
  if signup.id is null then
    perform private.raise_code(404, 'not_found');
  end if;
  if length(words) > 200 then
    perform private.raise_code(422, 'invalid_input', 'note 备注最多 200 个字。');
  end if;
  if words is distinct from signup.organizer_note then
    update public.signups as own set organizer_note = words where own.id = signup.id;
    insert into public.signup_events (signup_id, status, note, actor, is_internal)
    values (signup.id, signup.status, coalesce('备注：' || words, '删了备注'),
      private.organizer_words(private.current_worker_id()), true);
  end if;
  return private.signup_record_json(signup.id, event);
end
$$;

comment on function api.note_signup is
  'Writes or removes the organizers'' note about a signup, at any time until the personal data are deleted. The worker never reads it. Repeating the call changes nothing.';
alter function api.note_signup owner to app_definer;
grant execute on function api.note_signup to authenticated;
