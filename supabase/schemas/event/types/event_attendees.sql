create type public.event_attendees as enum ('职工', '孩子', '都可以');
comment on type public.event_attendees is '谁来参加：职工本人，职工的孩子，或者都可以';
