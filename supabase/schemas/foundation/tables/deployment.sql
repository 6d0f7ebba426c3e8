-- Where this deployment is found. One row, which the owner fills in once (docs/deploy.md).
create table private.deployment (
  is_only boolean primary key default true check (is_only),
  functions_url text constraint "地址要以https://开头" check (functions_url ~ '^(https://[^/\s]+|http://127\.0\.0\.1:\d+)$')
);
comment on table private.deployment is '部署：函数服务的地址，管理员写一次，材料的链接从这里来';
comment on column private.deployment.functions_url is 'The address of the functions without a path, such as https://api.example.org. Empty: materials have no links.';

alter table private.deployment enable row level security;
create policy "api functions read the deployment" on private.deployment for select to app_definer using (true);
grant select on private.deployment to app_definer;

create trigger a_guard_deletion before delete on private.deployment for each statement execute function private.guard_fixed_rows();
create trigger a_guard_truncate before truncate on private.deployment for each statement execute function private.guard_fixed_rows();
