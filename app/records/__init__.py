"""The store: one SQLite file, its migrations, its backups."""
