create function private.accept_silently() returns integer
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  late record;
  typed public.reviews;
  accepted integer := 0;
begin
  delete from private.job_faults as fault where fault.at < now() - interval '90 days';
  for late in
    select review.id, review.reference, review.application_id
    from public.reviews as review
    join public.applications as application on application.id = review.application_id
    where review.closed_at is null and application.status = '已提交' and application.accept_by < private.today()
    order by review.id
  loop
    begin
      -- 行政许可法 第三十二条: 逾期不告知的，自收到申请材料之日起即为受理.
      select * into typed from public.reviews as review
      where review.id = late.id and review.closed_at is null and review.application_status = '已提交' for update;
      if found then
        update public.reviews as review
        set decision = '受理', reason = '五个工作日内没有作出决定，视为受理。', items_to_correct = null, transfer_to = null,
          granted_amount = null, handler = null, handled_since = null, decided_by = '系统', decided_at = now(), closed_at = now()
        where review.id = late.id;
        -- What a clerk has half typed goes on in the next round.
        update public.reviews as review
        set reason = typed.reason, items_to_correct = typed.items_to_correct, transfer_to = typed.transfer_to,
          granted_amount = typed.granted_amount, staff_name = typed.staff_name, internal_note = typed.internal_note,
          handler = typed.handler, handled_since = typed.handled_since
        where review.application_id = late.application_id and review.closed_at is null;
        accepted := accepted + 1;
      end if;
    exception when others then
      insert into private.job_faults (job_name, subject, message) values ('accept-silently', late.reference, left(sqlerrm, 10000));
    end;
  end loop;
  return accepted;
end
$$;

comment on function private.accept_silently is
  'Five working days without a decision count as 受理, however late this job runs. What a clerk has half typed goes on in the next round. A failure of one application is recorded in private.job_faults.';
grant execute on function private.accept_silently to app_definer;
