-- Every service of the catalogue, also those that staff have no settings for. Seeds write it.
create table private.services (
  code text primary key check (length(code) between 1 and 64),
  event_kind public.event_kind
);
comment on table private.services is 'The codes of the services that workers may apply for, from the catalogue of the province, and the kind of events that a service is done through.';

alter table private.services enable row level security;
create policy "api functions read services" on private.services for select to app_definer using (true);
grant select on private.services to app_definer;
