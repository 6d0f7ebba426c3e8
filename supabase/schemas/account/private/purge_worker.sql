create function private.purge_worker(worker_id uuid, reason text, actor text default null) returns void
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  unfinished text;
begin
  perform from public.workers as worker where worker.id = purge_worker.worker_id for update;
  if not found then
    perform private.refuse('not_found', '没有这个职工编号，请核对 workers 里的编号。');
  end if;
  select string_agg(format('%s（%s）', own.reference, own.status), '、' order by own.reference) into unfinished
  from public.applications as own where own.worker_id = purge_worker.worker_id and private.is_unfinished(own);
  if unfinished is not null then
    perform private.refuse('still_open', format('这位职工还有没结束的申请：%s。先让它们结束，再清除；怎样结束，对每一份运行 purge_application 会说明。', unfinished));
  end if;
  perform private.purge_application(own.reference, purge_worker.reason, purge_worker.actor)
  from public.applications as own where own.worker_id = purge_worker.worker_id;
  perform private.purge_signups(purge_worker.worker_id);
  insert into private.doomed_files (path)
  select attachment.path from public.attachments as attachment where attachment.worker_id = purge_worker.worker_id
  on conflict do nothing;
  delete from public.attachments as attachment where attachment.worker_id = purge_worker.worker_id;
  perform private.purge_traces(purge_worker.worker_id);
  delete from private.drafts as draft where draft.worker_id = purge_worker.worker_id;
  delete from private.children as child where child.worker_id = purge_worker.worker_id;
  delete from private.profiles as profile where profile.worker_id = purge_worker.worker_id;
  delete from public.messages as message where message.worker_id = purge_worker.worker_id;
  delete from private.worker_accounts as account where account.worker_id = purge_worker.worker_id;
  delete from private.sms_codes as own where own.worker_id = purge_worker.worker_id;
  update public.workers as worker
  set display_name = '已注销', phone_masked = null, deleted_at = coalesce(worker.deleted_at, now())
  where worker.id = purge_worker.worker_id;
  perform private.log_access(coalesce(purge_worker.actor, private.acting_role()), '清除个人信息',
    format('职工 %s', purge_worker.worker_id), trim(purge_worker.reason), 1);
end
$$;

comment on function private.purge_worker is
  'Deletes a worker who has nothing open, with every application, signup, draft and message, and logs it: select private.purge_worker(''职工编号'', ''理由''). Consents stay as proof, without a name.';
alter function private.purge_worker owner to app_definer;
