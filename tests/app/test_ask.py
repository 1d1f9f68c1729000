"""The box of Overview: a question becomes filters, shown as chips; what is unclear is told."""

import pytest

from tests.app.test_pages import open_page, words


def ask(app, question):
    open_page(app, "overview")
    app.text_input(key="ask").set_value(question).run()
    return words(app)


@pytest.mark.usefixtures("filled")
def test_a_question_takes_the_place_of_the_filters_and_the_box_is_empty_again(app):
    open_page(app, "overview", said="direct")
    app.text_input(key="ask").set_value("Lavrov Makei May 2016").run()
    assert dict(app.query_params) == {
        "from": "2016-05-01",
        "to": "2016-05-31",
        "met": ["person:sergei-lavrov", "person:vladimir-makei"],
    }
    assert app.text_input(key="ask").value == ""
    assert "1 meeting, 2 statements" in words(app)
    assert "Sergei Lavrov and Vladimir Makei together" in words(app)


@pytest.mark.usefixtures("filled")
def test_a_spelling_of_the_registers_names_its_person(app):
    ask(app, "Макей")
    assert app.query_params["who"] == "person:vladimir-makei"


@pytest.mark.usefixtures("filled")
def test_what_nothing_is_called_is_searched_for(app):
    assert "Containing “threatens”" in ask(app, "Redzikowo threatens")
    assert app.query_params["words"] == "threatens"
    assert app.query_params["topic"] == "topic:redzikowo"


@pytest.mark.usefixtures("filled")
def test_blanks_ask_nothing(app):
    open_page(app, "overview", said="direct")
    app.text_input(key="ask").set_value("  ").run()
    assert app.query_params["said"] == "direct"
