/**
 * The tables that every service with a record has, for one schema. The service's role may read and
 * append; only the owner could change or delete a message, and no code path does.
 *
 * `append` gives numbers and links while it holds the head row, which it takes last: the record is
 * gapless, chained and ordered, and a command that fails leaves no hole.
 */
export function recordSchema(service: string): string {
  return `
create table ${service}.message (
  number bigint primary key,
  id uuid not null unique,
  stream_id text not null,
  version integer not null,
  type text not null,
  schema_version integer not null,
  data jsonb not null,
  actor jsonb not null,
  institution text not null,
  occurred_at timestamptz(3) not null,
  causation_id uuid,
  correlation_id uuid not null,
  traceparent text,
  digest bytea not null,
  link bytea not null,
  unique (stream_id, version)
);
create index message_type on ${service}.message (type, number);
create table ${service}.head (
  one boolean primary key default true check (one),
  number bigint not null,
  link bytea not null
);
insert into ${service}.head values (true, 0, sha256('madang:${service}'));
create table ${service}.command (
  id uuid primary key,
  digest bytea not null,
  answer jsonb not null
);
create table ${service}.inbox (
  consumer text not null,
  event_id uuid not null,
  primary key (consumer, event_id)
);
create table ${service}.parked (
  consumer text not null,
  event_id uuid not null,
  source text not null,
  number bigint not null,
  stream_id text not null,
  version integer not null,
  type text not null,
  reason text not null,
  detail text not null,
  parked_at timestamptz not null default clock_timestamp(),
  primary key (consumer, event_id)
);
create table ${service}.read_model (
  name text primary key,
  version integer not null
);
create function ${service}.append(events jsonb, command_id uuid, command_digest bytea)
returns bigint language plpgsql set search_path = ${service} as $$
declare
  last bigint;
  last_link bytea;
  event record;
begin
  select head.number, head.link into last, last_link from head for update;
  for event in
    select * from jsonb_to_recordset(events) as x (
      id uuid, "streamId" text, "streamVersion" integer, type text, version integer, data jsonb,
      actor jsonb, institution text, "occurredAt" timestamptz, "causationId" uuid,
      "correlationId" uuid, traceparent text, digest text
    )
  loop
    last := last + 1;
    last_link := sha256(last_link || int8send(last) || decode(event.digest, 'hex'));
    insert into message values (
      last, event.id, event."streamId", event."streamVersion", event.type, event.version,
      event.data, event.actor, event.institution, event."occurredAt", event."causationId",
      event."correlationId", event.traceparent, decode(event.digest, 'hex'), last_link
    );
  end loop;
  update head set number = last, link = last_link;
  insert into command values (
    command_id, command_digest,
    jsonb_build_object('ok', true, 'service', '${service}', 'number', last)
  );
  return last;
end $$;
grant select, insert on ${service}.message, ${service}.command to ${service};
grant select, update on ${service}.head to ${service};
grant select, insert, delete on ${service}.inbox, ${service}.parked to ${service};
grant select, insert, update on ${service}.read_model to ${service};
`;
}

/** Who acts for whom, which every service with a record holds its askers against. */
export const substitutionSchema = `
create table substitution (
  substitution_id text primary key,
  institution text not null,
  post text not null,
  deputy text not null,
  from_on text not null,
  to_on text not null,
  ended_on text,
  reason text not null
);
create index substitution_post on substitution (post, deputy);
create index substitution_institution on substitution (institution, from_on);
`;

/**
 * What all services share: the one clock. `madang.now()` is the database's clock plus an offset that
 * stays zero outside the demonstration world, where it is set once before anything has happened and
 * only grows from then on.
 */
export const sharedSchema = `
create extension if not exists pg_trgm;
create schema madang;
create table madang.clock (
  one boolean primary key default true check (one),
  offset_ms bigint not null
);
insert into madang.clock values (true, 0);
create table madang.migration (
  room text not null,
  name text not null,
  applied_at timestamptz not null default clock_timestamp(),
  primary key (room, name)
);
create function madang.now() returns timestamptz language sql stable as $$
  select date_trunc('milliseconds', clock_timestamp() + offset_ms * interval '1 millisecond')
  from madang.clock
$$;
create function madang.advance(target timestamptz) returns void language sql
security definer set search_path = madang as $$
  update madang.clock set offset_ms = greatest(
    offset_ms,
    (extract(epoch from target - clock_timestamp()) * 1000)::bigint
  )
$$;
revoke all on function madang.advance(timestamptz) from public;
grant usage on schema madang to public;
grant select on madang.clock to public;
`;
