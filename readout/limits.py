"""Every number a hostile or unlucky file can hit; a limit reached is a result, never a crash."""

# Files coming in
UPLOAD_BYTES = 25_000_000  #: one file in the browser; the browser refuses exactly 25 MiB
FILE_BYTES = 100_000_000  #: one file from the command line, read whole
ARTICLE_CHARACTERS = 1_000_000  #: of one article; the rest is cut and the report says so
TITLE_CHARACTERS = 1_000  #: of a title; longer ones are cut
FIELD_CHARACTERS = 300  #: of an outlet, an author or a name in a record
REMOVED_PIECES = 1_000  #: that each step of cleaning leaves out of one article; more stay in
REMOVED_CHARACTERS = 20_000  #: of one piece that is kept; a longer one is cut and says so
ADDRESS_CHARACTERS = 2_000  #: of a source address
ARTICLES_PER_FILE = 100_000  #: rows or lines of one JSON, JSONL or CSV file
FOLDER_FILES = 200_000  #: files of one folder tree
EVENT_ACTORS = 20  #: of one event of a data set
EVENT_NOTES = 5_000  #: characters of what its coders wrote about it
JSON_DEPTH = 64  #: levels of one JSON document
TABLE_COLUMNS = 1_000  #: of one CSV file
REPORT_NOTES = 20  #: notes in one row of the import report
REPORT_COLUMNS = 200  #: names of columns that a row of the report lists
FIRST_WORDS = 80  #: characters of a refused item that the report shows

# What was refused, kept until it is corrected (readout/store/refused.py)
REFUSED_CHARACTERS = 20_000  #: of the text of one refused item
REFUSED_ITEMS = 500  #: of one file; the others can be corrected in the file itself
UNREAD_BYTES = 250_000_000  #: of uploads that a cancelled import keeps in memory, to go on
REFUSED_BYTES = 5_000_000  #: of a file that can be read again with another choice

# Copies under other words (readout/articles/duplicates.py, readout/store/families.py)
COMPARED_CHARACTERS = 100_000  #: of one article; only its first ones are compared with others
CANDIDATE_ROWS = 5_000  #: of the table of bands, looked at for one article
CANDIDATES = 100  #: texts compared with one article, those first that share the most bands

# Documents, mail and archives (readout/articles/)
ARCHIVE_ENTRIES = 2_000  #: members of one ZIP
ARCHIVE_ENTRY_BYTES = 50_000_000  #: of one member, unpacked
ARCHIVE_BYTES = 100_000_000  #: of all members together, or of one gzip file, unpacked
ARCHIVE_RATIO = 100  #: unpacked to packed, of all members together
ARCHIVE_CPU_SECONDS = 20  #: for the members of one archive; below CHILD_CPU_SECONDS
PDF_PAGES = 2_000  #: of one PDF
MAIL_PARTS = 1_000  #: of one e-mail
MAIL_LEVELS = 20  #: of parts inside parts
MAIL_HEADER_CHARACTERS = 10_000  #: of one header line
SHEET_ROWS_BEFORE_HEADER = 20  #: of a spreadsheet, among which its header row is looked for

# The child process that parses outside bytes (readout/articles/sandbox.py)
CHILD_CPU_SECONDS = 30  #: for one file
CHILD_WALL_SECONDS = 60  #: for one file, by the parent's clock
CHILD_MEMORY_BYTES = 1 << 30  #: address space
CHILD_OUTPUT_BYTES = 400_000_000  #: what the parent reads back for one file
SENT_WHOLE_BYTES = 5_000_000  #: of a file that a child gets at once; a larger one is asked for
CHILD_SECONDS_A_MEGABYTE = 2  #: of such a file, beyond those of any file, by either clock
CHILD_INPUT_TIMES = 8  #: so many times its size a child may ask for the pieces of one file
PART_ARTICLES = 200  #: of one part of the answer for a large table or mailbox
CHILD_FILES = 50  #: files one child parses before a fresh one takes over

# Fetching (readout/sources/fetch.py)
FETCH_SECONDS = 20  #: for one address, its redirects included; waiting for our turn is not counted
FETCH_BYTES = 25_000_000  #: of one answer, unpacked
FETCH_HEAD_BYTES = 1_000_000  #: of an answer beyond its body: status, headers, chunk sizes
FETCH_NUMBERS = 4  #: of one host that are tried
REDIRECTS = 5
HOST_SECONDS = 1.0  #: between two requests to one host
CRAWL_DELAY_SECONDS = 60  #: at most, where a robots.txt asks for more time between two requests
ROBOTS_BYTES = 512_000  #: of one robots.txt (RFC 9309 asks for 500 KiB at least)
ROBOTS_RULES = 5_000  #: of one robots.txt
FETCH_ADDRESSES = 100  #: asked for at once
FEED_LINKS = 100  #: articles of one feed that are fetched in one run
FEEDS = 500  #: on the watch-list
WATCH_LEAST_SECONDS = 300  #: between two runs of `readout watch run --every`
WATCH_MOST_SECONDS = 604_800
BACK_OFF_SECONDS = 86_400  #: at most, between two questions to a feed that fails

