create function api.get_my_answers(event_id uuid, signup_id uuid default null) returns jsonb
language plpgsql stable
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  own_id constant uuid := private.current_worker_id();
  own public.signups;
  event public.events;
begin
  select * into own from public.signups as mine
  where mine.event_id = get_my_answers.event_id and mine.worker_id = own_id and mine.anonymized_at is null
    and (get_my_answers.signup_id is null or mine.id = get_my_answers.signup_id)
    and mine.status in ('待审核', '已确认', '候补', '待确认')
  order by mine.created_at desc, mine.line_number desc limit 1;
  if own.id is null then
    perform private.raise_code(404, 'not_found');
  end if;
  select * into event from public.events as found where found.id = own.event_id;
  return jsonb_strip_nulls((private.submitted_answers(own, event) - array['answers', 'idNumber', 'pledgeVersion', 'consentVersion'])
    || own.answers || jsonb_build_object('idNumber', own.id_number_masked));
end
$$;

comment on function api.get_my_answers is 'The answers of the worker''s own live signup (the one with this id, or the latest), to change them. The ID number is masked.';
alter function api.get_my_answers owner to app_definer;
grant execute on function api.get_my_answers to authenticated;
