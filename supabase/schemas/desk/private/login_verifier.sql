-- RFC 5802 and 7677. PostgreSQL takes this in place of a password, so no statement, log or statistic ever holds the password.
create function private.login_verifier(password text) returns text
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  rounds constant integer := 4096;
  salt constant bytea := extensions.gen_random_bytes(16);
  key constant bytea := convert_to(password, 'UTF8');
  block bytea := extensions.hmac(salt || '\x00000001'::bytea, key, 'sha256');
  mixed bit(256) := ('x' || encode(block, 'hex'))::bit(256);
  salted bytea;
begin
  for i in 2..rounds loop
    block := extensions.hmac(block, key, 'sha256');
    mixed := mixed # ('x' || encode(block, 'hex'))::bit(256);
  end loop;
  salted := decode((select string_agg(lpad(to_hex(substring(mixed from place * 32 + 1 for 32)::bigint), 8, '0'), '' order by place)
    from generate_series(0, 7) as place), 'hex');
  return format('SCRAM-SHA-256$%s:%s$%s:%s', rounds, encode(salt, 'base64'),
    encode(sha256(extensions.hmac('Client Key'::bytea, salted, 'sha256')), 'base64'),
    encode(extensions.hmac('Server Key'::bytea, salted, 'sha256'), 'base64'));
end
$$;

comment on function private.login_verifier is 'The SCRAM-SHA-256 verifier of a password in ASCII, as \password of psql sends it.';
