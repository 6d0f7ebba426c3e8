-- 服务点: places of the unions that a worker goes to. Staff keep them, one by one or from a table.
create table public.places (
  id uuid primary key default gen_random_uuid(),
  state public.place_state not null default '草稿',
  kind public.place_kind not null,
  name text not null constraint "名称要写2到40字" check (length(name) between 2 and 40),
  trade_union_id text not null constraint "管理的工会要从工会名录里选" references public.trade_unions (id),
  region_code text not null constraint "所在县区要从工会名录里选" references public.trade_unions (region_code),
  address text not null constraint "地址要写2到100字" check (length(address) between 2 and 100),
  latitude numeric(9, 6),
  longitude numeric(9, 6),
  opening_hours text constraint "开放时间最多200字" check (length(opening_hours) <= 200),
  phone text constraint "电话只填数字和短横线" check (phone ~ '^[0-9-]{5,20}$'),
  contact_name text constraint "联系人最多20字" check (length(contact_name) <= 20),
  facilities text constraint "设施最多300字" check (length(facilities) <= 300),
  notice text constraint "提示最多200字" check (length(notice) <= 200),
  checked_on date constraint "核对日期要在2020年以后" check (checked_on >= date '2020-01-01'),
  openings jsonb not null default '[]' constraint "开放时间整理后最多10000字节" check (octet_length(openings::text) <= 10000),
  facility_list jsonb not null default '[]' constraint "设施整理后最多10000字节" check (octet_length(facility_list::text) <= 10000),
  updated_at timestamptz not null default now(),
  drafted_from text constraint "这份申请已经有服务点" unique constraint "来自哪份申请最多20字" check (length(drafted_from) <= 20),
  picture text constraint "照片由系统填写，只能清空" check (picture ~ '^[0-9a-f]{16}$'),
  constraint "服务点里不要写身份证号" check (
    not private.holds_id_number(concat_ws(E'\n', name, address, opening_hours, phone, contact_name, facilities, notice))
  ),
  constraint "经度和纬度要一起填" check ((latitude is null) = (longitude is null))
);
comment on table public.places is '服务点：驿站、母婴室、书屋等，改成“已发布”后职工在“身边服务”里看得到。很多条一起加，请用 place_imports';
comment on column public.places.id is '编号，系统生成';
comment on column public.places.state is '草稿：职工看不到；已发布：职工看得到';
comment on column public.places.kind is '类型';
comment on column public.places.name is '名称，2–40 字';
comment on column public.places.trade_union_id is '哪个工会管：编号或全称，从工会名录里选';
comment on column public.places.region_code is '在哪个县（区）：六位区划代码或名称，和工会名录里的一样';
comment on column public.places.address is '地址，从路名写起，2–100 字，例如：示例路 18 号，加油站旁边';
comment on column public.places.latitude is '纬度（GCJ-02，高德、腾讯地图的坐标，不要用百度的），与经度一起填';
comment on column public.places.longitude is '经度（GCJ-02，高德、腾讯地图的坐标，不要用百度的），与纬度一起填';
comment on column public.places.opening_hours is
  '开放时间，例如：每天 6:30–22:00；或 周一至周五 8:30–12:00、14:00–17:30；周六 9:00–12:00；或 全天；开过半夜写 20:00–次日6:00；节假日休息。分号分开不同的日子';
comment on column public.places.phone is '电话，职工看得到，只填数字和短横线，区号在前';
comment on column public.places.contact_name is '管这里的人，职工看得到，例如：王师傅';
comment on column public.places.facilities is
  '设施，用顿号分开，只写 place_facilities 里有的；括号里可以说明，坏了就写停用，例如：有水喝（热的、凉的）、能热饭、有厕所（停用，12月25日修好）';
comment on column public.places.notice is '给职工的提示，不超过 200 字，例如：冬天 20:00 关门';
comment on column public.places.checked_on is '上次核对是哪天，职工看得到';
comment on column public.places.openings is '系统从开放时间算出来的，不用填';
comment on column public.places.facility_list is '系统从设施算出来的，不用填';
comment on column public.places.updated_at is '最近修改时间，系统填写';
comment on column public.places.drafted_from is
  '来自哪份通过的申请（职工书屋、女工家园），系统填写：请核对县区、地址和开放时间，补上坐标、电话和设施，再改成“已发布”';
comment on column public.places.picture is '照片，系统填写：到 place_pictures 打开“传图片”；不要了清空这一格';

-- Two clerks who add it at once are refused by this index, all others by private.guard_place with a sentence.
create unique index "这个县区已经有这个服务点" on public.places
  (region_code, private.compare_key(name), private.compare_key(address));
create index places_published on public.places (region_code) where state = '已发布';
create index places_trade_union on public.places (trade_union_id);

alter table public.places enable row level security;
create policy "api functions draft places" on public.places for all to app_definer using (true) with check (true);
create policy "staff keep places" on public.places for all to staff
using (trade_union_id = any ((select private.unions_in_scope())::text[]))
with check (trade_union_id = any ((select private.unions_in_scope())::text[]));
create policy "provincial staff keep places" on public.places for all to province_staff using (true) with check (true);
grant select, insert, update, delete on public.places to app_definer;
grant select, insert, delete on public.places to staff;
grant update (state, kind, name, trade_union_id, region_code, address, latitude, longitude, opening_hours, phone, contact_name, facilities, notice, checked_on, picture)
  on public.places to staff;

create trigger c_stay_in_scope before insert or update of trade_union_id on public.places
for each row when (current_user <> 'app_definer') execute function private.stay_in_scope();
create trigger b_guard_place before insert or update on public.places
for each row execute function private.guard_place();
create trigger log_change after insert or update or delete on public.places
for each row when (current_user <> 'app_definer') execute function private.log_change();
create trigger touch_updated_at before update on public.places
for each row execute function private.touch_updated_at();
