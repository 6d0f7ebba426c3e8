create view public.complaints_by_county_and_year with (security_invoker = true) as
select
  row_number() over (order by counted.year desc, receiver.id) as 序号,
  counted.year as 年份,
  superior.name as 上级工会,
  receiver.name as 受理工会,
  counted.submitted as 提交,
  counted.without_outcome as 没有结果,
  counted.reminders as 提示函,
  counted.opinions as 监督意见书,
  counted.proposals as 监督建议书,
  counted.corrected as 整改,
  counted.to_legal_aid as 转法律援助
from (
  select happened.year, happened.trade_union_id,
    count(*) filter (where happened.what = '提交') as submitted,
    count(*) filter (where happened.what = '提交' and happened.is_without_outcome) as without_outcome,
    count(*) filter (where happened.what = '提示函') as reminders,
    count(*) filter (where happened.what = '监督意见书') as opinions,
    count(*) filter (where happened.what = '监督建议书') as proposals,
    count(*) filter (where happened.what = '整改') as corrected,
    count(*) filter (where happened.what = '转法律援助') as to_legal_aid
  from (
    select extract(year from application.submitted_at at time zone 'Asia/Shanghai')::integer as year, application.trade_union_id,
      '提交' as what,
      application.status not in ('已撤回', '不予受理', '未通过') and not exists (
        select from public.complaint_outcomes as outcome where outcome.application_id = application.id
      ) as is_without_outcome
    from public.applications as application
    where application.service_code = 'rights-complaint'
    union all
    select extract(year from outcome.issued_on)::integer, outcome.trade_union_id, outcome.outcome::text, false
    from public.complaint_outcomes as outcome
  ) as happened
  group by 1, 2
) as counted
join public.trade_unions as receiver on receiver.id = counted.trade_union_id
left join public.trade_unions as superior on superior.id = receiver.parent_id
order by 1;

comment on view public.complaints_by_county_and_year is '权益诉求统计：每年每个工会收到多少件职工权益诉求、各有多少个处理结果。只有件数，没有姓名';
comment on column public.complaints_by_county_and_year.序号 is '排列的顺序：最近的年份在最上面';
comment on column public.complaints_by_county_and_year.年份 is '提交的年份；处理结果按记录的日期';
comment on column public.complaints_by_county_and_year.上级工会 is '受理工会的上级工会；省总工会为空';
comment on column public.complaints_by_county_and_year.受理工会 is '提交按现在的受理工会，处理结果按记录时的受理工会';
comment on column public.complaints_by_county_and_year.提交 is '这一年提交的件数';
comment on column public.complaints_by_county_and_year.没有结果 is '这一年提交、还没有记录任何处理结果的件数；撤回、不予受理、未通过的不算';
comment on column public.complaints_by_county_and_year.提示函 is '这一年发出的提示函';
comment on column public.complaints_by_county_and_year.监督意见书 is '这一年发出的监督意见书';
comment on column public.complaints_by_county_and_year.监督建议书 is '这一年提出的监督建议书';
comment on column public.complaints_by_county_and_year.整改 is '这一年单位整改的件数';
comment on column public.complaints_by_county_and_year.转法律援助 is '这一年转法律援助的件数';

grant select on public.complaints_by_county_and_year to staff;
