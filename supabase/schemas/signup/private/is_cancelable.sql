create function private.is_cancelable(status public.signup_status, event public.events) returns boolean
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return case
    when status = '已确认' then now() < event.cancel_deadline
    else status in ('待审核', '候补', '待确认') and now() < event.starts_at
  end;
end
$$;

comment on function private.is_cancelable is
  'A confirmed seat can be canceled until the deadline. A waiting person can leave until the event begins.';
grant execute on function private.is_cancelable to app_definer;
