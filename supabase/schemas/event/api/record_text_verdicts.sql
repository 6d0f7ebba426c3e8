create function api.record_text_verdicts(verdicts jsonb) returns integer
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  recorded integer;
begin
  update public.text_checks as waiting
  set state = (verdict ->> 'state')::public.text_state, note = left(coalesce(verdict ->> 'note', ''), 100), checked_at = now()
  from jsonb_array_elements(verdicts) as verdict
  where waiting.subject_id = (verdict ->> 'subjectId')::uuid and waiting.kind::text = verdict ->> 'kind'
    and waiting.state = '待检查' and waiting.text = trim(verdict ->> 'text');
  get diagnostics recorded = row_count;
  return recorded;
end
$$;

comment on function api.record_text_verdicts is
  'Records WeChat''s verdict on a text when exactly this text still waits: a decision of staff stays. Answers how many were recorded. For the functions'' service key only.';
alter function api.record_text_verdicts owner to app_definer;
grant execute on function api.record_text_verdicts to service_role;
