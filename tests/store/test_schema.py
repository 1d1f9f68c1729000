"""Migrations: an older store is copied, then brought up to date, or left as it was."""

import shutil

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy.dialects import postgresql
from sqlalchemy.schema import CreateIndex, CreateTable

from readout import store
from readout.errors import ForeignStore, StoreError
from readout.store import schema
from readout.store.connect import reading
from readout.store.tables import metadata
from tests.store.built import article, filled, opened, statement

NEWEST = schema.newest()
NEXT = """
from alembic import op
import sqlalchemy as sa

revision, down_revision = "{next:04d}", "{newest:04d}"

def upgrade():
    op.create_table("topics", sa.Column("key", sa.Integer, primary_key=True))
    {rest}
"""


@pytest.fixture
def next_readout(tmp_path, monkeypatch):
    """Make this the Readout after the next migration, which does what it is told."""

    def become(rest="pass"):
        folder = tmp_path / "migrations"
        shutil.copytree(schema.MIGRATIONS, folder)
        script = NEXT.format(next=NEWEST + 1, newest=NEWEST, rest=rest)
        (folder / "versions" / f"{NEWEST + 1:04d}_topics.py").write_text(script)
        monkeypatch.setattr(schema, "MIGRATIONS", folder)

    return become


def test_the_migrations_make_the_tables_as_they_are_described(tmp_path):
    with reading(opened(tmp_path)) as connection:
        context = MigrationContext.configure(
            connection,
            opts={"include_name": lambda name, *_: not str(name).startswith("articles_fts")},
        )
        assert compare_metadata(context, metadata) == []


def test_an_older_store_is_migrated_after_a_copy_was_laid_beside_it(tmp_path, next_readout):
    filled(tmp_path).close()
    next_readout()
    migrated = opened(tmp_path)
    assert store.article(migrated, 1) == article()
    with reading(migrated) as connection:
        assert connection.exec_driver_sql("PRAGMA user_version").scalar_one() == NEWEST + 1
        assert connection.exec_driver_sql("SELECT count(*) FROM topics").scalar_one() == 0
    (copy,) = tmp_path.glob(f"readout.before-{NEWEST + 1:04d}.*.sqlite")
    schema.refuse_foreign(copy)


@pytest.mark.parametrize("version", range(1, NEWEST))
def test_a_store_of_every_former_version_becomes_todays(tmp_path, monkeypatch, version):
    folder = tmp_path / "migrations"
    shutil.copytree(schema.MIGRATIONS, folder)
    for script in (folder / "versions").glob("*.py"):
        if int(script.name[:4]) > version:
            script.unlink()
    monkeypatch.setattr(schema, "MIGRATIONS", folder)
    opened(tmp_path).close()
    monkeypatch.undo()
    migrated = filled(tmp_path)
    (found,) = store.article_records(migrated, 1).statements
    assert found.statement == statement()


def test_a_migration_that_fails_leaves_the_store_as_it_was(tmp_path, next_readout, monkeypatch):
    filled(tmp_path).close()
    next_readout("raise RuntimeError('half way')")
    with pytest.raises(RuntimeError):
        opened(tmp_path)
    monkeypatch.undo()
    again = opened(tmp_path)
    assert store.article(again, 1) == article()
    with reading(again) as connection:
        asked = "SELECT count(*) FROM sqlite_master WHERE name = 'topics'"
        assert connection.exec_driver_sql(asked).scalar_one() == 0


def test_a_store_is_migrated_once(tmp_path, next_readout):
    filled(tmp_path).close()
    next_readout()
    opened(tmp_path).close()
    opened(tmp_path).close()
    assert len(list(tmp_path.glob("readout.before-*"))) == 1


def test_an_older_store_cannot_be_only_read(tmp_path, next_readout):
    filled(tmp_path).close()
    next_readout()
    with pytest.raises(StoreError, match="older"):
        opened(tmp_path, read_only=True)


def test_a_newer_store_is_left_alone(tmp_path, next_readout, monkeypatch):
    next_readout()
    opened(tmp_path).close()
    monkeypatch.undo()
    with pytest.raises(ForeignStore, match="newer"):
        opened(tmp_path)


def test_a_copy_holds_what_still_stands_in_the_log(tmp_path):
    target = filled(tmp_path)
    copy = schema.backup(tmp_path / "readout.sqlite", "test")
    assert store.article(store.open(f"sqlite:///{copy}"), 1) == article()
    target.close()


@pytest.mark.parametrize("table", metadata.sorted_tables, ids=str)
def test_the_tables_can_be_made_on_postgresql(table):
    dialect = postgresql.dialect()
    assert str(CreateTable(table).compile(dialect=dialect))
    assert all(str(CreateIndex(index).compile(dialect=dialect)) for index in table.indexes)
