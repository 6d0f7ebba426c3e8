-- 入口: the way to another system, of one union, for the people of its region and of all below it.
create table public.entries (
  id uuid primary key default gen_random_uuid(),
  kind public.entry_kind not null,
  title text not null constraint "入口名称要写2到12字" check (length(title) between 2 and 12),
  trade_union_id text not null default '' constraint "管理入口的工会要从工会名录里选" references public.trade_unions (id),
  target text constraint "网址、号码或AppID最多300字" check (length(target) <= 300),
  path text constraint "小程序页面路径最多200字" check (length(path) <= 200),
  note text constraint "入口说明最多30字" check (length(note) <= 30),
  place_in_list integer not null default 100 constraint "入口排序要在1到999之间" check (place_in_list between 1 and 999),
  is_shown boolean not null default true,
  constraint "入口里不要写身份证号" check (not private.holds_id_number(concat_ws(E'\n', title, target, note)))
);
comment on table public.entries is '入口：其他平台、网站和电话，本地区和下级地区的职工在首页“更多工会平台”里看得到';
comment on column public.entries.id is '编号，系统生成';
comment on column public.entries.kind is '种类。小程序：点了打开；网站：小程序里打不开，点了复制网址；电话：点了拨打';
comment on column public.entries.title is '名称，2–12 字，小程序要和微信里的名字一样，例如：五一学堂';
comment on column public.entries.trade_union_id is '哪个工会管：编号或全称，从工会名录里选；空着就是您自己的工会';
comment on column public.entries.target is
  '网站填网址，https:// 开头；电话填号码，区号在前；小程序填 AppID，wx 开头 18 位，空着就请职工按名称在微信里搜';
comment on column public.entries.path is '只有小程序填：打开哪一页，空着是首页';
comment on column public.entries.note is '一句说明，不超过 30 字，例如：加油、观影、公园年卡';
comment on column public.entries.place_in_list is '排第几，小的在前';
comment on column public.entries.is_shown is 'true：职工看得到；false：先收起来';

create unique index "这个工会已经有同名的入口" on public.entries (trade_union_id, private.compare_key(title));

alter table public.entries enable row level security;
create policy "api functions read entries" on public.entries for select to app_definer using (true);
create policy "staff keep entries" on public.entries for all to staff
using (trade_union_id = any ((select private.unions_in_scope())::text[]))
with check (trade_union_id = any ((select private.unions_in_scope())::text[]));
create policy "provincial staff keep entries" on public.entries for all to province_staff using (true) with check (true);
grant select on public.entries to app_definer;
grant select, insert, update, delete on public.entries to staff;

create trigger b_guard_entry before insert or update on public.entries
for each row execute function private.guard_entry();
create trigger c_stay_in_scope before insert or update of trade_union_id on public.entries
for each row when (current_user <> 'app_definer') execute function private.stay_in_scope();
create trigger log_change after insert or update or delete on public.entries
for each row when (current_user <> 'app_definer') execute function private.log_change();
