-- `labels` names the questions in Chinese, because their words stand in the functions.
create function private.rewrite_answers(
  signup public.signups, event public.events, changes jsonb, labels jsonb, actor text,
  out changed text[], out words text
)
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  judged constant text[] := array['sex', 'birthDate', 'regionCode', 'employer', 'maritalStatus', 'idNumber', 'companions'];
  before constant jsonb := private.submitted_answers(signup, event);
  after constant jsonb := before || (changes - case when signup.guardian_name is null then array['answers', 'guardianName'] else array['answers'] end)
    || jsonb_build_object('answers', coalesce(before -> 'answers', '{}') || coalesce(changes -> 'answers', '{}'));
  before_flat constant jsonb := (before - 'answers') || coalesce(before -> 'answers', '{}');
  after_flat constant jsonb := jsonb_strip_nulls((after - 'answers') || (after -> 'answers'));
  log text;
begin
  select array_agg(named.key order by named.place), string_agg(named.label, '、' order by named.place),
    string_agg(format('%s：%s → %s', named.label,
      private.answer_for_log(named.key, before_flat -> named.key), private.answer_for_log(named.key, after_flat -> named.key)), '；'
      order by named.place)
  into changed, words, log
  from (
    select known.key, row_number() over () as place, coalesce(labels ->> known.key, own.title, '其他回答') as label from (
      select jsonb_object_keys(before_flat || after_flat) as key
    ) as known
    left join public.event_questions as own on own.event_id = event.id and own.id::text = known.key
    where known.key not in ('pledgeVersion', 'consentVersion')
      and before_flat -> known.key is distinct from after_flat -> known.key
  ) as named;
  if changed is null then
    return;
  end if;
  if 'sex' = any (changed) and exists (
    select from public.event_pools as own where own.event_id = signup.event_id and own.pool = signup.pool and own.sex is not null
  ) then
    perform private.raise_code(422, 'invalid_input', 'sex 这场活动的名额分男女，报名以后不能改性别。请取消后重新报名。');
  end if;
  if changed && judged then
    perform private.check_conditions(event, after);
  else
    perform private.check_signup(after);
  end if;
  perform private.check_own_answers(event.id, after -> 'answers', signup.holds_seat, changed);
  update public.signups as own
  set full_name = after ->> 'fullName', guardian_name = coalesce(after ->> 'guardianName', own.guardian_name), sex = after ->> 'sex', birth_date = (after ->> 'birthDate')::date,
    phone = after ->> 'phone', employer = nullif(trim(after ->> 'employer'), ''), region_code = after ->> 'regionCode',
    marital_status = after ->> 'maritalStatus', introduction = after ->> 'introduction', nickname = after ->> 'nickname',
    answers = jsonb_strip_nulls(after -> 'answers')
  where own.id = signup.id;
  if 'idNumber' = any (changed) then
    begin
      update public.signups as own
      set id_number_hash = private.keyed_hash(after ->> 'idNumber'), id_number_masked = private.mask_id_number(after ->> 'idNumber'),
        has_taken_id_number = false
      where own.id = signup.id;
    exception when unique_violation then
      if actor is not null then
        perform private.raise_code(409, 'person_signed_up');
      end if;
      update public.signups as own
      set id_number_hash = private.keyed_hash(after ->> 'idNumber'), id_number_masked = private.mask_id_number(after ->> 'idNumber'),
        has_taken_id_number = true
      where own.id = signup.id;
    end;
    insert into private.signup_secrets (signup_id, id_number) values (signup.id, private.encrypt_text(after ->> 'idNumber'))
    on conflict (signup_id) do update set id_number = excluded.id_number;
  end if;
  insert into public.signup_events (signup_id, status, note, actor, is_internal)
  values (signup.id, signup.status, left(log, 1000), actor, true);
end
$$;

comment on function private.rewrite_answers is
  'Changes answers of a locked signup: `changed` names the questions that differ, null when none does. Conditions that one of them could break are judged again. Before and after are logged for the organizers. An ID number that is in already is refused to organizers; a worker''s signup has has_taken_id_number then.';
grant execute on function private.rewrite_answers to app_definer;
