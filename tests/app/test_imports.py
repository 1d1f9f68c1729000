"""The Import page: what came in, what did not, and what an analyst can do about it."""

import threading
import time

import pytest

from components import import_progress, importing, imports
from components.background import Run, Runs, Seen
from readout import ingest
from readout import store as stores
from readout.limits import TABLE_ROWS
from readout.records import FileReport, FileState, Known, Problem, Rejection
from readout.store import Delivery, ImportReport
from readout.time_left import Estimate
from tests.app.test_pages import open_page, words
from tests.store.built import article

TALKS = (
    "MINSK, 16 May 2016 - Russian Foreign Minister Sergei Lavrov met Belarusian Foreign Minister "
    "Vladimir Makei in Minsk on Monday. Lavrov said that the talks had been useful."
)
TABLE = (
    "id,headline,memo,day\n"
    f'1,Talks,"{TALKS}",2016-05-16\n'
    '2,More,"Makei met Sikorski in Warsaw on Tuesday.",2016-05-17\n'
)
EMPTY_ROW = f'title,text,date,outlet\nTalks,"{TALKS}",2016-05-16,Post\nVisit,,2016-05-17,Post\n'


def finished(app):
    """Run the page again until its import has ended."""
    until = time.monotonic() + 60
    while importing.runs().running() is not None and time.monotonic() < until:
        time.sleep(0.1)
    app.run()
    assert not app.exception
    return words(app)


def read_in(app, *files):
    """Drop files on the page, have them read, and return what the page then says."""
    open_page(app, "imports")
    app.file_uploader[0].set_value([(name, text.encode(), "") for name, text in files]).run()
    app.button(key="import-go").click().run()
    return finished(app)


def test_the_page_answers_with_what_came_in_and_what_did_not(app):
    files = ("a.txt", TALKS), ("b.txt", TALKS), ("c.csv", EMPTY_ROW), ("d.txt", " ")
    said = read_in(app, *files)
    assert "1 of 5 articles came in; 2 were there already; 2 were refused." in said
    assert "1 as a new sighting" in said
    table = app.dataframe[0].value.set_index("File")
    assert list(table["Found"]) == [1, 1, 2, 1]
    assert table.loc["c.csv", "New sightings"] == 1
    assert "guessed: text: text, title: title, date: date" in table.loc["c.csv", "Columns"]


def test_what_came_in_leads_on_to_what_was_found_and_nothing_leads_nowhere(app):
    links = []
    for text in (" ", TALKS):
        read_in(app, ("talks.txt", text))
        links.append(sum("See what was found" in str(one.proto) for one in app.get("page_link")))
    assert links == [0, 1]


def test_what_is_refused_is_listed_with_its_reason_its_place_and_its_first_words(app):
    said = read_in(app, ("c.csv", EMPTY_ROW))
    assert "c.csv, article 2" in said
    assert "It holds no article text." in said
    assert "“Visit”" in said


def test_a_refused_article_is_corrected_by_hand_and_goes_in(app, store):
    read_in(app, ("c.csv", EMPTY_ROW))
    refused = app.selectbox(key="refused-1")
    refused.select_index(0).run()
    assert "title: Visit; date: 2016-05-17; outlet: Post" in words(app)
    app.text_area(key="correct-text-1").set_value("Makei visited Riga on Tuesday.")
    app.button(key="FormSubmitter:correct-1-Put it in").click().run()
    said = finished(app)
    assert "2 of 2 articles came in." in said
    assert "1 was corrected by hand." in said
    stored = stores.article(store, 2)
    assert stored.source == "c.csv, article 2, corrected by hand"
    assert (stored.title, stored.title_known) == ("Visit", Known.METADATA)
    assert stores.unextracted(store) == 0


def test_a_correction_without_a_text_or_with_no_day_is_asked_for_again(app, store):
    read_in(app, ("c.csv", EMPTY_ROW))
    app.selectbox(key="refused-1").select_index(0).run()
    app.button(key="FormSubmitter:correct-1-Put it in").click().run()
    assert "an article needs one" in words(app)
    app.text_area(key="correct-text-1").set_value("They met.")
    app.text_input(key="correct-date-1").set_value("soon")
    app.button(key="FormSubmitter:correct-1-Put it in").click().run()
    assert "That is no day" in words(app)
    assert stores.last_import(store).stored == 1


def test_a_table_without_a_known_column_is_read_again_with_a_chosen_one(app, store):
    said = read_in(app, ("t.csv", TABLE))
    assert "0 of 1 article came in; 1 was refused." in said
    app.selectbox(key="refused-1").select_index(0).run()
    app.selectbox(key="again-1-text").set_value("memo")
    app.button(key="again-1").click().run()
    assert "2 of 2 articles came in." in finished(app)
    assert dict(stores.last_import(store).files[0].columns)["text"] == ("memo",)
    first = stores.imports(store)[1]
    assert stores.refused_items(store, first.key)[0].corrected_at
    assert first.found == first.stored + first.duplicates + first.rejected


def test_columns_can_be_chosen_before_reading(app, store):
    open_page(app, "imports")
    app.file_uploader[0].set_value([("t.csv", TABLE.encode(), "")]).run()
    app.toggle(key="import-columns").set_value(True).run()
    assert "has no column that looks like an article text" in words(app)
    app.selectbox(key="import-table-0-text").set_value("memo")
    app.selectbox(key="import-table-0-date").set_value("day").run()
    app.button(key="import-go").click().run()
    assert "2 of 2 articles came in." in finished(app)
    assert stores.article(store, 1).published == "2016-05-16"
    assert "chosen: text: memo" in app.dataframe[0].value["Columns"][0]


