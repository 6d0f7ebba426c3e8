create function private.check_granted_amount(review public.reviews) returns void
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  if review.granted_amount is null then
    return;
  end if;
  if review.decision not in ('通过', '办结') then
    perform private.refuse('amount_without_approval', '只有“通过”和“办结”才填金额（granted_amount），请清空。');
  end if;
  if not exists (
    select from public.applications as application
    join public.service_settings as setting on setting.service_code = application.service_code
    where application.id = review.application_id and setting.grants_money
  ) then
    perform private.refuse('amount_not_for_service', format('“%s”不是发放资金的事项，请清空金额（granted_amount）。发放资金的事项在 service_settings 里设置。',
      review.service_name));
  end if;
end
$$;

comment on function private.check_granted_amount is 'Refuses an amount of money for a decision or a service that grants none.';
grant execute on function private.check_granted_amount to app_definer;