# Extraction
SENTENCE_CHARACTERS = 3_000  #: a window is cut here where the text has no sentence end
STATEMENTS_PER_ARTICLE = 5_000
CAST_PER_ARTICLE = 1_000  #: persons; whoever is named after that is not joined to anybody
TITLED = 200  #: persons with an office, among whom "the minister" is looked for
NAMESAKES = 20  #: persons of one article who share a name or a part of one
WORKERS = 8  #: processes of one run

# A second opinion (readout/extract/second_opinion)
PARSED_CHARACTERS = 10_000  #: of one paragraph; the rest of a longer one is not parsed
PROPOSALS = 500  #: statements of one answer; what comes after is dropped
ANSWER_BYTES = 1_000_000
ANSWER_SECONDS = 120  #: for one article, by a local program

# Reviews
COMMENT_CHARACTERS = 2_000  #: of a comment or a reason
MARKED_CHARACTERS = 10_000  #: of a passage that is marked in the text
SPEAKER_EDITS = 500  #: statements that one decision on their speaker changes
REVIEW_LINE_BYTES = 1_000_000  #: of one line of a file of reviews

# Marks in time (readout/marks, readout/store/marks.py)
MARK_CHARACTERS = 80  #: of a mark's name
MARKS = 1_000  #: of one store, removed ones included
SNAPSHOT_BYTES = 500_000_000  #: of one snapshot; SQLite itself keeps at most 1,000,000,000

# Search, filters, pages
SEARCH_CHARACTERS = 1_000
LINK_FIELDS = 1_000  #: names and values of one address
SAVED_FILTERS = 200  #: kept under names
SAVED_NAME_CHARACTERS = 80
SAVED_QUERY_CHARACTERS = 20_000  #: of the filters under one name
SEARCH_TERMS = 100  #: words and phrases of one search
SEARCH_HITS = 200  #: places of one text that are marked
TABLE_ROWS = 1_000  #: rows handed to the browser at once; the full table leaves as a file
PAPER_ROWS = 40  #: of a table that is printed from the screen, too, not in the print view alone
TIMELINE_MARKS = 2_000  #: marks of one timeline; above it months are counted instead
FIGURE_LABELS = 150
SITE_MARKS = 300  #: meetings on the axis below the map; above it they are counted instead
TOPICS = 60  #: of the list of topics; each is one bit of a number
TOPIC_TERMS = 200  #: of one topic

# Briefs
BRIEF_ITEMS = 100  #: in one brief
BRIEF_TITLE = 300  #: characters of a title, a subtitle or a marking
BRIEF_TEXT = 5_000  #: characters of a bottom line, a note or a gap
BRIEF_BYTES = 2_000_000  #: of one brief as it is stored
BRIEF_ROWS = 400  #: records that one table of a brief prints; the sheet has them all
QUOTED_CHARACTERS = 1_200  #: of one statement in print; the sheet has it whole
MARKS_ON_A_LETTER = 4  #: combining ones in print; what piles up above would cover other lines
BRIEF_SOURCES = 1_000  #: numbered in one brief
PDF_CHARACTERS = 8_000  #: of what a figure shows in words, inside a PDF
TEMPLATE_BYTES = 100_000_000  #: of an office's own template, unpacked
OFFICE_SECONDS = 120  #: that LibreOffice may take to lay out one file for a preview

# Files going out
CELL_CHARACTERS = 32_767  #: of one XLSX cell (Excel's own limit)
SHEET_ROWS = 1_048_575  #: of one XLSX sheet below its header (Excel's own limit)
FILE_NAME_CHARACTERS = 80
MARKING_CHARACTERS = 60  #: of an office's own marking

# Evidence packs (readout/export/pack.py, readout/export/verify.py); else as for any archive
PACK_MEMBERS = 200
PACK_MANIFEST_BYTES = 1_000_000
PACK_LINES = 2_000_000  #: of one file of a pack
PACK_PROBLEMS = 20  #: that are told one by one; more are counted
