create function api.answer_confirmation(token text, answer jsonb) returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  own_id constant uuid := private.current_worker_id();
  link public.confirmations := private.open_confirmation(token);
  application public.applications;
  officer public.union_officers;
  review_id constant bigint := private.lock_open_review(link.application_id);
begin
  -- Takes the same locks in the same order as every other change of an application, then checks the link again.
  select * into application from public.applications as asked where asked.id = link.application_id for update;
  link := private.open_confirmation(token);
  if link.answered_at is not null then
    return private.confirmation_page(link);
  end if;
  select * into officer from private.find_officer(own_id, application.trade_union_id) as listed
  where listed.can_confirm limit 1;

  update public.confirmations as asked
  set answered_at = now(), outcome = (answer ->> 'outcome')::public.confirmation_outcome,
    comment = nullif(trim(answer ->> 'comment'), ''), confirmer_id = own_id, confirmer_name = trim(answer ->> 'name'),
    confirmer_phone = private.mask_phone(private.verified_phone(own_id)),
    officer_id = officer.id,
    is_verified = officer.id is not null and private.is_in_chain(officer.trade_union_id, application.trade_union_id),
    officer_words = case when officer.id is not null then private.officer_words(officer) end
  where asked.id = link.id
  returning * into link;

  update public.reviews as review
  set confirmation = concat_ws(E'\n', review.confirmation, private.confirmation_line(link))
  where review.id = review_id;
  perform private.record_application_event(application.id,
    case link.outcome when '属实' then '基层工会已确认' when '不属实' then '基层工会没有确认' else '基层工会已留言' end,
    case when link.is_verified then '确认人在工会名单里，已核实。' when link.officer_id is not null then '确认人登记在别的工会，没有核实，工作人员会再核实。'
      else '确认人的手机号不在工会名单里，没有核实，工作人员会再核实。' end,
    private.mask_name(link.confirmer_name));
  perform private.send_message(application.worker_id, '基层工会已答复',
    format('您发给基层工会的确认（编号 %s）有了答复，点开看。', application.reference),
    format('/applications/%s', application.reference));
  return private.confirmation_page(link);
end
$$;

comment on function api.answer_confirmation is
  'Takes a chair''s answer once. The same person gets the first answer again. Only an officer of the receiving union, or of one above or below it, counts as 已核实.';
alter function api.answer_confirmation owner to app_definer;
grant execute on function api.answer_confirmation to authenticated;
