-- What staff may write into a round: a legal and complete decision, once. Every refusal is a sentence that says what to
-- do.
create function private.check_decision(review public.reviews) returns public.reviews
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  application public.applications;
  receiver_id text;
  failed record;
begin
  select * into application from public.applications as found where found.id = review.application_id;
  if not private.is_in_scope(application.trade_union_id) then
    perform private.refuse('not_found', '没有这份申请，请核对编号。');
  end if;

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
    -- Verdicts on materials fill in what staff left out: the items to correct, and the reason.
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
    if review.transfer_to is null then
      perform private.refuse('receiver_required', format('转办必须写明转给哪个工会（transfer_to），填工会编号或全称，例如：%s。', (
        select format('%s 或 %s', county.id, county.name)
        from public.trade_unions as county
        where county.level = '县级' and county.id <> application.trade_union_id
        order by county.id limit 1
      )));
    end if;
    receiver_id := private.receiver_of(review.transfer_to);
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

comment on function private.check_decision is 'Refuses an illegal or incomplete decision with a sentence that says what to do. Returns the row to save.';
alter function private.check_decision owner to app_definer;
grant execute on function private.check_decision to staff;
