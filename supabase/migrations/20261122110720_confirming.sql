-- What the chair sees and says. The page names nobody in full and holds nothing of what the worker wrote about the family.

create function private.open_confirmation(token text) returns public.confirmations
language plpgsql stable
set search_path = ''
as $$
declare
  own_id constant uuid := private.current_worker_id();
  found_confirmation public.confirmations;
  application public.applications;
begin
  select confirmation.* into found_confirmation
  from private.confirmation_links as link
  join public.confirmations as confirmation on confirmation.id = link.confirmation_id
  where link.token_hash = private.token_hash(token);
  if found_confirmation.id is null then
    perform private.raise_code(404, 'not_found');
  end if;
  select * into application from public.applications as asked where asked.id = found_confirmation.application_id;
  if application.worker_id = own_id or private.verified_phone(application.worker_id) = private.verified_phone(own_id) then
    perform private.raise_code(403, 'own_confirmation');
  end if;
  if found_confirmation.answered_at is not null and found_confirmation.confirmer_id is distinct from own_id then
    perform private.raise_code(410, 'confirmation_used');
  end if;
  if found_confirmation.answered_at is null and (
    found_confirmation.withdrawn_at is not null or found_confirmation.expires_at <= now() or application.decided_at is not null
    or application.closed_at is not null
  ) then
    perform private.raise_code(410, 'confirmation_expired');
  end if;
  return found_confirmation;
end
$$;
comment on function private.open_confirmation is
  'The confirmation behind a link for this worker; refuses the applicant (own_confirmation), a link that another used, and one that is over.';

create function private.confirmation_page(confirmation public.confirmations) returns jsonb
language sql stable
set search_path = ''
as $$
  select jsonb_build_object(
    'applicantName', private.mask_name(application.applicant_name),
    'serviceName', application.service_name,
    'workplace', application.workplace,
    'tradeUnionName', (select receiver.name from public.trade_unions as receiver where receiver.id = application.trade_union_id),
    'statement', application.confirmation_statement,
    'requestedAt', confirmation.requested_at,
    'expiresAt', confirmation.expires_at,
    'isPhoneVerified', private.verified_phone(private.current_worker_id()) is not null,
    'officerUnit', (
      select officer.unit_name
      from private.find_officer(private.current_worker_id(), application.trade_union_id) as officer
      where officer.can_confirm limit 1
    ),
    'outcome', confirmation.outcome,
    'answeredAt', confirmation.answered_at
  )
  from public.applications as application
  where application.id = confirmation.application_id
$$;

