-- A function in SQL is planned at every call, one in plpgsql once per connection: what every signup calls is plpgsql.
create or replace function private.submitted_signup(worker_id uuid, event_id uuid, client_token uuid) returns public.signups
language plpgsql stable
set search_path = ''
as $$
declare
  earlier public.signups;
begin
  select * into earlier from public.signups as found
  where found.worker_id = submitted_signup.worker_id and found.event_id = submitted_signup.event_id
    and found.client_token = submitted_signup.client_token;
  return earlier;
end
$$;

create or replace function private.seat_label(pool public.pool_name, seat integer) returns text
language plpgsql immutable
set search_path = ''
as $$
begin
  return case pool when '男' then 'M' when '女' then 'F' else 'N' end || lpad(seat::text, greatest(2, length(seat::text)), '0');
end
$$;

create or replace function private.is_cancelable(status public.signup_status, event public.events) returns boolean
language plpgsql stable
set search_path = ''
as $$
begin
  return case
    when status = '已确认' then now() < event.cancel_deadline
    else status in ('待审核', '候补', '待确认') and now() < event.starts_at
  end;
end
$$;

create or replace function private.record_signup_status(signup_id uuid, status public.signup_status, note text) returns void
language plpgsql
set search_path = ''
as $$
begin
  insert into public.signup_events (signup_id, status, note)
  values (record_signup_status.signup_id, record_signup_status.status, record_signup_status.note);
end
$$;
