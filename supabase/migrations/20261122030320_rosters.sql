-- 名单: page by page on the phone, whole in an export through a link that works once and is logged.

create table private.export_links (
  token_hash bytea primary key,
  worker_id uuid not null references public.workers (id),
  event_id uuid not null references public.events (id) on delete cascade,
  format text not null check (format in ('xlsx', 'csv')),
  reason text,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null default now() + interval '5 minutes',
  redeemed_at timestamptz
);
comment on table private.export_links is 'A download that works once for five minutes; only the hash of its token is kept. With a reason it shows whole ID numbers.';
create index export_links_event on private.export_links (event_id, worker_id);
create index export_links_worker on private.export_links (worker_id);
alter table private.export_links enable row level security;
create policy "api functions keep links" on private.export_links for all to app_definer using (true) with check (true);
grant select, insert, update, delete on private.export_links to app_definer;

create function private.may_see_id_numbers(event_id uuid, worker_id uuid) returns boolean
language sql stable
set search_path = ''
as $$
  select exists (
    select from private.export_links as link
    where link.event_id = may_see_id_numbers.event_id and link.worker_id = may_see_id_numbers.worker_id
      and link.reason is not null and link.redeemed_at > now() - interval '30 minutes'
  )
$$;
comment on function private.may_see_id_numbers is
  'Whole ID numbers only while a logged export with a reason is being written.';

grant execute on function private.may_see_id_numbers(uuid, uuid) to app_definer;

create function api.list_signups(event_id uuid, after_number bigint default 0, page_size integer default 100, unmasked boolean default false)
returns jsonb
language plpgsql stable
security definer
set search_path = ''
as $$
declare
  event public.events := private.managed_event(event_id);
  own_id constant uuid := private.current_worker_id();
begin
  if unmasked and not private.may_see_id_numbers(event.id, own_id) then
    perform private.raise_code(403, 'forbidden');
  end if;
  return (
    select coalesce(jsonb_agg(page.line order by page.number), '[]')
    from (
      select signup.number, private.signup_row_json(signup, event, unmasked) as line
      from public.signups as signup
      where signup.event_id = event.id and signup.anonymized_at is null and signup.number > coalesce(after_number, 0)
      order by signup.number
      limit least(greatest(coalesce(page_size, 100), 1), 1000)
    ) as page
  );
end
$$;
comment on function api.list_signups is
  'The roster of an organizer''s event by signup number, page by page; ID numbers are masked unless a logged export with a reason asks.';

create function api.count_signups(event_id uuid) returns integer
language plpgsql stable
security definer
set search_path = ''
as $$
declare
  event public.events := private.managed_event(event_id);
begin
  return (
    select count(*) from public.signups as signup where signup.event_id = event.id and signup.anonymized_at is null
  );
end
$$;
comment on function api.count_signups is 'How many rows a complete roster has: canceled signups too, anonymized ones no more.';

create function api.create_export(event_id uuid, format text, reason text default null) returns jsonb
language plpgsql
security definer
set search_path = ''
as $$
declare
  event public.events := private.managed_event(event_id);
  token constant text := private.random_token();
  link private.export_links;
begin
  if create_export.format is null or create_export.format not in ('xlsx', 'csv') then
    perform private.raise_code(422, 'invalid_input', 'format');
  end if;
  delete from private.export_links as old where old.expires_at < now() - interval '1 day';
  insert into private.export_links (token_hash, worker_id, event_id, format, reason)
  values (private.token_hash(token), private.current_worker_id(), event.id, create_export.format,
    nullif(trim(create_export.reason), ''))
  returning * into link;
  return jsonb_build_object('token', token, 'expiresAt', link.expires_at);
end
$$;
comment on function api.create_export is 'A link for one download within five minutes; a reason asks for whole ID numbers.';

create function api.redeem_export(token text) returns jsonb
language plpgsql
security definer
set search_path = ''
as $$
declare
  link private.export_links;
  event public.events;
  row_count integer;
begin
  update private.export_links as found set redeemed_at = now()
  where found.token_hash = private.token_hash(token) and found.redeemed_at is null and found.expires_at > now()
  returning * into link;
  if link.token_hash is null then
    perform private.raise_code(410, 'link_expired');
  end if;
  select * into event from private.managed_events(link.worker_id) as managed where managed.id = link.event_id;
  if event.id is null then
    perform private.raise_code(404, 'not_found');
  end if;
  select count(*) into row_count from public.signups as signup
  where signup.event_id = event.id and signup.anonymized_at is null;
  perform private.log_access(
    (select format('%s %s', max(organizer.name), max(private.mask_phone(organizer.phone)))
      from public.organizers as organizer where organizer.phone = private.verified_phone(link.worker_id)),
    format('导出名单（%s%s）', link.format, case when link.reason is null then '' else '，含完整证件号码' end),
    event.title, link.reason, row_count
  );
  return jsonb_build_object(
    'workerId', link.worker_id, 'eventId', event.id, 'eventTitle', event.title, 'format', link.format,
    'unmasked', link.reason is not null, 'rowCount', row_count
  );
end
$$;
comment on function api.redeem_export is 'Takes the token of a link, once, and logs who exports how many; afterwards it is link_expired.';

call private.hand_over_api_functions();
grant execute on function
  api.list_signups(uuid, bigint, integer, boolean), api.count_signups(uuid), api.create_export(uuid, text, text)
to authenticated;
grant execute on function api.redeem_export(text) to anon, authenticated;
