create function api.register_ticket(signup_id uuid, public_key text, is_move boolean default false) returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
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
      private.addressed(own_signup) || '原来那部手机上的票码不能再用了。不是您本人换的，请在门口报姓名和手机尾号签到，并告诉主办方。',
      private.signup_link(own_signup.event_id));
  end if;
  insert into public.signup_tickets (signup_id, public_key, ticket_hash)
  values (own_signup.id, key, private.ticket_hash(own_signup.id, key))
  returning * into ticket;
  return private.ticket_json(ticket, most_moves - used_moves);
end
$$;

comment on function api.register_ticket is
  'Connects a confirmed signup with the key of the worker''s phone (hex). Repeating the same key changes nothing. Another phone''s key is accepted only as a move, at most five times, and the worker gets a message.';
alter function api.register_ticket owner to app_definer;
grant execute on function api.register_ticket to authenticated;
