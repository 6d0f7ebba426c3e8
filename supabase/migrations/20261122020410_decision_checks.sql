-- What staff may write into a round: legal moves, complete, once. Every refusal is a sentence that says what to do.

create function private.resolve_items(items jsonb, wanted text[]) returns text[]
language plpgsql stable
set search_path = ''
as $$
declare
  one text;
  found_names text[];
  resolved text[] := '{}';
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
comment on function private.resolve_items is 'The names of the items that staff named by label or by name; an unknown one is refused with the list of valid ones.';

create function private.check_decision(review public.reviews) returns public.reviews
language plpgsql
security definer
set search_path = ''
as $$
declare
  application public.applications;
  receiver_id text;
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

  if review.decision in ('不予受理', '要求补正', '不予通过') and review.reason is null then
    perform private.refuse('reason_required', format('“%s”必须填写理由（reason），职工会看到。', review.decision));
  end if;

  if review.decision = '要求补正' then
    if coalesce(cardinality(review.items_to_correct), 0) = 0 then
      perform private.refuse('items_required', format('要求补正必须写明补正哪些项目（items_to_correct）。可以选：%s。',
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
  return review;
end
$$;
comment on function private.check_decision is 'Refuses an illegal or incomplete decision with a sentence that says what to do; answers the row as it is to be saved.';

create function private.guard_review_update() returns trigger
language plpgsql
set search_path = ''
as $$
declare
  theirs constant text[] := array['decision', 'reason', 'items_to_correct', 'transfer_to', 'internal_note'];
begin
  if current_user = 'app_definer' then
    return new;
  end if;
  if old.decision is not null then
    perform private.refuse('already_decided', format('这一轮已经作出决定（%s，%s），不能再改。需要继续处理的，请看这份申请最新的一轮。',
      old.decision, to_char(old.decided_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI')));
  end if;
  if old.closed_at is not null then
    perform private.refuse('round_closed', '这一轮已经结束（职工撤回了申请），不能再改。');
  end if;
  if to_jsonb(new) - theirs <> to_jsonb(old) - theirs then
    perform private.refuse('read_only', '只能填写决定（decision）、理由（reason）、补正项目（items_to_correct）、转给（transfer_to）、内部备注（internal_note）五列，其他列由系统填写。');
  end if;

  new.reason := nullif(trim(new.reason), '');
  new.transfer_to := nullif(trim(new.transfer_to), '');
  new.items_to_correct := nullif(array_remove(array_remove(new.items_to_correct, ''), null), '{}');
  if new.decision is null then
    -- Cell by cell in the console, the receiver comes before the decision: its full name must do there too.
    new.transfer_to := coalesce(
      (select found.id from public.trade_unions as found where new.transfer_to in (found.id, found.name)), new.transfer_to);
    return new;
  end if;
  new := private.check_decision(new);
  new.decided_by := case when session_user = current_user then session_user else format('%s（%s）', current_user, session_user) end;
  new.decided_at := now();
  new.closed_at := now();
  return new;
end
$$;
comment on function private.guard_review_update is 'What staff may change in a round and when; runs as whoever edits.';

alter function private.check_decision owner to app_definer;
grant execute on function private.resolve_items(jsonb, text[]) to app_definer;
grant execute on function private.check_decision(public.reviews) to staff;

create trigger b_guard_update before update on public.reviews
for each row execute function private.guard_review_update();
