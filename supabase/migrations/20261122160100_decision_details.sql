-- What a decision also says: who made it, how much money was granted, and that failed materials need not be named twice.

alter table public.service_settings add column grants_money boolean not null default false;
comment on column public.service_settings.grants_money is '是否发放资金；是的话，通过或办结时可以在审核里填写金额';
update public.service_settings set grants_money = true
where service_code in ('child-education-aid', 'medical-aid', 'living-aid', 'model-worker-subsidy');

alter table public.reviews
  add column granted_amount numeric(10, 2) constraint "金额要大于0，不超过1000000元"
    check (granted_amount > 0 and granted_amount <= 1000000),
  add column staff_name text constraint "经办人要写1到20个字" check (length(staff_name) between 1 and 20),
  add column studio_account text,
  add column undone_at timestamptz,
  add constraint "只有通过和办结可以填金额" check (granted_amount is null or decision is null or decision in ('通过', '办结'));
comment on column public.reviews.granted_amount is '【填写】金额（元），职工看得到；只有发放资金的事项，在通过或办结时填写';
comment on column public.reviews.staff_name is '【填写】经办人姓名，职工看不到；几个人共用一个账号时请填写';
comment on column public.reviews.studio_account is '作出决定的控制台账号的编号，系统填写；数据库看不到的为空';
comment on column public.reviews.undone_at is '这个决定被撤销的时间，系统填写；空着表示有效';
comment on table public.reviews is '审核：每份申请每一轮一行。在这里填写“决定”等七列，保存后申请状态、职工的时间线和消息自动更新';
grant update (granted_amount, staff_name) on public.reviews to staff;

create function private.failed_slots(application public.applications, out labels text[], out explained text)
language sql stable
set search_path = ''
as $$
  select array_agg(failed.label order by failed.place),
    string_agg(failed.label || '：' || failed.words, '；' order by failed.place) || '。'
  from (
    select item ->> 'label' as label, place,
      string_agg(distinct file.verdict || coalesce('（' || nullif(trim(file.verdict_note), '') || '）', ''), '、') as words
    from jsonb_array_elements(application.items) with ordinality as listed (item, place)
    join public.attachments as file on split_part(file.slot, '.', 1) = item ->> 'name'
    where item ->> 'kind' = 'attachments' and file.application_id = application.id
      and file.superseded_at is null and file.verdict in ('重拍', '材料不符')
    group by item, place
  ) as failed
$$;
comment on function private.failed_slots is 'The materials that staff marked as 重拍 or 材料不符, by label, and what was noted; null when there is none.';

-- As it was, with a type where plpgsql_check wants one.
create or replace function private.resolve_items(items jsonb, wanted text[]) returns text[]
language plpgsql stable
set search_path = ''
as $$
declare
  one text;
  found_names text[];
  resolved text[] := array[]::text[];
begin
  foreach one in array wanted loop
    select array_agg(item ->> 'name') into found_names
    from jsonb_array_elements(items) as item
    where trim(one) in (item ->> 'name', item ->> 'label');
    if found_names is null then
      perform private.refuse('unknown_item', format('没有“%s”这一项。可以要求补正的项目有：%s。', trim(one),
        (select string_agg(item ->> 'label', '、') from jsonb_array_elements(items) as item)));
    end if;
    resolved := resolved || found_names;
  end loop;
  return (select array_agg(distinct name) from unnest(resolved) as name);
end
$$;
create function private.check_granted_amount(review public.reviews) returns void
language plpgsql stable
set search_path = ''
as $$
begin
  if review.granted_amount is null then
    return;
  end if;
  if review.decision not in ('通过', '办结') then
    perform private.refuse('amount_without_approval', '只有“通过”和“办结”才填金额（granted_amount），请清空。');
  end if;
  if not exists (
    select from public.applications as application
    join public.service_settings as setting on setting.service_code = application.service_code
    where application.id = review.application_id and setting.grants_money
  ) then
    perform private.refuse('amount_not_for_service', format('“%s”不是发放资金的事项，请清空金额（granted_amount）。发放资金的事项在 service_settings 里设置。',
      review.service_name));
  end if;
end
$$;
comment on function private.check_granted_amount is 'Refuses an amount of money with a decision or a service that grants none.';

create or replace function private.check_decision(review public.reviews) returns public.reviews
language plpgsql
security definer
set search_path = ''
as $$
declare
  application public.applications;
  receiver_id text;
  failed record;
begin
  select * into application from public.applications as found where found.id = review.application_id;

  if not exists (
    select from private.legal_decisions as legal
    where legal.status = application.status and legal.decision = review.decision
  ) then
    perform private.refuse('illegal_decision', case
      when application.status = '待补正' then '正在等职工补正，补正提交后才能作决定。'
      else format('申请现在是“%s”，不能“%s”。可以选：%s。', application.status, review.decision,
        coalesce((
          select string_agg(legal.decision::text, '、' order by legal.decision)
          from private.legal_decisions as legal where legal.status = application.status
        ), '无，这份申请已经结束'))
    end);
  end if;

  if review.decision = '要求补正' and coalesce(cardinality(review.items_to_correct), 0) = 0 then
    -- What was marked on the materials is said once: it names the items, and the reason where staff gave none.
    select * into failed from private.failed_slots(application);
    review.items_to_correct := failed.labels;
    review.reason := coalesce(review.reason, left(failed.explained, 500));
  end if;

  if review.decision in ('不予受理', '要求补正', '不予通过') and review.reason is null then
    perform private.refuse('reason_required', format('“%s”必须填写理由（reason），职工会看到。', review.decision));
  end if;

  if review.decision = '要求补正' then
    if coalesce(cardinality(review.items_to_correct), 0) = 0 then
      perform private.refuse('items_required', format(
        '要求补正必须写明补正哪些项目（items_to_correct），或者先在 attachments 里把材料标为“重拍”“材料不符”。可以选：%s。',
        (select string_agg(item ->> 'label', '、') from jsonb_array_elements(application.items) as item)));
    end if;
    perform private.resolve_items(application.items, review.items_to_correct);
  elsif review.items_to_correct is not null then
    perform private.refuse('items_without_correction', '只有“要求补正”才填补正项目（items_to_correct），请清空或改选“要求补正”。');
  end if;

  if review.decision = '转办' then
    select found.id into receiver_id from public.trade_unions as found
    where review.transfer_to in (found.id, found.name);
    if receiver_id is null then
      perform private.refuse('receiver_required', '转办必须写明转给哪个工会（transfer_to），填工会编号或全称，例如：340111 或 包河区总工会。');
    end if;
    if receiver_id = application.trade_union_id then
      perform private.refuse('same_receiver', format('这份申请已经在%s，请填另一个工会。', review.trade_union_name));
    end if;
    review.transfer_to := receiver_id;
  elsif review.transfer_to is not null then
    perform private.refuse('receiver_without_transfer', '只有“转办”才填转给哪个工会（transfer_to），请清空或改选“转办”。');
  end if;
  perform private.check_granted_amount(review);
  return review;
end
$$;

grant execute on function private.failed_slots(public.applications), private.check_granted_amount(public.reviews) to app_definer;
