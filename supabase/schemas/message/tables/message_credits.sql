-- The outbox of public.messages for WeChat: what workers allowed, what is claimed, and the results.
create table private.message_credits (
  worker_id uuid not null references public.workers (id) on delete cascade,
  template_id text not null check (length(template_id) between 1 and 100),
  credits integer not null check (credits between 0 and 50),
  primary key (worker_id, template_id)
);
comment on table private.message_credits is
  'How many messages of a template a worker still allows in WeChat. Each tap on 允许 adds one (一次性订阅).';

alter table private.message_credits enable row level security;
create policy "api functions count credits" on private.message_credits for all to app_definer using (true) with check (true);
grant select, insert, update, delete on private.message_credits to app_definer;
