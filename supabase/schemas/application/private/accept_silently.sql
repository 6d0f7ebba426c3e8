create function private.accept_silently() returns integer
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  late record;
  accepted integer := 0;
begin
  delete from private.job_faults as fault where fault.at < now() - interval '90 days';
  for late in
    select review.id, review.reference
    from public.reviews as review
    join public.applications as application on application.id = review.application_id
    where review.closed_at is null and application.status = '已提交' and application.accept_by < private.today()
    order by review.id
  loop
    begin
      -- 行政许可法 第三十二条: 逾期不告知的，自收到申请材料之日起即为受理.
      update public.reviews as review
      set decision = '受理', reason = '五个工作日内没有作出决定，视为受理。', decided_by = '系统', decided_at = now(), closed_at = now()
      where review.id = late.id and review.closed_at is null and review.application_status = '已提交';
      if found then
        accepted := accepted + 1;
      end if;
    exception when others then
      insert into private.job_faults (job_name, subject, message) values ('accept-silently', late.reference, sqlerrm);
    end;
  end loop;
  return accepted;
end
$$;

comment on function private.accept_silently is
  'Five working days without a decision count as 受理, however late this job runs. A failure of one application is recorded in private.job_faults.';
grant execute on function private.accept_silently to app_definer;
