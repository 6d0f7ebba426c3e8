create function api.answer_assistance(draft_id uuid, approve boolean) returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  assistance public.assistances := private.own_assistance(draft_id);
begin
  select * into assistance from public.assistances as own where own.id = assistance.id for update;
  if approve and private.assistance_state(assistance) = '填写中' then
    return private.assistance_json(assistance);
  end if;
  if private.assistance_state(assistance) <> '等同意' then
    perform private.raise_code(409, 'assistance_over');
  end if;
  if approve then
    update public.assistances as own set approved_at = now(), ends_at = now() + interval '2 hours'
    where own.id = assistance.id returning * into assistance;
    perform private.log_access(
      format('%s，手机号 %s', assistance.officer_words, private.mask_phone(private.verified_phone(assistance.officer_worker_id))),
      '协助填写', assistance.service_name, '职工已同意', 1,
      (select officer.trade_union_id from public.union_officers as officer where officer.id = assistance.officer_id));
  else
    update public.assistances as own set ended_at = now(), ending = '职工没有同意'
    where own.id = assistance.id returning * into assistance;
  end if;
  return private.assistance_json(assistance);
end
$$;

comment on function api.answer_assistance is 'The worker accepts or refuses the named officer. Before that the officer sees nothing. Access is logged from here on.';
alter function api.answer_assistance owner to app_definer;
grant execute on function api.answer_assistance to authenticated;
