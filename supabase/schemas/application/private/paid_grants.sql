create function private.paid_grants(application_id uuid, before timestamptz) returns table (
  reference text, service_name text, applicant_name text, is_same_account boolean, is_same_name boolean, granted_at timestamptz,
  amount numeric, trade_union_id text, union_name text
)
language sql stable
set search_path = pg_catalog, pg_temp
as $$
  select other.reference, other.service_name, other.applicant_name, same.is_same_account,
    private.compare_key(other.applicant_name) = private.compare_key(own.applicant_name), approval.decided_at,
    (
      select paid.granted_amount from public.reviews as paid
      where paid.application_id = other.id and paid.undone_at is null and paid.granted_amount is not null
        and paid.decision in ('通过', '办结')
      order by paid.round desc limit 1
    ), approval.trade_union_id, approval.trade_union_name
  from private.same_person(paid_grants.application_id) as same
  join public.applications as own on own.id = paid_grants.application_id
  join public.applications as other on other.id = same.other_id and other.erased_at is null
  join public.service_settings as setting on setting.service_code = other.service_code and setting.grants_money
  cross join lateral (
    select passed.decided_at, passed.trade_union_id, passed.trade_union_name from public.reviews as passed
    where passed.application_id = other.id and passed.decision = '通过' and passed.undone_at is null
      and passed.decided_at < coalesce(before, 'infinity')
    order by passed.round desc limit 1
  ) as approval
$$;

comment on function private.paid_grants is
  'The approved applications for money of the person who made this one, with the day, the union and the amount, null when staff entered none.';
grant execute on function private.paid_grants to app_definer;
