-- Without sorts a page can only be the next rows of the index by number, whatever the planner estimates.
create function private.find_on_roster(event_id uuid, filter jsonb, after_number bigint default 0, most integer default null)
returns setof public.signups
language plpgsql stable
set search_path = pg_catalog, pg_temp
set enable_sort = off
as $$
declare
  words constant text := private.compare_key(coalesce(filter ->> 'words', ''));
  -- One character is a family name: 马 means nobody from 马鞍山.
  is_wide constant boolean := length(words) >= 2 and words !~ '^\d+$';
  only_same constant boolean := coalesce((filter -> 'likelySame')::boolean, false);
  wanted_employer constant text := private.compare_key(coalesce(filter ->> 'employer', ''));
  question constant text := filter ->> 'question';
  same uuid[];
  places text[];
begin
  if is_wide then
    places := array(
      select listed.region_code from public.trade_unions as listed
      where listed.region_code is not null and strpos(private.compare_key(listed.region_name), words) > 0
    );
  end if;
  if only_same then
    same := private.list_likely_same(event_id);
  end if;
  return query
    select signup.*
    from public.signups as signup
    where signup.event_id = find_on_roster.event_id and signup.anonymized_at is null
      and signup.number > coalesce(after_number, 0)
      and (not only_same or signup.id = any (same))
      and coalesce(filter ->> 'status', '') in ('', signup.status::text)
      and coalesce(filter ->> 'pool', '') in ('', signup.pool)
      and coalesce(filter ->> 'sex', '') in ('', signup.sex)
      and coalesce(filter ->> 'session', '') in ('', signup.session_number::text)
      and coalesce(filter ->> 'region', '') in ('', signup.region_code)
      and (wanted_employer = '' or private.compare_key(signup.employer) = wanted_employer)
      and (question is null or private.has_answered(signup.answers -> question, filter ->> 'answer'))
      and (
        words = '' or strpos(private.compare_key(signup.full_name), words) > 0 or lower(signup.seat_label) = words
        or (words ~ '^\d{3,11}$' and right(signup.phone, length(words)) = words)
        or (is_wide and (
          strpos(private.compare_key(signup.employer), words) > 0
          or signup.region_code = any (places) or left(signup.region_code, 4) || '00' = any (places)
        ))
        or exists (select from public.teams as team where team.id = signup.team_id and strpos(private.compare_key(team.name), words) > 0)
      )
    order by signup.number
    limit most;
end
$$;

comment on function private.find_on_roster is
  'The signups of an event that fit every part of the filter, by number. Words find name, last digits of the phone, employer, county or city, seat and team; other parts: status, pool, sex, session, region, employer, question with answer, likelySame.';
grant execute on function private.find_on_roster to app_definer;
