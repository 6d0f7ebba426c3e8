create function api.give_feedback(signup_id uuid, grade text, comment text default null) returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  own_id constant uuid := private.current_worker_id();
  own_signup public.signups;
  words constant text := nullif(trim(give_feedback.comment), '');
begin
  select * into own_signup from public.signups as own where own.id = give_feedback.signup_id and own.worker_id = own_id;
  if own_signup.id is null then
    perform private.raise_code(404, 'not_found');
  end if;
  if not private.has_attended(own_signup) or own_signup.anonymized_at is not null then
    perform private.raise_code(409, 'not_attended');
  end if;
  insert into public.event_feedback (signup_id, event_id, grade, comment)
  values (own_signup.id, own_signup.event_id, give_feedback.grade::public.rating_grade, words)
  on conflict on constraint event_feedback_pkey do nothing;
  if not found and not exists (
    select from public.event_feedback as earlier
    where earlier.signup_id = own_signup.id and earlier.grade = give_feedback.grade::public.rating_grade
      and earlier.comment is not distinct from words
  ) then
    perform private.raise_code(409, 'already_rated');
  end if;
  return private.signup_json(own_signup);
end
$$;

comment on function api.give_feedback is 'Keeps a participant''s rating of an event, once. Repeating the same rating changes nothing.';
alter function api.give_feedback owner to app_definer;
grant execute on function api.give_feedback to authenticated;