def test_an_import_that_was_killed_says_so_and_offers_to_search_what_it_stored(app, store):
    key = stores.start_import(store, "2026-01-01T00:00:00Z")
    stores.list_files(store, key, [(1, "a.txt"), (2, "b.txt")])
    copies = (stores.Copy(article(TALKS)),)
    stores.add_files(store, key, [Delivery(1, FileReport("a.txt", "TXT"), copies)])
    said = open_page(app, "imports")
    assert "This import is not finished: 1 file not read." in said
    assert "1 article stored and not searched yet." in said
    assert "add these files once more" in said
    app.button(key="import-resume").click().run()
    assert "not searched yet" not in finished(app)
    assert stores.unextracted(store) == 0


def test_a_cancelled_import_lists_what_was_not_read_and_goes_on_with_it(app, store, monkeypatch):
    reached, go_on = threading.Event(), threading.Event()
    parse_all = ingest.parse_all

    def slow(sources):
        for number, one in enumerate(parse_all(sources)):
            if number == 0:
                reached.set()
                go_on.wait(30)
            yield one

    monkeypatch.setattr(ingest, "parse_all", slow)
    open_page(app, "imports")
    files = [(f"{n}.txt", f"{TALKS} Round {n}.".encode(), "") for n in range(3)]
    app.file_uploader[0].set_value(files).run()
    app.button(key="import-go").click().run()
    assert reached.wait(30)
    app.run()
    assert "Reading your articles." in words(app)
    app.button(key="import-cancel").click().run()
    go_on.set()
    said = finished(app)
    assert "1 of 1 article came in; 2 files were not read." in said
    assert list(app.dataframe[0].value["State"]) == [
        "",
        "not read, cancelled",
        "not read, cancelled",
    ]
    app.button(key="import-resume").click().run()
    assert "2 of 2 articles came in." in finished(app)
    assert len(stores.imports(store)) == 2


def test_of_many_files_those_to_look_at_come_first():
    files = [FileReport(f"{n:02d}") for n in range(20)]
    files[7] = FileReport("07", found=1, rejected=(Rejection(0, Problem.EMPTY),))
    files[9] = FileReport("09", state=FileState.CANCELLED)
    shown = imports.rows(ImportReport(tuple(files)))
    assert list(shown["File"][:4]) == ["07", "09", "00", "01"]


def test_no_more_files_go_to_the_browser_than_the_limit():
    refused = FileReport("last", found=1, rejected=(Rejection(0, Problem.EMPTY),))
    files = (*(FileReport(str(n)) for n in range(TABLE_ROWS)), refused)
    shown = imports.rows(ImportReport(files))
    assert len(shown) == TABLE_ROWS
    assert shown["File"][0] == "last"


def test_a_few_files_stay_in_their_order_and_columns_that_say_nothing_are_left_out():
    refused = FileReport("b", found=1, rejected=(Rejection(0, Problem.EMPTY),))
    shown = imports.rows(ImportReport((FileReport("a"), refused)))
    assert list(shown["File"]) == ["a", "b"]
    assert not {"Near", "Cut off", "Columns", "State"} & set(shown.columns)


def test_only_one_run_at_a_time():
    runs, hold = Runs(), threading.Event()
    assert runs.start(lambda progress, stop: hold.wait(10) and None)
    assert not runs.start(lambda progress, stop: None)
    hold.set()


def test_a_run_keeps_the_bytes_of_what_it_did_not_come_to_and_no_others():
    run = Run([("a", b"1"), ("b", b"2")])
    rows = (FileReport("a"), FileReport("b", state=FileState.CANCELLED))
    run.report = ImportReport(rows, key=7, cancelled=True)
    run.end()
    assert (run.unread, run.files) == ((("b", b"2"),), ())


def test_uploads_beyond_the_limit_are_not_kept(monkeypatch):
    monkeypatch.setattr("readout.limits.UNREAD_BYTES", 1)
    run = Run([("a", b"22")])
    run.report = ImportReport((FileReport("a", state=FileState.CANCELLED),), cancelled=True)
    run.end()
    assert run.unread == ()


def test_a_run_that_breaks_off_says_so():
    def broken(progress, stop):
        raise ValueError("x")

    runs = Runs()
    runs.start(broken)
    runs.last().ended.wait(10)
    assert "broke off (ValueError)" in runs.last().problem


@pytest.mark.parametrize(
    ("seen", "told"),
    [
        (Seen(), "Getting ready."),
        (Seen("extracting", 12, 60, 0.0, Estimate(130.0, 0.0)), "about 2 minutes left"),
        (Seen("reading", 0, 1), "Reading. Then the articles are searched"),
        (Seen("merging", 1, 1), "Bringing reports of one meeting together."),
    ],
)
def test_progress_is_told_in_words(seen, told):
    assert told in import_progress.in_words(seen, 0.0)[1]


def test_what_a_file_calls_itself_and_holds_is_shown_letter_for_letter(app, store):
    key = stores.start_import(store, "2026-01-01T00:00:00Z")
    words_of = "![x](http://evil.example/x)<b>"
    refused = Rejection(1, Problem.NO_TEXT, "<i>", first_words=words_of)
    report = FileReport("<b>.csv", "CSV", rejected=(refused,), header=("<u>",))
    stores.add_files(store, key, [Delivery(1, report)])
    said = open_page(app, "imports")
    assert "&lt;b&gt;.csv" in said
    assert "<b>.csv" not in said
    assert not app.markdown
