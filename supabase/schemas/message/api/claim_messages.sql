create function api.claim_messages(templates jsonb, most integer) returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  due record;
  claimed jsonb := jsonb_build_array();
begin
  for due in
    select message.*, account.openid, private.message_kind(message.link) as kind,
      message.read_at is null and message.created_at > now() - interval '1 day' and exists (
        select from private.message_credits as credit
        where credit.worker_id = message.worker_id and credit.credits > 0
          and credit.template_id = templates ->> private.message_kind(message.link)
      ) as is_wanted
    from public.messages as message
    left join private.worker_accounts as account on account.worker_id = message.worker_id
    where message.delivery = '待发送' and message.next_attempt_at <= now()
    order by message.next_attempt_at
    limit most
    for update of message skip locked
  loop
    if due.is_wanted and due.openid is not null then
      -- Claimed for two minutes. When the instance stops meanwhile, the message is due again.
      update public.messages as message
      set delivery_attempts = message.delivery_attempts + 1, next_attempt_at = now() + interval '2 minutes'
      where message.id = due.id;
      claimed := claimed || jsonb_build_object('id', due.id, 'kind', due.kind, 'openid', due.openid, 'title', due.title,
        'body', due.body, 'link', due.link, 'createdAt', due.created_at);
    else
      update public.messages as message set delivery = '不发送', next_attempt_at = null where message.id = due.id;
    end if;
  end loop;
  return claimed;
end
$$;

comment on function api.claim_messages is
  'Takes due messages that their workers allowed, and marks the others as not to be sent. Two callers never get the same message (skip locked). For the functions'' service key only.';
alter function api.claim_messages owner to app_definer;
grant execute on function api.claim_messages to service_role;
