"""Import: files in, and what became of each of them."""

from components import addresses, corpus, import_progress, import_upload, imports, refused, shell

shell.require_frame()

if not import_progress.running():
    heads = corpus.import_heads()
    report = imports.chosen(heads)
    imports.say(report)
    import_progress.left_over(report)
    import_upload.draw()
    addresses.draw()
    imports.report(heads, report)
    if report is not None:
        refused.draw(report)
