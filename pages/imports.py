"""Import: files in, and what became of each of them."""

from components import addresses, answer, corpus, imports, shell

shell.require_frame()

answer.draw(
    "Import",
    "Add your articles.",
    "They are read on this computer; nothing leaves it. Copies of an article are kept as sightings "
    "of one origin.",
)
imports.upload()
addresses.draw()
imports.reports(corpus.imports())
