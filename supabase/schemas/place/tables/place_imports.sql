-- 导入: a table of places, pasted whole into one cell. All of it is taken, or nothing and a sentence for each wrong row.
create table public.place_imports (
  id bigint generated always as identity primary key,
  outcome text not null default '',
  content text not null constraint "表格太大，请分几次导入" check (octet_length(content) <= 2000000),
  publishes boolean not null default false,
  imported_count integer not null default 0,
  imported_at timestamptz,
  created_at timestamptz not null default now(),
  trade_union_id text constraint "导入的工会由系统填写" references public.trade_unions (id)
);
comment on table public.place_imports is '导入服务点：在 Excel 里照模板填好，全选复制，粘贴到 content，保存；outcome 写着导入了几个，或者哪一行哪里不对';
comment on column public.place_imports.id is '序号';
comment on column public.place_imports.outcome is '结果，系统填写：有一行不对就一个也不导入，改好 content 再保存一次';
comment on column public.place_imports.content is '【填写】从 Excel 或 WPS 复制来的表格，第一行是栏目名称；CSV 文件用记事本打开，全选复制也行';
comment on column public.place_imports.publishes is '【填写】true：导入以后职工马上看得到；false：先存成草稿';
comment on column public.place_imports.imported_count is '导入了几个，系统填写';
comment on column public.place_imports.imported_at is '导入的时间，系统填写；空着表示还没有导入';
comment on column public.place_imports.created_at is '新建时间，系统填写';
comment on column public.place_imports.trade_union_id is '哪个工会导入的，系统填写';

create index place_imports_trade_union on public.place_imports (trade_union_id);

alter table public.place_imports enable row level security;
create policy "staff import places" on public.place_imports for all to staff
using (trade_union_id = any ((select private.unions_in_scope())::text[]))
with check (trade_union_id = any ((select private.unions_in_scope())::text[]));
create policy "provincial staff import places" on public.place_imports for all to province_staff using (true) with check (true);
grant select, insert, delete on public.place_imports to staff;
grant update (content, publishes) on public.place_imports to staff;

create trigger b_import_places before insert or update on public.place_imports
for each row execute function private.import_places();
create trigger log_change after insert or update or delete on public.place_imports
for each row when (current_user <> 'app_definer') execute function private.log_change();
