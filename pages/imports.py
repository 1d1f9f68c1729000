"""Import: files in, and what became of each of them."""

from components import (
    addresses,
    import_progress,
    import_upload,
    importing,
    imports,
    refused,
    shell,
)

shell.require_frame()

if not import_progress.running():
    heads = importing.import_heads()
    report = imports.chosen(heads)
    imports.say(report)
    import_progress.left_over(report)
    import_upload.draw()
    addresses.draw()
    imports.report(heads, report)
    if report is not None:
        refused.draw(report)
