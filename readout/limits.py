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
JSON_DEPTH = 64  #: levels of one JSON document
TABLE_COLUMNS = 1_000  #: of one CSV file
REPORT_NOTES = 20  #: notes in one row of the import report

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
CHILD_FILES = 50  #: files one child parses before a fresh one takes over

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

# Search, filters, pages
SEARCH_CHARACTERS = 1_000
TABLE_ROWS = 1_000  #: rows handed to the browser at once; the full table leaves as a file
TIMELINE_MARKS = 2_000  #: marks of one timeline; above it months are counted instead
FIGURE_LABELS = 150

# Files going out
CELL_CHARACTERS = 32_767  #: of one XLSX cell (Excel's own limit)
FILE_NAME_CHARACTERS = 80
