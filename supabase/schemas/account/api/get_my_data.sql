-- 下载我的信息 (个人信息保护法 第四十五条): everything kept about a worker, with numbers masked. It includes what the worker did as a
-- union's chair or officer; of an applicant it gives at most the masked name.
create function api.get_my_data() returns jsonb
language sql stable
security definer
set search_path = pg_catalog, pg_temp
as $$
  select jsonb_build_object(
    'account', (
      select jsonb_build_object('displayName', worker.display_name, 'phoneMasked', worker.phone_masked,
        'createdAt', worker.created_at, 'lastSeenAt', worker.last_seen_at)
      from public.workers as worker where worker.id = private.current_worker_id()
    ),
    'profile', api.get_profile() -> 'answers',
    'applications', (
      select coalesce(jsonb_agg(private.application_json(own) || jsonb_build_object('summary', own.summary)
        order by own.submitted_at desc, own.id), '[]')
      from public.applications as own where own.worker_id = private.current_worker_id()
    ),
    'drafts', (
      select coalesce(jsonb_agg(private.draft_json(own) || private.decrypt_text(own.content)::jsonb
        order by own.saved_at desc, own.id), '[]')
      from private.drafts as own where own.worker_id = private.current_worker_id()
    ),
    'papers', private.paper_json(private.current_worker_id()),
    'children', api.list_children(),
    'signups', (
      select coalesce(jsonb_agg(
        jsonb_build_object(
          'event', event.title, 'startsAt', event.starts_at, 'number', own.number, 'pool', own.pool, 'status', own.status,
          'fullName', own.full_name, 'guardianName', own.guardian_name, 'sex', own.sex, 'birthDate', own.birth_date, 'phone', own.phone,
          'employer', own.employer, 'regionCode', own.region_code, 'maritalStatus', own.marital_status,
          'introduction', own.introduction, 'nickname', own.nickname, 'answers', own.answers,
          'ownAnswers', private.own_answers_json(own), 'idNumber', own.id_number_masked, 'pledgeVersion', own.pledge_version,
          'consentVersion', own.consent_version, 'createdAt', own.created_at, 'offerExpiresAt', own.offer_expires_at,
          'seatLabel', own.seat_label, 'reviewReason', own.review_reason, 'anonymizedAt', own.anonymized_at,
          'teamName', team.name, 'holdsSeat', own.holds_seat, 'history', (
            select coalesce(jsonb_agg(jsonb_build_object('at', change.at, 'status', change.status, 'note', change.note)
              order by change.id), '[]')
            from public.signup_events as change where change.signup_id = own.id and not change.is_internal
          )
        ) order by own.created_at desc, own.id), '[]')
      from public.signups as own
      join public.events as event on event.id = own.event_id
      left join public.teams as team on team.id = own.team_id
      where own.worker_id = private.current_worker_id()
    ),
    'messages', (
      select coalesce(jsonb_agg(jsonb_build_object('title', own.title, 'body', own.body, 'createdAt', own.created_at,
        'readAt', own.read_at) order by own.created_at desc, own.id), '[]')
      from public.messages as own where own.worker_id = private.current_worker_id()
    ),
    'assistances', (
      select coalesce(jsonb_agg(jsonb_build_object('serviceName', own.service_name, 'requestedAt', own.requested_at,
        'helper', own.officer_words, 'approvedAt', own.approved_at, 'endedAt', own.ended_at, 'ending', own.ending)
        order by own.requested_at desc, own.id), '[]')
      from public.assistances as own where own.worker_id = private.current_worker_id()
    ),
    'confirmationsGiven', (
      select coalesce(jsonb_agg(jsonb_build_object('serviceName', application.service_name,
        'applicant', private.mask_name(application.applicant_name), 'answeredAt', given.answered_at,
        'outcome', given.outcome, 'comment', given.comment, 'name', given.confirmer_name,
        'phoneMasked', given.confirmer_phone, 'listedAs', given.officer_words)
        order by given.answered_at desc, given.id), '[]')
      from public.confirmations as given
      join public.applications as application on application.id = given.application_id
      where given.confirmer_id = private.current_worker_id()
    ),
    'helpGiven', (
      select coalesce(jsonb_agg(jsonb_build_object('serviceName', given.service_name,
        'listedAs', given.officer_words, 'claimedAt', given.claimed_at, 'approvedAt', given.approved_at,
        'endedAt', given.ended_at, 'ending', given.ending) order by given.claimed_at desc, given.id), '[]')
      from public.assistances as given
      where given.officer_worker_id = private.current_worker_id()
    ),
    'consents', api.list_consents()
  )
$$;

comment on function api.get_my_data is
  'Everything kept about the worker. Drafts hold unmasked numbers, which the functions mask.';
alter function api.get_my_data owner to app_definer;
grant execute on function api.get_my_data to authenticated;
