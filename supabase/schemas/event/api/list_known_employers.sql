create function api.list_known_employers(words text) returns jsonb
language plpgsql stable
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  own_id constant uuid := private.require_organizer();
  sought constant text := private.compare_key(coalesce(list_known_employers.words, ''));
begin
  return (
    with managed as materialized (
      select event.id, event.employers from private.managed_events(own_id) as event
      where private.role_at(event, own_id) > '签到'
    ), named as (
      -- Who once signs up with an account and once without, or with two numbers, is one person all the same.
      select signup.employer as name,
        coalesce(min(signup.worker_id::text) over (partition by signup.phone), signup.phone) as person
      from managed join public.signups as signup on signup.event_id = managed.id
      where signup.employer is not null and signup.status not in ('已取消', '未通过')
      union
      select listed.name, null from managed, unnest(managed.employers) as listed (name)
      union
      select listed.name, null
      from managed join public.event_pools as pool on pool.event_id = managed.id, unnest(pool.employers) as listed (name)
    ), keyed as (
      select spelling.name, private.compare_key(spelling.name) as key from (select distinct named.name from named) as spelling
    ), known as (
      select mode() within group (order by named.name) as name, count(distinct named.person)::integer as people
      from named join keyed on keyed.name = named.name
      where position(sought in keyed.key) > 0 and keyed.key !~ '[0-9]{7}'
      group by keyed.key
      having count(distinct named.person) >= 2 or bool_or(named.person is null)
      order by people desc, name
      limit 50
    )
    select coalesce(jsonb_agg(jsonb_build_object('name', known.name, 'people', known.people)), '[]') from known
  );
end
$$;

comment on function api.list_known_employers is
  'The employers of the organizer''s events and of the people who signed up, each once in its usual spelling and with how many people, found by a part of the name. What only one person gave (one account or one phone) is left out, it could tell of them; so are canceled and refused signups, and what looks like a phone number.';
alter function api.list_known_employers owner to app_definer;
grant execute on function api.list_known_employers to authenticated;
