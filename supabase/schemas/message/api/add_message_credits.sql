create function api.add_message_credits(worker_id uuid, template_ids text[]) returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  insert into private.message_credits as kept (worker_id, template_id, credits)
  select distinct add_message_credits.worker_id, template_id, 1 from unnest(template_ids) as template_id
  on conflict on constraint message_credits_pkey do update set credits = least(kept.credits + 1, 50);
  return jsonb_build_object('added', cardinality(template_ids));
end
$$;

comment on function api.add_message_credits is
  'Records that the worker allowed one more message of each template. For the functions'' service key only.';
alter function api.add_message_credits owner to app_definer;
grant execute on function api.add_message_credits to service_role;