create function private.confirmation_line(confirmation public.confirmations) returns text
language sql stable
set search_path = ''
as $$
  select format('%s　%s　%s，手机号 %s，%s%s',
    to_char(confirmation.answered_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI'),
    confirmation.outcome, regexp_replace(confirmation.confirmer_name, '\s+', ' ', 'g'), coalesce(confirmation.confirmer_phone, '没有验证'),
    case when confirmation.is_verified then '已核实：' || confirmation.officer_words else '未核实：手机号不在基层工会工作者名单里' end,
    coalesce('　留言：' || regexp_replace(confirmation.comment, '\s+', ' ', 'g'), ''))
$$;
comment on function private.confirmation_line is 'A confirmation as staff read it in the round, on one line.';

grant execute on function
  private.open_confirmation(text), private.confirmation_page(public.confirmations),
  private.confirmation_line(public.confirmations)
to app_definer;

create function api.get_confirmation(token text) returns jsonb
language plpgsql stable
security definer
set search_path = ''
as $$
begin
  return private.confirmation_page(private.open_confirmation(token));
end
$$;
comment on function api.get_confirmation is 'What a chair is asked to confirm.';

create function api.answer_confirmation(token text, answer jsonb) returns jsonb
language plpgsql
security definer
set search_path = ''
as $$
declare
  own_id constant uuid := private.current_worker_id();
  link public.confirmations := private.open_confirmation(token);
  application public.applications;
  officer public.union_officers;
  review_id constant bigint := private.lock_open_review(link.application_id);
begin
  -- The same locks in the same order as every other change of an application; then the link is looked at again.
  select * into application from public.applications as asked where asked.id = link.application_id for update;
  link := private.open_confirmation(token);
  if link.answered_at is not null then
    return private.confirmation_page(link);
  end if;
  select * into officer from private.find_officer(own_id, application.trade_union_id) as listed
  where listed.can_confirm limit 1;

  update public.confirmations as asked
  set answered_at = now(), outcome = (answer ->> 'outcome')::public.confirmation_outcome,
    comment = nullif(trim(answer ->> 'comment'), ''), confirmer_id = own_id, confirmer_name = trim(answer ->> 'name'),
    confirmer_phone = private.mask_phone(private.verified_phone(own_id)),
    officer_id = officer.id, is_verified = officer.id is not null,
    officer_words = case when officer.id is not null then private.officer_words(officer) end
  where asked.id = link.id
  returning * into link;

  update public.reviews as review
  set confirmation = concat_ws(E'\n', review.confirmation, private.confirmation_line(link))
  where review.id = review_id;
  perform private.record_application_event(application.id,
    case link.outcome when '属实' then '基层工会已确认' when '不属实' then '基层工会没有确认' else '基层工会已留言' end,
    case when link.is_verified then '确认人在工会名单里，已核实。' else '确认人的手机号不在工会名单里，工作人员会再核实。' end,
    private.mask_name(link.confirmer_name));
  perform private.send_message(application.worker_id, '基层工会已答复',
    format('您发给基层工会的确认（编号 %s）有了答复，点开看。', application.reference),
    format('/applications/%s', application.reference));
  return private.confirmation_page(link);
end
$$;
comment on function api.answer_confirmation is
  'Takes a chair''s answer, once; the same person gets the first answer again. The verified phone decides whether it counts as 已核实.';

call private.hand_over_api_functions();
grant execute on function api.get_confirmation(text), api.answer_confirmation(text, jsonb) to authenticated;

create view public.union_confirmations with (security_invoker = true) as
select
  row_number() over (order by confirmation.id desc) as 序号,
  application.reference as 申请编号,
  application.service_name as 事项,
  application.applicant_name as 申请人,
  application.workplace as 工作单位,
  private.china_time(confirmation.requested_at) as 发出时间,
  case
    when confirmation.outcome is not null then confirmation.outcome::text
    when confirmation.withdrawn_at is not null then '作废（重新发出）'
    when confirmation.expires_at <= now() then '过期'
    else '等答复'
  end as 结果,
  private.china_time(confirmation.answered_at) as 答复时间,
  confirmation.confirmer_name as 确认人,
  confirmation.confirmer_phone as 手机号,
  case when confirmation.outcome is not null then case when confirmation.is_verified then '已核实' else '未核实' end end as 是否核实,
  confirmation.officer_words as 名单里的人,
  confirmation.comment as 留言
from public.confirmations as confirmation
join public.applications as application on application.id = confirmation.application_id
order by confirmation.id desc;

comment on view public.union_confirmations is '基层工会确认：每一个确认链接和答复，最近的在最上面。未核实的请打电话核对，再把手机号登记到 union_officers';
comment on column public.union_confirmations.序号 is '排列的顺序';
comment on column public.union_confirmations.申请编号 is '申请编号';
comment on column public.union_confirmations.事项 is '事项';
comment on column public.union_confirmations.申请人 is '申请人姓名';
comment on column public.union_confirmations.工作单位 is '职工填写的工作单位或要加入的工会';
comment on column public.union_confirmations.发出时间 is '职工发出链接的时间（北京时间）';
comment on column public.union_confirmations.结果 is '属实、不属实、只留言，或者等答复、过期、作废';
comment on column public.union_confirmations.答复时间 is '答复的时间（北京时间）';
comment on column public.union_confirmations.确认人 is '答复的人自己填的姓名';
comment on column public.union_confirmations.手机号 is '答复的人验证过的手机号，只显示一部分；空着表示没有验证';
comment on column public.union_confirmations.是否核实 is '已核实：手机号在名单里；未核实：不在名单里或没有验证手机号';
comment on column public.union_confirmations.名单里的人 is '名单里的姓名、工会和职务';
comment on column public.union_confirmations.留言 is '给工作人员的话，职工看不到';
grant select on public.union_confirmations to staff;
