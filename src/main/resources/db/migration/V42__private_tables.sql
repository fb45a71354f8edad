-- What is private, and of schemas and tables also what is public whatever it lies in.
alter table private_resource add column is_private boolean default true not null;
