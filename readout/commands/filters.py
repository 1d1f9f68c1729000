"""The words of `readout filters` in; saved filters listed, shown or deleted out."""

import argparse

from readout import links, settings
from readout.errors import SavedFilterError
from readout.filters import in_words, unknown


def filters(words: argparse.Namespace) -> int:
    """List the filters that were saved by name, show what one asks for, or delete one."""
    if words.what == "list":
        return listed(words)
    if not words.name:
        raise SavedFilterError(f"Say which: readout filters {words.what} NAME.")
    return show(words) if words.what == "show" else delete(words)


def listed(words: argparse.Namespace) -> int:
    """Print every name with the day on which it was saved, and by whom."""
    from readout import store

    kept = store.saved(store.open(settings.store_url(words.store), read_only=True))
    for one in kept:
        print(f"{one.name}  (saved {one.at[:10]} by {one.by})")
    if not kept:
        print("No filters are saved.")
    return 0


def show(words: argparse.Namespace) -> int:
    """Print what saved filters ask for, in words and as an address has it."""
    from readout import frames, store

    opened = store.open(settings.store_url(words.store), read_only=True)
    one = store.one_saved(opened, words.name)
    asked = links.parsed(one.query)
    whole = frames.current(opened)
    names = frames.names(whole) | {
        topic.id: topic.name
        for topic in frames.read_topics(settings.load().reference / "topics.tsv")
    }
    print(f"{one.name}: {'; '.join(in_words(asked, names).values())}")
    print(f"Address: ?{one.query}")
    for gone in unknown(asked, names):
        print(f"{gone} is not in the articles, or not any more: this part will find nothing.")
    return 0


def delete(words: argparse.Namespace) -> int:
    """Delete saved filters; what they asked for is printed, so that it can be saved again."""
    from readout import store

    one = store.delete_saved(store.open(settings.store_url(words.store)), words.name)
    print(f"“{one.name}” is deleted. It asked for ?{one.query}")
    return 0
