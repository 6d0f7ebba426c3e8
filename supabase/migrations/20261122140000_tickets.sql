-- 票: the public half of a key that was made on the worker's phone. Whoever holds the private half can show the code at the
-- door; no server can. One phone holds a ticket at a time, and every key it ever had stays on record.

create table public.signup_tickets (
  id bigint generated always as identity primary key,
  signup_id uuid not null references public.signups (id),
  public_key bytea not null check (length(public_key) = 32),
  ticket_hash bytea not null check (length(ticket_hash) = 16),
  registered_at timestamptz not null default now(),
  replaced_at timestamptz,
  constraint one_row_per_key unique (signup_id, public_key)
);
create unique index one_phone_per_ticket on public.signup_tickets (signup_id) where replaced_at is null;
comment on table public.signup_tickets is '电子票：每张票登记过的手机，由系统填写，只供查看。私钥只在职工手机里，这里没有';
comment on column public.signup_tickets.id is '序号';
comment on column public.signup_tickets.signup_id is '报名';
comment on column public.signup_tickets.public_key is '公钥，用来核对票码';
comment on column public.signup_tickets.ticket_hash is '报名编号和公钥的摘要，签到的手机上只有它';
comment on column public.signup_tickets.registered_at is '这部手机登记的时间';
comment on column public.signup_tickets.replaced_at is '换到另一部手机的时间；空着就是现在用的';

call private.guard_table('public.signup_tickets');
alter table public.signup_tickets enable row level security;
create policy "api functions keep tickets" on public.signup_tickets for all to app_definer using (true) with check (true);
create policy "staff read tickets" on public.signup_tickets for select to staff using (true);
grant select, insert, update on public.signup_tickets to app_definer;
grant select on public.signup_tickets to staff;

create function private.ticket_hash(signup_id uuid, public_key bytea) returns bytea
language sql immutable
set search_path = ''
as $$ select substr(sha512(uuid_send(signup_id) || public_key), 1, 16) $$;
comment on function private.ticket_hash is
  'What a door keeps of a ticket: the signup is part of it, so that nobody registers a key that was seen on another''s ticket.';

create function private.ticket_json(ticket public.signup_tickets, moves_left integer) returns jsonb
language sql stable
set search_path = ''
as $$ select jsonb_build_object('registeredAt', ticket.registered_at, 'movesLeft', moves_left, 'now', now()) $$;
comment on function private.ticket_json is 'Ticket of shared/api, with the server''s clock.';

grant execute on function
  private.ticket_hash(uuid, bytea), private.ticket_json(public.signup_tickets, integer)
to app_definer;

create function api.register_ticket(signup_id uuid, public_key text, is_move boolean default false) returns jsonb
language plpgsql
security definer
set search_path = ''
as $$
declare
  most_moves constant integer := 5;
  own_signup public.signups := private.lock_own_signup(signup_id);
  key constant bytea := decode(register_ticket.public_key, 'hex');
  used_moves integer;
  ticket public.signup_tickets;
begin
  if length(key) <> 32 then
    perform private.raise_code(422, 'invalid_input', 'publicKey');
  end if;
  if own_signup.status not in ('已确认', '已签到') then
    perform private.raise_code(409, 'no_ticket');
  end if;
  select greatest(count(*) - 1, 0) into used_moves
  from public.signup_tickets as known where known.signup_id = own_signup.id;
  select * into ticket from public.signup_tickets as known
  where known.signup_id = own_signup.id and known.replaced_at is null;
  if ticket.public_key = key then
    return private.ticket_json(ticket, most_moves - used_moves);
  end if;

  if ticket.id is not null then
    if not is_move then
      perform private.raise_code(409, 'ticket_elsewhere');
    end if;
    if used_moves >= most_moves then
      perform private.raise_code(409, 'ticket_moves_used_up');
    end if;
    if exists (
      select from public.signup_tickets as known where known.signup_id = own_signup.id and known.public_key = key
    ) then
      perform private.raise_code(422, 'invalid_input', 'publicKey');
    end if;
    used_moves := used_moves + 1;
    update public.signup_tickets as known set replaced_at = now() where known.id = ticket.id;
    perform private.send_message(own_signup.worker_id, '您的票换到了另一部手机',
      '原来那部手机上的票码不能再用了。不是您本人换的，请在门口报姓名和手机尾号签到，并告诉主办方。',
      private.signup_link(own_signup.event_id));
  end if;
  insert into public.signup_tickets (signup_id, public_key, ticket_hash)
  values (own_signup.id, key, private.ticket_hash(own_signup.id, key))
  returning * into ticket;
  return private.ticket_json(ticket, most_moves - used_moves);
end
$$;
comment on function api.register_ticket is
  'Ties a confirmed signup to the key of the worker''s phone (hex). The same key again changes nothing; another phone''s only as a move, five times at most, and the worker gets a message.';

call private.hand_over_api_functions();
grant execute on function api.register_ticket(uuid, text, boolean) to authenticated;
