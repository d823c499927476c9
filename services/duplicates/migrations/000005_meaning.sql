-- What an embedding service made of texts, as 32-bit numbers. It may be emptied at any time.
create table meaning (
  digest text primary key,
  vector bytea not null
);
