"""Opening a store: an address in, a store that can be written, or read, or a refusal."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from readout import store
from readout.errors import StoreError
from readout.store import Copy
from readout.store.connect import reading, writing
from tests.store.built import article, filled, opened


def test_a_store_that_is_not_there_is_created_with_its_folder(tmp_path):
    made = store.open(f"sqlite:///{tmp_path}/new/folder/readout.sqlite")
    assert (tmp_path / "new/folder/readout.sqlite").is_file()
    assert not made.read_only
    assert store.check(made) == ""


def test_nothing_else_is_left_beside_a_new_store_once_it_is_closed(tmp_path):
    opened(tmp_path).close()
    assert [path.name for path in tmp_path.iterdir()] == ["readout.sqlite"]


def test_opening_again_finds_what_was_stored(tmp_path):
    filled(tmp_path).close()
    assert store.article(opened(tmp_path), 1) == article()


@pytest.mark.parametrize("name", ["May 2016.sqlite", "50%?#.sqlite", "Нота.sqlite"])
def test_any_file_name_will_do(tmp_path, name):
    path = tmp_path / name
    store.open(f"sqlite:///{path}".replace("?", "%3F")).close()
    assert [one.name for one in tmp_path.iterdir()] in ([name], [name.replace("?", "%3F")])


def test_those_who_create_it_at_the_same_moment_share_one_store(tmp_path):
    with ThreadPoolExecutor(4) as pool:
        made = list(pool.map(opened, [tmp_path] * 4))
    store.add_articles(made[0], [Copy(article())])
    assert [store.article(one, 1) for one in made] == [article()] * 4
    for one in made:
        one.close()
    assert [path.name for path in tmp_path.iterdir()] == ["readout.sqlite"]


def test_for_reading_only_nothing_is_created(tmp_path):
    with pytest.raises(StoreError, match="no store"):
        opened(tmp_path, read_only=True)
    assert list(tmp_path.iterdir()) == []


def test_a_store_opened_for_reading_refuses_to_be_written(tmp_path):
    filled(tmp_path).close()
    seen = opened(tmp_path, read_only=True)
    assert seen.read_only
    with pytest.raises(StoreError, match="reading only"):
        store.add_articles(seen, [])


@pytest.mark.parametrize("url", ["sqlite://", "sqlite:///:memory:", "not an address", "nodb://x/y"])
def test_an_address_that_cannot_be_a_store_is_refused(url):
    with pytest.raises(StoreError):
        store.open(url)


def test_every_write_changes_the_data_version_and_no_read_does(tmp_path):
    target = opened(tmp_path)
    before = store.data_version(target)
    store.add_articles(target, [])
    assert store.data_version(target) == before + 1
    store.article_records(target, 1)
    assert store.data_version(target) == before + 1


def test_a_write_that_fails_leaves_nothing_behind(tmp_path):
    target = opened(tmp_path)
    before = store.data_version(target)
    with pytest.raises(StoreError), writing(target) as connection:
        connection.exec_driver_sql("INSERT INTO imports (started_at) VALUES ('x'), (NULL)")
    assert store.imports(target) == ()
    assert store.data_version(target) == before


@pytest.mark.parametrize(
    ("pragma", "value"), [("journal_mode", "wal"), ("synchronous", 2), ("foreign_keys", 1)]
)
def test_commits_survive_a_power_cut(tmp_path, pragma, value):
    with reading(opened(tmp_path)) as connection:
        assert connection.exec_driver_sql(f"PRAGMA {pragma}").scalar_one() == value
