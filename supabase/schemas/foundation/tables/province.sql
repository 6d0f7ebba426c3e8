-- The province that this database serves: one row, from the province's folder. What is true of one province only is read
-- from here and is in no check, function or view.
create table private.province (
  is_only boolean primary key default true check (is_only),
  code text not null check (code ~ '^\d\d0000$'),
  name text not null check (length(name) between 2 and 20),
  letters text not null check (letters ~ '^[A-Z]{2}$'),
  hotline text not null check (hotline ~ '^[0-9-]{3,20}$'),
  west numeric not null,
  east numeric not null,
  south numeric not null,
  north numeric not null,
  check (west < east and south < north)
);
comment on table private.province is '本省：行政区划代码、名称、热线和经纬度范围，由省的文件夹写入，工作人员不改';
comment on column private.province.letters is 'The first letters of reference numbers and of the ids of industrial unions';
comment on column private.province.west is 'Bounds in degrees (GCJ-02), a little outside of the border.';

alter table private.province enable row level security;
create policy "api functions read the province" on private.province for select to app_definer using (true);
grant select on private.province to app_definer;

create trigger a_guard_deletion before delete on private.province for each statement execute function private.guard_fixed_rows();
create trigger a_guard_truncate before truncate on private.province for each statement execute function private.guard_fixed_rows();
create trigger b_guard_code before insert or update on private.province
for each row execute function private.guard_province();
