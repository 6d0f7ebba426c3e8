create type public.confirmation_outcome as enum ('属实', '不属实', '只留言');
comment on type public.confirmation_outcome is '基层工会的答复：属实、不属实、只留言';
