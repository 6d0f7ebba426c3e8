create function private.answer_for_log(question text, answer jsonb) returns text
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
  words constant text := private.answer_words(answer);
begin
  return coalesce(case question
    when 'phone' then private.mask_phone(words)
    when 'idNumber' then private.mask_id_number(words)
    when 'regionCode' then (select place.region_name from public.trade_unions as place where place.region_code = words limit 1)
  end, left(words, 60), '空');
end
$$;

comment on function private.answer_for_log is 'An answer in the history of a signup: phone and ID number masked, a place by its name, long texts cut.';
grant execute on function private.answer_for_log to app_definer;
