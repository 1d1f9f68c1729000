"""Records in and out of the database: tables, migrations, writing, reading, search."""
