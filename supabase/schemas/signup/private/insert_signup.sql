-- A submission at the place that was found for it. Of the answers with a column only those that the event asks for are kept; in
-- `answers` the functions have left only these.
create function private.insert_signup(event public.events, place public.signups, signup jsonb) returns public.signups
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  meets constant boolean := private.asks_introduction(event.kind);
  id_number constant text := case when event.asks_id_number then signup ->> 'idNumber' end;
  guardian constant text := nullif(trim(signup ->> 'guardianName'), '');
  made public.signups;
begin
  insert into public.signups (
    id, event_id, pool, session_number, worker_id, client_token, person_hash, id_number_hash, status, seat_label,
    team_id, holds_seat, full_name, sex, birth_date, phone, employer, region_code, marital_status, introduction,
    nickname, answers, id_number_masked, pledge_version, consent_version, has_taken_id_number, child_id, guardian_name,
    is_walk_in
  )
  values (
    place.id, event.id, place.pool, place.session_number, place.worker_id, place.client_token,
    case when guardian is null or place.person_hash is null then place.person_hash
      else private.child_hash(signup ->> 'fullName', (signup ->> 'birthDate')::date, place.person_hash) end,
    case when id_number is not null then private.keyed_hash(id_number) end, place.status, place.seat_label,
    place.team_id, place.holds_seat,
    signup ->> 'fullName', signup ->> 'sex', (signup ->> 'birthDate')::date, signup ->> 'phone',
    nullif(trim(signup ->> 'employer'), ''), signup ->> 'regionCode',
    case when meets or event.marital_statuses is not null then signup ->> 'maritalStatus' end,
    case when meets then signup ->> 'introduction' end,
    case when meets then signup ->> 'nickname' end,
    coalesce(signup -> 'answers', '{}'),
    case when id_number is not null then private.mask_id_number(id_number) end,
    case when meets or event.needs_pledge then signup ->> 'pledgeVersion' end,
    signup ->> 'consentVersion', coalesce(place.has_taken_id_number, false),
    (signup ->> 'childId')::uuid, guardian, coalesce(place.is_walk_in, false)
  )
  on conflict do nothing
  returning * into made;
  if made.id is not null and id_number is not null then
    insert into private.signup_secrets (signup_id, id_number) values (made.id, private.encrypt_text(id_number));
  end if;
  return made;
end
$$;

comment on function private.insert_signup is
  'Inserts the signup with its secrets. Returns nothing when a signup with this worker, phone or ID number exists, or this very submission.';
grant execute on function private.insert_signup to app_definer;
