create function private.guard_review_update() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  theirs constant text[] := array[
    'decision', 'reason', 'items_to_correct', 'transfer_to', 'granted_amount', 'staff_name', 'internal_note',
    'handler'
  ];
  written_later constant text[] := array['internal_note'];
  code text;
  sentence text;
begin
  if current_user = 'app_definer' then
    return new;
  end if;
  if old.closed_at is not null and new.internal_note is distinct from old.internal_note
    and to_jsonb(new) - written_later = to_jsonb(old) - written_later then
    if exists (select from public.applications as erased where erased.id = old.application_id and erased.erased_at is not null) then
      perform private.refuse('erased', format('%s：个人信息已经清除，不能再写备注。', old.reference));
    end if;
    return new;
  end if;
  if old.decision is not null then
    perform private.refuse('already_decided', format('%s：这一轮已经作出决定（%s，%s），不能再改，只有内部备注可以补写。需要继续处理的，请看这份申请最新的一轮；决定错了的，请撤销（undo_decision）。',
      old.reference, old.decision, to_char(old.decided_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI')));
  end if;
  if old.closed_at is not null then
    perform private.refuse('round_closed', format('%s：这一轮已经结束（职工撤回了申请，或者上一个决定被撤销），不能再改，只有内部备注可以补写。', old.reference));
  end if;
  if to_jsonb(new) - theirs <> to_jsonb(old) - theirs then
    perform private.refuse('read_only', '只能填写决定（decision）、理由（reason）、补正项目（items_to_correct）、转给（transfer_to）、金额（granted_amount）、经办人（staff_name）、内部备注（internal_note）七列和谁在办（handler），其他列由系统填写。');
  end if;

  new.reason := nullif(private.normalize_text(new.reason), '');
  new.transfer_to := nullif(private.normalize_text(new.transfer_to), '');
  new.staff_name := nullif(private.normalize_text(new.staff_name), '');
  new.items_to_correct := nullif(array_remove(array_remove(new.items_to_correct, ''), null), '{}');
  new := private.hold_review(old, new);
  if new.decision is null then
    -- Staff edit cell by cell, and the receiver comes before the decision. So its full name must be accepted there too.
    if new.transfer_to is not null then
      new.transfer_to := private.receiver_of(new.transfer_to);
    end if;
    return new;
  end if;
  begin
    new := private.check_decision(new);
  exception when raise_exception then
    -- When twenty rows are saved at once: the row that is wrong.
    get stacked diagnostics sentence = message_text, code = pg_exception_detail;
    perform private.refuse(code, format('%s：%s', new.reference, sentence));
  end;
  new.staff_name := coalesce(new.staff_name, new.handler);
  new.handler := null;
  new.handled_since := null;
  new.decided_by := private.acting_role();
  new.studio_account := private.studio_account();
  new.decided_at := now();
  new.closed_at := now();
  return new;
end
$$;

comment on function private.guard_review_update is 'What staff may change in a round and when. Runs as the person who edits.';
