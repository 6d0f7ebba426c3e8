-- One verified phone signs up once for an event, and with one ID number one signup is confirmed, so a person who knows a number
-- can take its owner's place. Staff check the ID card and remove that signup: its owner signs up at once, or is approved.
create function private.release_taken_signup(signup_id uuid, reason text) returns text
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  taken public.signups;
  event public.events;
begin
  select * into taken from public.signups as found where found.id = signup_id;
  if taken.id is null or not private.is_in_scope((
    select hosted.trade_union_id from public.events as hosted where hosted.id = taken.event_id
  )) then
    perform private.refuse('not_found', '没有这个编号的报名，请在 signups 里核对 id 一栏。');
  end if;
  if length(private.normalize_text(coalesce(reason, ''))) < 5 then
    perform private.refuse('reason_required', '请写明怎样核对了本人身份（至少 5 个字），会记录在 change_log 里。');
  end if;
  perform private.lock_pool(taken.event_id, taken.pool);
  select * into taken from public.signups as found where found.id = signup_id for update;
  if taken.status not in ('待审核', '已确认', '候补', '待确认') then
    perform private.refuse('not_live', format('这份报名现在是“%s”，不占名额，不用取消。', taken.status));
  end if;
  select * into event from public.events as found where found.id = taken.event_id;
  perform private.end_signup(taken, '经核对不是本人报名');
  perform private.send_message(taken.worker_id, '报名已取消',
    private.addressed(taken) || format('“%s”的这份报名，经主办方核对证件，不是本人报的，已经取消。有疑问请拨 %s。', event.title, (private.our_province()).hotline),
    private.signup_link(taken.event_id));
  insert into public.change_log (kind, table_name, subject, database_user, studio_account, before, after, reason, trade_union_id)
  values ('修改', 'signups', format('%s，报名序号 %s', event.title, taken.number), private.acting_role(), private.studio_account(),
    jsonb_build_object('status', taken.status), jsonb_build_object('status', '已取消'), trim(reason), event.trade_union_id);
  return format('已取消“%s”第 %s 号报名。%s', event.title, taken.number, case
    when exists (
      select from public.signups as waiting
      where waiting.event_id = event.id and waiting.id_number_hash = taken.id_number_hash
        and waiting.has_taken_id_number and waiting.status = '待审核'
    ) then '本人的报名在“待审核”里，请主办方通过。' else '请本人现在就在手机上重新报名。' end);
end
$$;

comment on function private.release_taken_signup is
  'Removes a live signup that was made with another person''s ID number or phone. Its seat is passed on like any freed seat.';
alter function private.release_taken_signup owner to app_definer;
grant execute on function private.release_taken_signup to staff;
