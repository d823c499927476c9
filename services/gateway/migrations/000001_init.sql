-- Sessions keep only the digest of what the browser holds; all instants are the real clock's.
create table session (
  hash bytea primary key,
  post text not null,
  issuer text not null,
  subject text not null,
  created_at timestamptz not null default clock_timestamp(),
  last_seen_at timestamptz not null default clock_timestamp(),
  expires_at timestamptz not null
);
create index session_expires on session (expires_at);

-- A sign-in that has gone to the issuer and not come back. The row is taken once.
create table sign_in (
  hash bytea primary key,
  state text not null,
  nonce text not null,
  code_verifier text not null,
  return_to text not null,
  expires_at timestamptz not null
);

-- Files as they were sent, kept only after every check passed.
create table upload (
  id text primary key,
  sha256 text not null,
  name text not null,
  bytes bytea not null,
  post text not null,
  created_at timestamptz not null default clock_timestamp(),
  expires_at timestamptz not null
);

-- State of the demonstration's own issuer; empty where a real one is configured.
create table oidc_payload (
  model text not null,
  id text not null,
  payload jsonb not null,
  grant_id text,
  uid text,
  consumed_at timestamptz,
  expires_at timestamptz,
  primary key (model, id)
);
create index oidc_payload_grant on oidc_payload (grant_id) where grant_id is not null;
create index oidc_payload_uid on oidc_payload (model, uid) where uid is not null;
create index oidc_payload_expires on oidc_payload (expires_at);
create table oidc_secret (
  name text primary key,
  value jsonb not null
);
