-- Titles and descriptions written as values of the built-in fields may be as long as those of all other objects.
alter table domain alter column title set data type varchar(2000) ${collate};
alter table domain alter column description set data type varchar(1048576) ${collate};
