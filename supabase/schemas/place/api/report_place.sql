create function api.report_place(place_id uuid, report jsonb) returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  words constant text := nullif(private.normalize_text(left(report ->> 'note', 1000)), '');
begin
  if not exists (select from public.places as place where place.id = report_place.place_id and place.state = '已发布') then
    perform private.raise_code(404, 'not_found');
  end if;
  if length(words) > 200 or private.holds_id_number(words) or not coalesce(report ->> 'subject', '') = any (enum_range(null::public.report_subject)::text[]) then
    perform private.raise_code(422, 'invalid_input');
  end if;
  insert into public.place_reports (place_id, subject, note, client_token)
  values (report_place.place_id, (report ->> 'subject')::public.report_subject, words, (report ->> 'clientToken')::uuid)
  on conflict (client_token) do nothing;
  return jsonb_build_object('isReceived', true);
end
$$;

comment on function api.report_place is 'Keeps what somebody found wrong at a place, once for each token, and nothing about the person.';
alter function api.report_place owner to app_definer;
grant execute on function api.report_place to anon, authenticated;
