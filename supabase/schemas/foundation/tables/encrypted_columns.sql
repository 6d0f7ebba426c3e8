create table private.encrypted_columns (
  table_name text not null,
  column_name text not null,
  primary key (table_name, column_name)
);
comment on table private.encrypted_columns is 'Where the results of private.encrypt_text are kept. A rotation goes through all of them, and a test finds a column that is missing here.';

alter table private.encrypted_columns enable row level security;
create policy "the re-encrypting job reads the list" on private.encrypted_columns for select to app_definer using (true);
grant select on private.encrypted_columns to app_definer;
