-- What happened in a period, one row each: submissions, withdrawals and decisions that still stand.
create function private.happenings(from_at timestamptz, until_at timestamptz, with_cause boolean default true)
returns table (
  at timestamptz, what text, application_id uuid, trade_union_id text, service_name text, cause text,
  days numeric, is_on_time boolean, amount numeric
)
language sql stable
set search_path = pg_catalog, pg_temp
as $$
  select application.submitted_at, '提交', application.id, application.trade_union_id, application.service_name,
    case when with_cause then application.answers ->> 'mainCause' end, null::numeric, null::boolean, null::numeric
  from public.applications as application
  where application.submitted_at >= from_at and application.submitted_at < until_at
  union all
  select application.closed_at, '撤回', application.id, application.trade_union_id, application.service_name,
    case when with_cause then application.answers ->> 'mainCause' end, null, null, null
  from public.applications as application
  where application.status = '已撤回' and application.closed_at >= from_at and application.closed_at < until_at
  union all
  select review.decided_at, review.decision::text, review.application_id, review.trade_union_id, review.service_name,
    case when with_cause then (
      select application.answers ->> 'mainCause' from public.applications as application where application.id = review.application_id
    ) end,
    case when review.decision in ('通过', '不予通过', '不予受理')
      then extract(epoch from review.decided_at - review.submitted_at) / 86400 end,
    case when review.decision in ('通过', '不予通过', '不予受理')
      then (review.decided_at at time zone 'Asia/Shanghai')::date <= review.due_on end,
    -- An amount at 办结 replaces the one at 通过: money counts with the last decision that names an amount.
    case when review.granted_amount is not null and not exists (
      select from public.reviews as later
      where later.application_id = review.application_id and later.round > review.round
        and later.granted_amount is not null and later.undone_at is null
    ) then review.granted_amount end
  from public.reviews as review
  where review.decision is not null and review.undone_at is null
    and review.decided_at >= from_at and review.decided_at < until_at
$$;

comment on function private.happenings is
  'Submissions, withdrawals and standing decisions of a period, with the days to the decision and the money granted. with_cause reads each application.';
grant execute on function private.happenings to staff;
