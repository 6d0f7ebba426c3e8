insert into private.encrypted_columns (table_name, column_name)
values ('application_secrets', 'secrets'), ('signup_secrets', 'id_number'), ('drafts', 'content'), ('profiles', 'answers'), ('children', 'content'),
  ('wechat_tokens', 'token');
