create function api.cancel_signup(signup_id uuid) returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  own_signup public.signups := private.lock_own_signup(signup_id);
  event public.events;
begin
  if own_signup.status = '已取消' then
    return private.signup_json(own_signup);
  end if;
  select * into event from public.events as found where found.id = own_signup.event_id;
  event := private.in_session(event, own_signup.session_number);
  if not private.is_cancelable(own_signup.status, event) then
    perform private.raise_code(409, case
      when own_signup.status in ('已确认', '候补', '待确认', '待审核') then 'cancel_deadline_passed' else 'already_decided' end);
  end if;

  own_signup := private.end_signup(own_signup, '本人取消');
  return private.own_signup_json(own_signup, event);
end
$$;

comment on function api.cancel_signup is
  'Cancels a seat or a place on the waitlist. A freed seat is offered to the next person in the same transaction. Repeating the call changes nothing.';
alter function api.cancel_signup owner to app_definer;
grant execute on function api.cancel_signup to authenticated;
