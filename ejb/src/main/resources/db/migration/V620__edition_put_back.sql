-- An edition can be an older one once more.
alter table dictionary_edition
  add column put_back bigint references dictionary_edition (number);
