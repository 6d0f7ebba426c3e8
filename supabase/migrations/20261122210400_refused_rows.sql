-- Twenty rows saved at once are saved or none: the sentence names the row that is wrong. A receiver that nobody knows is named too,
-- with those whose name is alike.

create function private.receiver_of(typed text) returns text
language plpgsql stable
set search_path = ''
as $$
declare
  found_id constant text := (select found.id from public.trade_unions as found where typed in (found.id, found.name));
  alike text;
begin
  if found_id is null then
    select string_agg(format('%s %s', close.id, close.name), '、' order by close.id) into alike
    from (
      select listed.id, listed.name from public.trade_unions as listed
      where length(typed) >= 2 and (strpos(listed.name, left(typed, 2)) = 1 or strpos(listed.id, typed) = 1)
      order by listed.id limit 5
    ) as close;
    perform private.refuse('receiver_required', format('没有编号或全称是“%s”的工会（transfer_to）。%s', typed,
      case when alike is null then '请到 trade_unions（工会名录）里查。' else format('相近的有：%s。', alike) end));
  end if;
  return found_id;
end
$$;
comment on function private.receiver_of is 'The id of the union that staff typed by id or full name; else a sentence with up to five that begin alike.';
grant execute on function private.receiver_of(text) to app_definer, staff;

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
    if review.transfer_to is null then
      perform private.refuse('receiver_required', '转办必须写明转给哪个工会（transfer_to），填工会编号或全称，例如：340111 或 包河区总工会。');
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

create or replace function private.guard_review_update() returns trigger
language plpgsql
set search_path = ''
as $$
declare
  theirs constant text[] := array[
    'decision', 'reason', 'items_to_correct', 'transfer_to', 'granted_amount', 'staff_name', 'internal_note'
  ];
  code text;
  sentence text;
begin
  if current_user = 'app_definer' then
    return new;
  end if;
  if old.decision is not null then
    perform private.refuse('already_decided', format('%s：这一轮已经作出决定（%s，%s），不能再改。需要继续处理的，请看这份申请最新的一轮；决定错了的，请撤销（undo_decision）。',
      old.reference, old.decision, to_char(old.decided_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI')));
  end if;
  if old.closed_at is not null then
    perform private.refuse('round_closed', format('%s：这一轮已经结束（职工撤回了申请，或者上一个决定被撤销），不能再改。', old.reference));
  end if;
  if to_jsonb(new) - theirs <> to_jsonb(old) - theirs then
    perform private.refuse('read_only', '只能填写决定（decision）、理由（reason）、补正项目（items_to_correct）、转给（transfer_to）、金额（granted_amount）、经办人（staff_name）、内部备注（internal_note）七列，其他列由系统填写。');
  end if;

  new.reason := nullif(trim(new.reason), '');
  new.transfer_to := nullif(trim(new.transfer_to), '');
  new.staff_name := nullif(trim(new.staff_name), '');
  new.items_to_correct := nullif(array_remove(array_remove(new.items_to_correct, ''), null), '{}');
  if new.decision is null then
    -- Cell by cell in the console, the receiver comes before the decision: its full name must do there too.
    if new.transfer_to is not null then
      new.transfer_to := private.receiver_of(new.transfer_to);
    end if;
    return new;
  end if;
  begin
    new := private.check_decision(new);
  exception when raise_exception then
    -- Of twenty rows that are saved at once: which one.
    get stacked diagnostics sentence = message_text, code = pg_exception_detail;
    perform private.refuse(code, format('%s：%s', new.reference, sentence));
  end;
  new.decided_by := private.acting_role();
  new.studio_account := private.studio_account();
  new.decided_at := now();
  new.closed_at := now();
  return new;
end
$$;
