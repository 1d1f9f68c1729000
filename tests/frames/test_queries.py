"""The queries behind the frames run on both databases."""

import pytest
from sqlalchemy.dialects import postgresql, sqlite

from readout.frames.queries import queries


@pytest.mark.parametrize("name", queries())
@pytest.mark.parametrize("dialect", [postgresql.dialect(), sqlite.dialect()], ids=lambda d: d.name)
def test_a_query_can_be_written_for_the_database(name, dialect):
    assert str(queries()[name].compile(dialect=dialect)).startswith("SELECT")
