-- The pictures of places, checked and without data of the camera. The functions serve them.
create table private.place_pictures (
  place_id uuid primary key references public.places (id) on delete cascade,
  version text not null check (version ~ '^[0-9a-f]{16}$'),
  mime_type text not null check (mime_type in ('image/jpeg', 'image/png', 'image/webp')),
  bytes bytea not null check (octet_length(bytes) <= 600000)
);
comment on table private.place_pictures is 'The picture of a place. Its version stands in places.picture while it is shown.';

alter table private.place_pictures enable row level security;
create policy "api functions keep pictures of places" on private.place_pictures for all to app_definer using (true) with check (true);
grant select, insert, update on private.place_pictures to app_definer;
