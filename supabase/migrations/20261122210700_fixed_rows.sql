-- Lists that the program relies on: hosted Studio's user owns them and could delete a row with two clicks. Without its row 申请
-- would never be cleared, a service would lose its promise. A migration that has to do it disables the trigger for itself.

create function private.guard_fixed_rows() returns trigger
language plpgsql
set search_path = ''
as $$
begin
  perform private.refuse('read_only', format('“%s”的行不能删除，请改里面的内容。',
    split_part(obj_description(tg_relid, 'pg_class'), '：', 1)));
  return null;
end
$$;
comment on function private.guard_fixed_rows is 'Rows that the program relies on stay; the sentence names the list by its comment.';

create trigger a_guard_deletion before delete on public.retention_settings for each statement execute function private.guard_fixed_rows();
create trigger a_guard_truncate before truncate on public.retention_settings for each statement execute function private.guard_fixed_rows();
create trigger a_guard_deletion before delete on public.service_settings for each statement execute function private.guard_fixed_rows();
create trigger a_guard_truncate before truncate on public.service_settings for each statement execute function private.guard_fixed_rows();
create trigger a_guard_deletion before delete on public.trade_unions for each statement execute function private.guard_fixed_rows();
create trigger a_guard_truncate before truncate on public.trade_unions for each statement execute function private.guard_fixed_rows();

create function private.guard_union_names() returns trigger
language plpgsql
set search_path = ''
as $$
begin
  perform private.refuse('read_only', '工会的编号、名称、层级、上级和所在地与小程序一致，只能改电话、地址和经纬度。');
  return null;
end
$$;
comment on function private.guard_union_names is 'The directory keeps what the phones know of a union.';
create trigger b_guard_names before update on public.trade_unions
for each row when (
  (new.id, new.name, new.level, new.parent_id, new.region_code, new.region_name)
    is distinct from (old.id, old.name, old.level, old.parent_id, old.region_code, old.region_name)
)
execute function private.guard_union_names();
